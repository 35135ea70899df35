package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Accounts × time: one row of buckets for each account, so that what they did together, and who went on where another
 * stopped, can be seen.
 */
public final class AccountRasterQuery {
    private final CaseFile file;

    public AccountRasterQuery(CaseFile file) {
        this.file = file;
    }

    /** In which order the rows stand. */
    public enum Order {
        /** Who came first, first: replacements form a staircase. */
        FIRST_SEEN("t.first_at_millis, a.account_id"),
        /** The surest members of the campaign first. */
        STRENGTH("strength DESC, a.account_id"),
        VOLUME("t.exchanges DESC, a.account_id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * One account.
     *
     * @param membership core, periphery or crowd; empty where no campaign was asked for
     * @param status as it was exported; empty where it is not known
     * @param statusAtMillis when the status last changed; {@code null} where it is not known
     * @param firstAtMillis its first exchange of the whole case
     * @param values one number for each bucket
     */
    public record Row(
            long accountKey,
            String accountId,
            String membership,
            String status,
            Long statusAtMillis,
            long firstAtMillis,
            long lastAtMillis,
            long[] values) {}

    /**
     * @param rows at most as many as were asked for
     * @param accounts how many there are in all
     * @param active how many of all those accounts did something in each bucket; for everybody, of the rows shown
     */
    public record Raster(List<Row> rows, long accounts, int[] active) {
        public Raster {
            rows = List.copyOf(rows);
        }
    }

    /** For everybody: the busiest accounts of the case. Accounts that never made an exchange have no row. */
    public Raster ask(TrafficOf of, TrafficMeasure measure, TimeGrid grid, Order order, int limit) {
        return file.read(connection -> {
            List<Row> rows = rows(connection, of, grid, order, limit);
            fill(connection, rows, measure, grid);
            return new Raster(rows, size(connection, of), active(connection, of, rows, grid));
        });
    }

    private static List<Row> rows(Connection connection, TrafficOf of, TimeGrid grid, Order order, int limit)
            throws SQLException {
        String columns =
                "SELECT a.key, a.account_id, a.status, a.status_at_millis, t.first_at_millis, t.last_at_millis, ";
        String joined = " JOIN account_total t ON t.account_key = a.key";
        Sql.Row<Row> row = result -> new Row(
                result.getLong("key"),
                result.getString("account_id"),
                orEmpty(result.getString("membership")),
                orEmpty(result.getString("status")),
                Sql.longOrNull(result, "status_at_millis"),
                result.getLong("first_at_millis"),
                result.getLong("last_at_millis"),
                new long[grid.count()]);
        if (of.isCampaign()) {
            return Sql.list(
                    connection,
                    columns + "m.membership, m.strength FROM campaign_member m JOIN account a ON a.key = m.account_key"
                            + joined + " WHERE m.campaign_key = ? AND m.membership <> 'crowd' ORDER BY " + order.sql
                            + " LIMIT ?",
                    row,
                    of.campaignKey(),
                    limit);
        }
        if (of.isEverybody()) {
            // The busiest are chosen first, then put into the order asked for: who came first of all says little.
            return Sql.list(
                    connection,
                    columns + "'' AS membership, 0 AS strength FROM (SELECT account_key FROM account_total"
                            + " ORDER BY exchanges DESC LIMIT ?) b JOIN account a ON a.key = b.account_key" + joined
                            + " ORDER BY " + order.sql,
                    row,
                    limit);
        }
        return Sql.list(
                connection,
                columns + "'' AS membership, 0 AS strength FROM " + of.accountTable()
                        + " s JOIN account a ON a.key = s.account_key" + joined + " ORDER BY " + order.sql + " LIMIT ?",
                row,
                of.argument(),
                limit);
    }

    private static void fill(Connection connection, List<Row> rows, TrafficMeasure measure, TimeGrid grid)
            throws SQLException {
        Sql.RowVisitor cell = result -> {
            int bucket = result.getInt(2);
            if (bucket >= 0 && bucket < grid.count()) {
                rows.get(result.getInt(1)).values()[bucket] += result.getLong(3);
            }
        };
        String keys = TrafficOf.keyList(rows.stream().map(Row::accountKey).toList());
        if (grid.isHourly()) {
            Sql.forEach(
                    connection,
                    "SELECT j.key, (h.hour * 3600000 - ?) / ?, " + measure.ofHours()
                            + " FROM json_each(?) j CROSS JOIN account_hour h ON h.account_key = j.value"
                            + " AND h.hour >= ? AND h.hour < ? GROUP BY 1, 2",
                    cell,
                    grid.fromMillis(),
                    grid.widthMillis(),
                    keys,
                    grid.firstHour(),
                    grid.endHour());
            return;
        }
        Sql.forEach(
                connection,
                "SELECT j.key, (e.at_millis - ?) / ?, " + measure.ofExchanges()
                        + " FROM json_each(?) j CROSS JOIN exchange e ON e.account_key = j.value"
                        + " AND e.at_millis >= ? AND e.at_millis < ? GROUP BY 1, 2",
                cell,
                grid.fromMillis(),
                grid.widthMillis(),
                keys,
                grid.fromMillis(),
                grid.toMillis());
    }

    private static int[] active(Connection connection, TrafficOf of, List<Row> rows, TimeGrid grid)
            throws SQLException {
        int[] active = new int[grid.count()];
        if (of.isEverybody()) {
            for (Row row : rows) {
                for (int bucket = 0; bucket < active.length; bucket++) {
                    active[bucket] += row.values()[bucket] > 0 ? 1 : 0;
                }
            }
            return active;
        }
        Sql.RowVisitor count = result -> {
            int bucket = result.getInt(1);
            if (bucket >= 0 && bucket < active.length) {
                active[bucket] = result.getInt(2);
            }
        };
        boolean hourly = grid.isHourly();
        Sql.forEach(
                connection,
                "SELECT (" + (hourly ? "h.hour * 3600000" : "h.at_millis")
                        + " - ?) / ?, count(DISTINCT a.account_key) FROM "
                        + of.accountTable() + " a CROSS JOIN " + (hourly ? "account_hour" : "exchange")
                        + " h ON h.account_key = a.account_key AND h." + (hourly ? "hour" : "at_millis")
                        + " >= ? AND h."
                        + (hourly ? "hour" : "at_millis") + " < ? GROUP BY 1",
                count,
                grid.fromMillis(),
                grid.widthMillis(),
                of.argument(),
                hourly ? grid.firstHour() : grid.fromMillis(),
                hourly ? grid.endHour() : grid.toMillis());
        return active;
    }

    private static long size(Connection connection, TrafficOf of) throws SQLException {
        return of.isEverybody()
                ? Sql.number(connection, "SELECT count(*) FROM account_total")
                : Sql.number(
                        connection,
                        "SELECT count(*) FROM " + of.accountTable()
                                + " a JOIN account_total t ON t.account_key = a.account_key",
                        of.argument());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
