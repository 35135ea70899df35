package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stillwatch.task.Progress;

/** Reads every exchange once, in the order of the file, into {@link ExchangeColumns}. */
public final class ExchangeColumnsQuery {
    private static final int CHECK_EVERY = 1 << 14;

    /** How many columns of the answer are kept as they are, and the numbers of those behind them. */
    private static final int INTEGERS = 12;

    private static final int TOOL_CALLS = 13;
    private static final int IMAGES = 14;
    private static final int REASONING = 15;
    private static final int SIGNATURE = 16;

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
        int[][] columns = new int[INTEGERS][count];
        byte[] flags = new byte[count];
        int[] reasoning = new int[count];
        List<Integer> signatureRows = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        int[] row = {0};
        Sql.forEach(
                connection,
                "SELECT e.key, account_key, at_millis, model_key, capability_key, session_key, address_key, route_key,"
                        + " prompt_key, outcome_key, coalesce(input_tokens, -1), coalesce(output_tokens, -1),"
                        + " tool_calls, images, reasoning_tokens, thinking_signature_hash"
                        + " FROM exchange e LEFT JOIN call k ON k.key = e.call_key ORDER BY e.key LIMIT " + count,
                result -> {
                    if (row[0] % CHECK_EVERY == 0) {
                        progress.check();
                        progress.advance(row[0], count, "exchanges");
                    }
                    int at = row[0]++;
                    for (int column = 0; column < columns.length; column++) {
                        columns[column][at] = column == 2
                                ? (int) Math.floorDiv(result.getLong(3) - baseMillis, 1000L)
                                : result.getInt(column + 1);
                    }
                    flags[at] = flags(result);
                    reasoning[at] = result.getInt(REASONING);
                    String signature = result.getString(SIGNATURE);
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

    private static byte flags(ResultSet row) throws SQLException {
        return (byte) ((row.getLong(TOOL_CALLS) > 0 ? ExchangeColumns.CALLS_TOOLS : 0)
                | (row.getLong(IMAGES) > 0 ? ExchangeColumns.HOLDS_IMAGES : 0));
    }
}
