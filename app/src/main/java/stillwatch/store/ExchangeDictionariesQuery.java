package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import stillwatch.dataset.Release;

/** The words behind the integers of {@link ExchangeColumns}: each list is indexed by key, with {@code null} in the gaps. */
public final class ExchangeDictionariesQuery {
    private final CaseFile file;

    public ExchangeDictionariesQuery(CaseFile file) {
        this.file = file;
    }

    public record Address(String ip, String network, Long asn, String ipType) {}

    public record Route(String client, String tlsFingerprint, String operation, String accessPath) {}

    public record Prompt(String templateId, String systemPromptHash) {}

    public record Outcome(Integer status, String stopReason, String refusalCategory) {}

    public record Dictionaries(
            String[] model,
            String[] capability,
            Address[] address,
            Route[] route,
            Prompt[] prompt,
            Outcome[] outcome,
            Release[] releases) {}

    public Dictionaries ask() {
        return file.read(connection -> new Dictionaries(
                list(connection, "model", String[]::new, row -> row.getString("name")),
                list(connection, "capability", String[]::new, row -> row.getString("name")),
                list(connection, "address", Address[]::new, ExchangeDictionariesQuery::address),
                list(connection, "route", Route[]::new, ExchangeDictionariesQuery::route),
                list(
                        connection,
                        "prompt LEFT JOIN (SELECT key AS system_prompt_key, system_prompt_hash FROM system_prompt)"
                                + " USING (system_prompt_key)",
                        Prompt[]::new,
                        row -> new Prompt(row.getString("template_id"), row.getString("system_prompt_hash"))),
                list(connection, "outcome", Outcome[]::new, ExchangeDictionariesQuery::outcome),
                Sql.list(
                                connection,
                                "SELECT model, released_at_millis FROM release ORDER BY released_at_millis, model",
                                row -> new Release(row.getString(1), row.getLong(2)))
                        .toArray(Release[]::new)));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("ip"), row.getString("network"), Sql.longOrNull(row, "asn"), row.getString("ip_type"));
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(
                row.getString("client"),
                row.getString("tls_fingerprint"),
                row.getString("operation"),
                row.getString("access_path"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        Long status = Sql.longOrNull(row, "status");
        return new Outcome(
                status == null ? null : status.intValue(),
                row.getString("stop_reason"),
                row.getString("refusal_category"));
    }

    private static <T> T[] list(
            Connection connection, String table, java.util.function.IntFunction<T[]> array, Sql.Row<T> reader)
            throws SQLException {
        T[] values = array.apply((int) Sql.number(connection, "SELECT max(key) FROM " + table) + 1);
        Sql.forEach(connection, "SELECT * FROM " + table, row -> values[row.getInt("key")] = reader.read(row));
        return values;
    }
}
