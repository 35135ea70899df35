package stillwatch.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Where prompt rules matched in given conversations, in the order of reading. */
public final class QuotedMatchQuery {
    private final CaseFile file;

    public QuotedMatchQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param start in characters of the message's readable text, see {@link stillwatch.dataset.Message#text()}
     * @param end the first character after the span
     * @param strict whether the match is evidence; otherwise it is context that ordinary prompts show too
     */
    public record Match(
            long conversationKey,
            int messageIndex,
            int start,
            int end,
            String rule,
            String technique,
            String explanation,
            boolean strict) {}

    public List<Match> ask(Collection<Long> conversationKeys) {
        String keys = conversationKeys.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM match WHERE conversation_key IN (SELECT value FROM json_each(?))"
                        + " ORDER BY conversation_key, message_index, start, end, rule",
                row -> new Match(
                        row.getLong("conversation_key"),
                        row.getInt("message_index"),
                        row.getInt("start"),
                        row.getInt("end"),
                        row.getString("rule"),
                        row.getString("technique"),
                        row.getString("explanation"),
                        row.getBoolean("strict")),
                keys));
    }
}
