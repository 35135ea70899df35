package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import stillwatch.dataset.Release;

/** The short dictionaries behind the keys of {@link ExchangeRow}: what was called, by which way, and how it ended. */
public final class CallDictionaryQuery {
    private final CaseFile file;

    public CallDictionaryQuery(CaseFile file) {
        this.file = file;
    }

    public record Route(String client, String tlsFingerprint, String operation, String accessPath) {}

    public record Outcome(Integer status, String stopReason, String refusalCategory) {}

    /** Each {@code null} where it was not given. */
    public record Call(String model, String capability, Route route, Outcome outcome) {}

    /**
     * @param calls by key, with {@code null} in the gaps
     * @param releases earliest first
     */
    public record Calls(Call[] calls, Release[] releases) {}

    public Calls ask() {
        return file.read(connection -> {
            Call[] calls = new Call[(int) Sql.number(connection, "SELECT max(key) FROM call") + 1];
            Sql.forEach(
                    connection,
                    "SELECT k.key, m.name, c.name, k.route_key, client, tls_fingerprint, operation, access_path,"
                            + " k.outcome_key, status, stop_reason, refusal_category FROM call k"
                            + " LEFT JOIN model m ON m.key = k.model_key"
                            + " LEFT JOIN capability c ON c.key = k.capability_key"
                            + " LEFT JOIN route r ON r.key = k.route_key"
                            + " LEFT JOIN outcome o ON o.key = k.outcome_key",
                    row -> calls[row.getInt(1)] = call(row));
            return new Calls(calls, releases(connection));
        });
    }

    private static Call call(ResultSet row) throws SQLException {
        Route route = row.getLong(4) == 0
                ? null
                : new Route(row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        Long status = Sql.longOrNull(row, "status");
        Outcome outcome = row.getLong(9) == 0
                ? null
                : new Outcome(status == null ? null : status.intValue(), row.getString(11), row.getString(12));
        return new Call(row.getString(2), row.getString(3), route, outcome);
    }

    private static Release[] releases(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT model, released_at_millis FROM release ORDER BY released_at_millis, model",
                        row -> new Release(row.getString(1), row.getLong(2)))
                .toArray(Release[]::new);
    }
}
