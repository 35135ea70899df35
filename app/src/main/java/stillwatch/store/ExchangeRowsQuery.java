package stillwatch.store;

import java.util.Collection;
import java.util.List;

/** Given exchanges as a list of originals shows them, each with the place in the file where it was read; oldest first. */
public final class ExchangeRowsQuery {
    private final CaseFile file;

    public ExchangeRowsQuery(CaseFile file) {
        this.file = file;
    }

    /** Words and figures that the export did not give are {@code null}. */
    public record Row(
            long key,
            String exchangeId,
            long accountKey,
            String accountId,
            long atMillis,
            String model,
            String capability,
            Integer status,
            Long inputTokens,
            Long outputTokens,
            String source,
            long line) {}

    public List<Row> ask(Collection<Long> exchangeKeys) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT e.key, e.exchange_id, e.account_key, a.account_id, e.at_millis, m.name AS model,"
                        + " c.name AS capability, o.status, e.input_tokens, e.output_tokens, s.name AS source,"
                        + ExchangePlace.LINE + " AS line"
                        + " FROM exchange e JOIN account a ON a.key = e.account_key JOIN source s ON s.key = e.source_key"
                        + ExchangePlace.BLOCK + " LEFT JOIN call k ON k.key = e.call_key"
                        + " LEFT JOIN model m ON m.key = k.model_key LEFT JOIN capability c ON c.key = k.capability_key"
                        + " LEFT JOIN outcome o ON o.key = k.outcome_key WHERE e.key IN (SELECT value FROM json_each(?))"
                        + " ORDER BY e.at_millis, e.key",
                row -> new Row(
                        row.getLong("key"),
                        row.getString("exchange_id"),
                        row.getLong("account_key"),
                        row.getString("account_id"),
                        row.getLong("at_millis"),
                        row.getString("model"),
                        row.getString("capability"),
                        Sql.longOrNull(row, "status") == null ? null : row.getInt("status"),
                        Sql.longOrNull(row, "input_tokens"),
                        Sql.longOrNull(row, "output_tokens"),
                        row.getString("source"),
                        row.getLong("line")),
                exchangeKeys.toString()));
    }
}
