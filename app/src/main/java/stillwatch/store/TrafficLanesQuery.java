package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Traffic over time in lanes: as many numbers as the screen has buckets. From one hour on it is read from the aggregates;
 * below, from the exchanges themselves: through the blocks that say which keys a span of time can have, or, where only some
 * accounts are meant, through the index by account and time.
 */
public final class TrafficLanesQuery {
    private final CaseFile file;

    public TrafficLanesQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * One lane.
     *
     * @param key the model's, capability's or campaign's key, or the HTTP status; 0 for "not given"
     * @param name the model's or capability's name or the campaign's id; empty where none was given
     * @param values one number for each bucket
     */
    public record Lane(long key, String name, long[] values) {
        public long sum() {
            long sum = 0;
            for (long value : values) {
                sum += value;
            }
            return sum;
        }

        public long max() {
            long max = 0;
            for (long value : values) {
                max = Math.max(max, value);
            }
            return max;
        }
    }

    /** The lanes that are not empty, by name; campaigns by their number. */
    public List<Lane> ask(TrafficOf of, TrafficKind kind, TrafficMeasure measure, TimeGrid grid) {
        return file.read(connection -> {
            Map<Long, long[]> values = new LinkedHashMap<>();
            Sql.RowVisitor row = result -> {
                int bucket = result.getInt(2);
                if (bucket >= 0 && bucket < grid.count()) {
                    values.computeIfAbsent(result.getLong(1), key -> new long[grid.count()])[bucket] +=
                            result.getLong(3);
                }
            };
            if (kind == TrafficKind.CAMPAIGN) {
                campaigns(connection, measure, grid, row);
            } else if (of.isEverybody()) {
                everybody(connection, kind, measure, grid, row);
            } else if (kind == TrafficKind.NONE && grid.isHourly()) {
                hoursOf(connection, of, measure, grid, row);
            } else {
                exchangesOf(connection, of, kind, measure, grid, row);
            }
            return named(connection, kind, values);
        });
    }

    private static void everybody(
            Connection connection, TrafficKind kind, TrafficMeasure measure, TimeGrid grid, Sql.RowVisitor row)
            throws SQLException {
        if (grid.isHourly()) {
            Sql.forEach(
                    connection,
                    "SELECT " + kind.ofHour() + ", (hour * 3600000 - ?) / ?, " + measure.ofHours()
                            + " FROM hour_total h WHERE hour >= ? AND hour < ? GROUP BY 1, 2",
                    row,
                    grid.fromMillis(),
                    grid.widthMillis(),
                    grid.firstHour(),
                    grid.endHour());
            return;
        }
        // CROSS JOIN keeps SQLite from turning the loops around: blocks first, then only their runs of keys.
        Sql.forEach(
                connection,
                "SELECT " + kind.ofExchange() + ", (e.at_millis - ?) / ?, " + measure.ofExchanges()
                        + " FROM exchange_block b CROSS JOIN exchange e ON e.key BETWEEN b.first_key AND b.last_key"
                        + kind.joinedToExchange()
                        + " WHERE b.first_at_millis < ? AND b.last_at_millis >= ? AND e.at_millis >= ? AND e.at_millis < ?"
                        + " GROUP BY 1, 2",
                row,
                grid.fromMillis(),
                grid.widthMillis(),
                grid.toMillis(),
                grid.fromMillis(),
                grid.fromMillis(),
                grid.toMillis());
    }

    private static void hoursOf(
            Connection connection, TrafficOf of, TrafficMeasure measure, TimeGrid grid, Sql.RowVisitor row)
            throws SQLException {
        String from = of.isCampaign()
                ? "campaign_hour h WHERE h.campaign_key = ?"
                : of.accountTable() + " a CROSS JOIN account_hour h ON h.account_key = a.account_key WHERE 1 = 1";
        Sql.forEach(
                connection,
                "SELECT 0, (hour * 3600000 - ?) / ?, " + measure.ofHours() + " FROM " + from
                        + " AND hour >= ? AND hour < ? GROUP BY 2",
                row,
                grid.fromMillis(),
                grid.widthMillis(),
                of.argument(),
                grid.firstHour(),
                grid.endHour());
    }

    private static void exchangesOf(
            Connection connection,
            TrafficOf of,
            TrafficKind kind,
            TrafficMeasure measure,
            TimeGrid grid,
            Sql.RowVisitor row)
            throws SQLException {
        Sql.forEach(
                connection,
                "SELECT " + kind.ofExchange() + ", (e.at_millis - ?) / ?, " + measure.ofExchanges() + " FROM "
                        + of.accountTable()
                        + " a CROSS JOIN exchange e ON e.account_key = a.account_key AND e.at_millis >= ? AND e.at_millis < ?"
                        + kind.joinedToExchange() + " GROUP BY 1, 2",
                row,
                grid.fromMillis(),
                grid.widthMillis(),
                of.argument(),
                grid.fromMillis(),
                grid.toMillis());
    }

    private static void campaigns(Connection connection, TrafficMeasure measure, TimeGrid grid, Sql.RowVisitor row)
            throws SQLException {
        if (grid.isHourly()) {
            Sql.forEach(
                    connection,
                    "SELECT campaign_key, (hour * 3600000 - ?) / ?, " + measure.ofHours()
                            + " FROM campaign c CROSS JOIN campaign_hour h ON h.campaign_key = c.key"
                            + " AND h.hour >= ? AND h.hour < ? GROUP BY 1, 2",
                    row,
                    grid.fromMillis(),
                    grid.widthMillis(),
                    grid.firstHour(),
                    grid.endHour());
            return;
        }
        Sql.forEach(
                connection,
                "SELECT m.campaign_key, (e.at_millis - ?) / ?, " + measure.ofExchanges()
                        + " FROM campaign_member m CROSS JOIN exchange e ON e.account_key = m.account_key"
                        + " AND e.at_millis >= ? AND e.at_millis < ? WHERE m.membership <> 'crowd' GROUP BY 1, 2",
                row,
                grid.fromMillis(),
                grid.widthMillis(),
                grid.fromMillis(),
                grid.toMillis());
    }

    private static List<Lane> named(Connection connection, TrafficKind kind, Map<Long, long[]> values)
            throws SQLException {
        Map<Long, String> names = new LinkedHashMap<>();
        switch (kind) {
            case MODEL -> names(connection, names, "SELECT key, name FROM model ORDER BY name");
            case CAPABILITY -> names(connection, names, "SELECT key, name FROM capability ORDER BY name");
            case CAMPAIGN -> names(connection, names, "SELECT key, id FROM campaign ORDER BY key");
            case STATUS -> values.keySet().stream()
                    .sorted()
                    .filter(status -> status != 0)
                    .forEach(status -> names.put(status, status.toString()));
            case NONE -> {}
        }
        names.put(0L, "");
        List<Lane> lanes = new ArrayList<>();
        names.forEach((key, name) -> {
            if (values.containsKey(key)) {
                lanes.add(new Lane(key, name, values.get(key)));
            }
        });
        return lanes;
    }

    private static void names(Connection connection, Map<Long, String> names, String sql) throws SQLException {
        Sql.forEach(connection, sql, row -> names.put(row.getLong(1), row.getString(2)));
    }
}
