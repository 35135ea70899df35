package stillwatch.store;

import java.util.Collection;
import java.util.List;

/** Given sampled conversations without their content, each with the place in the file where it was read; oldest first. */
public final class ConversationRowsQuery {
    private final CaseFile file;

    public ConversationRowsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param atMillis {@code null} where the export gave no time
     * @param techniques what prompt rules matched in it, by name, without repetition
     */
    public record Row(
            long key,
            String conversationId,
            long accountKey,
            String accountId,
            Long atMillis,
            String model,
            String techniques,
            String source,
            long line) {}

    public List<Row> ask(Collection<Long> conversationKeys) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT v.key, v.conversation_id, v.account_key, a.account_id, v.at_millis, m.name AS model,"
                        + " coalesce((SELECT group_concat(DISTINCT technique) FROM match WHERE conversation_key = v.key), '')"
                        + " AS techniques, s.name AS source, v.line FROM conversation v"
                        + " JOIN account a ON a.key = v.account_key JOIN source s ON s.key = v.source_key"
                        + " LEFT JOIN model m ON m.key = v.model_key WHERE v.key IN (SELECT value FROM json_each(?))"
                        + " ORDER BY v.at_millis, v.key",
                row -> new Row(
                        row.getLong("key"),
                        row.getString("conversation_id"),
                        row.getLong("account_key"),
                        row.getString("account_id"),
                        Sql.longOrNull(row, "at_millis"),
                        row.getString("model"),
                        row.getString("techniques"),
                        row.getString("source"),
                        row.getLong("line")),
                conversationKeys.toString()));
    }
}
