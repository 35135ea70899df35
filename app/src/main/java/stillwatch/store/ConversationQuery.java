package stillwatch.store;

import java.util.List;
import java.util.Optional;
import stillwatch.dataset.Conversation;
import stillwatch.dataset.SourceRef;

/** One sampled conversation with its content, where it was read, and what rules matched in it. */
public final class ConversationQuery {
    private final CaseFile file;

    public ConversationQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param sourceName the file that it was read from, as the case names it
     * @param organizationId the account's; {@code null} where it has none
     * @param templateKey {@code null} where its prompt resembles no other
     */
    public record Opened(
            Conversation conversation,
            long accountKey,
            String sourceName,
            String organizationId,
            Long templateKey,
            List<QuotedMatchQuery.Match> matches) {
        public Opened {
            matches = List.copyOf(matches);
        }
    }

    /** Empty where there is no such conversation. */
    public Optional<Opened> ask(long key) {
        List<QuotedMatchQuery.Match> matches = new QuotedMatchQuery(file).ask(List.of(key));
        return file.read(connection -> Sql.first(
                connection,
                "SELECT v.*, a.account_id, a.organization_id, m.name AS model, s.name AS source FROM conversation v"
                        + " JOIN account a ON a.key = v.account_key JOIN source s ON s.key = v.source_key"
                        + " LEFT JOIN model m ON m.key = v.model_key WHERE v.key = ?",
                row -> new Opened(
                        new Conversation(
                                row.getLong("key"),
                                row.getString("conversation_id"),
                                row.getString("account_id"),
                                Sql.longOrNull(row, "at_millis"),
                                row.getString("model"),
                                row.getString("session_id"),
                                row.getString("exchange_id"),
                                MessagesJson.read(row.getString("messages")),
                                new SourceRef(
                                        row.getLong("source_key"), row.getLong("line"), row.getLong("byte_offset"))),
                        row.getLong("account_key"),
                        row.getString("source"),
                        row.getString("organization_id"),
                        Sql.longOrNull(row, "template_key"),
                        matches),
                key));
    }
}
