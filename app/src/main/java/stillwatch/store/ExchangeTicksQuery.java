package stillwatch.store;

import java.util.List;
import java.util.Optional;

/** Single exchanges of a few accounts in a short span, for the closest look that a timeline gives. */
public final class ExchangeTicksQuery {
    private final CaseFile file;

    public ExchangeTicksQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * One exchange.
     *
     * @param row the account's place in the list that was asked for
     * @param sessionKey 0 where the exchange belongs to no session
     * @param status HTTP status; 0 where it was not given
     */
    public record Tick(int row, long exchangeKey, long atMillis, long sessionKey, int status) {}

    /**
     * In the order of account and time.
     *
     * @param limit how many can be drawn; empty where there are more
     */
    public Optional<List<Tick>> ask(List<Long> accountKeys, long fromMillis, long toMillis, int limit) {
        List<Tick> ticks = file.read(connection -> Sql.list(
                connection,
                "SELECT j.key AS row, e.key, e.at_millis, coalesce(e.session_key, 0) AS session_key,"
                        + " coalesce(o.status, 0) AS status FROM json_each(?) j"
                        + " CROSS JOIN exchange e ON e.account_key = j.value AND e.at_millis >= ? AND e.at_millis < ?"
                        + " LEFT JOIN call k ON k.key = e.call_key LEFT JOIN outcome o ON o.key = k.outcome_key LIMIT ?",
                row -> new Tick(
                        row.getInt("row"),
                        row.getLong("key"),
                        row.getLong("at_millis"),
                        row.getLong("session_key"),
                        row.getInt("status")),
                TrafficOf.keyList(accountKeys),
                fromMillis,
                toMillis,
                limit + 1));
        return ticks.size() > limit ? Optional.empty() : Optional.of(ticks);
    }
}
