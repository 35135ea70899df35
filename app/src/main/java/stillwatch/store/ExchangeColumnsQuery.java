package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillwatch.task.Progress;

/** Reads every exchange once, in the order of the file, into {@link ExchangeColumns}. */
public final class ExchangeColumnsQuery {
    private static final int CHECK_EVERY = 1 << 14;

    private final CaseFile file;

    public ExchangeColumnsQuery(CaseFile file) {
        this.file = file;
    }

    public ExchangeColumns ask(Progress progress) {
        return file.read(connection -> read(connection, progress));
    }

    private static ExchangeColumns read(Connection connection, Progress progress) throws SQLException {
        int count = (int) Sql.number(connection, "SELECT count(*) FROM exchange");
        long baseMillis = Sql.number(connection, "SELECT min(first_at_millis) FROM account_total");
        int[][] columns = new int[12][count];
        int[] row = {0};
        Sql.forEach(
                connection,
                "SELECT key, account_key, at_millis, model_key, capability_key, session_key, address_key, route_key,"
                        + " prompt_key, outcome_key, coalesce(input_tokens, -1), coalesce(output_tokens, -1) FROM exchange"
                        + " ORDER BY key LIMIT " + count,
                result -> {
                    if (row[0] % CHECK_EVERY == 0) {
                        progress.check();
                        progress.advance(row[0], count, "exchanges");
                    }
                    for (int column = 0; column < columns.length; column++) {
                        columns[column][row[0]] = column == 2
                                ? (int) Math.floorDiv(result.getLong(3) - baseMillis, 1000L)
                                : result.getInt(column + 1);
                    }
                    row[0]++;
                });
        return withDetails(connection, progress, baseMillis, columns);
    }

    private static ExchangeColumns withDetails(
            Connection connection, Progress progress, long baseMillis, int[][] columns) throws SQLException {
        int count = columns[0].length;
        byte[] flags = new byte[count];
        int[] reasoning = new int[count];
        List<Integer> signatureRows = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        Sql.forEach(
                connection,
                "SELECT exchange_key, tool_calls, images, reasoning_tokens, thinking_signature_hash FROM exchange_detail"
                        + " ORDER BY exchange_key",
                result -> {
                    int at = Arrays.binarySearch(columns[0], result.getInt(1));
                    if (at < 0) {
                        return;
                    }
                    if (at % CHECK_EVERY == 0) {
                        progress.check();
                    }
                    flags[at] = flags(result);
                    reasoning[at] = result.getInt(4);
                    String signature = result.getString(5);
                    if (signature != null) {
                        signatureRows.add(at);
                        signatures.add(signature);
                    }
                });
        return new ExchangeColumns(
                baseMillis,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                columns[6],
                columns[7],
                columns[8],
                columns[9],
                columns[10],
                columns[11],
                flags,
                reasoning,
                signatureRows.stream().mapToInt(Integer::intValue).toArray(),
                signatures.toArray(String[]::new));
    }

    private static byte flags(ResultSet detail) throws SQLException {
        return (byte) ((detail.getLong(2) > 0 ? ExchangeColumns.CALLS_TOOLS : 0)
                | (detail.getLong(3) > 0 ? ExchangeColumns.HOLDS_IMAGES : 0));
    }
}
