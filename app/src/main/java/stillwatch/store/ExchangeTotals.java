package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import stillwatch.pages.RecordBuffer;
import stillwatch.task.Progress;

/**
 * The sums of an import's exchanges, gathered while they are read and added to the totals tables at the end, so that a screen
 * is answered without counting exchanges.
 */
final class ExchangeTotals implements AutoCloseable {
    static final long HOUR_MILLIS = 3_600_000;

    /** Bits of an hour in a packed key: enough until the year 9999. */
    private static final int HOUR_BITS = 28;

    private static final long HOUR_MASK = (1L << HOUR_BITS) - 1;

    private final SummedRuns accountHours;
    private final SummedRuns kindHours;
    private final CallKinds kinds = new CallKinds();
    private long[] accountSpan = new long[0];

    ExchangeTotals(StagedRows staged, int limit) {
        Path hours = staged.scratch("account-hours");
        accountHours = new SummedRuns(hours, limit);
        kindHours = new SummedRuns(staged.scratch("kind-hours"), limit);
    }

    /** Says what a call's key stands for; before the first exchange that has it. Keys come without gaps, or nearly so. */
    void call(int callKey, int model, int capability, long status) {
        kinds.put(callKey, model, capability, status);
    }

    void add(int account, long atMillis, int callKey, long input, long output) {
        long hour = atMillis / HOUR_MILLIS;
        accountHours.add((long) account << HOUR_BITS | hour, input, output);
        kindHours.add((long) kinds.of(callKey) << HOUR_BITS | hour, input, output);
        int at = account * 2;
        if (at + 2 > accountSpan.length) {
            int used = accountSpan.length;
            accountSpan = Arrays.copyOf(accountSpan, Integer.highestOneBit(at + 1024) * 2);
            for (int i = used; i < accountSpan.length; i += 2) {
                accountSpan[i] = Long.MAX_VALUE;
                accountSpan[i + 1] = Long.MIN_VALUE;
            }
        }
        accountSpan[at] = Math.min(accountSpan[at], atMillis);
        accountSpan[at + 1] = Math.max(accountSpan[at + 1], atMillis);
    }

    /** Stages the sums by account and hour and adds the others, which are few, to their tables. */
    void write(StagedRows staged, Connection connection, Progress progress) throws SQLException, IOException {
        writeAccounts(staged, connection, progress);
        writeHours(connection, progress);
    }

    private void writeAccounts(StagedRows staged, Connection connection, Progress progress)
            throws SQLException, IOException {
        try (AccountTotals accounts = new AccountTotals(connection)) {
            long[] sum = new long[4];
            accountHours.forEach(progress, (packed, exchanges, input, output) -> {
                long account = packed >>> HOUR_BITS;
                RecordBuffer row = staged.row();
                row.put(account)
                        .put(packed & HOUR_MASK)
                        .put(exchanges)
                        .put(input)
                        .put(output);
                staged.accountHours().append(row);
                if (account != sum[0]) {
                    accounts.add(sum, accountSpan);
                    Arrays.fill(sum, 0);
                    sum[0] = account;
                }
                sum[1] += exchanges;
                sum[2] += input;
                sum[3] += output;
            });
            accounts.add(sum, accountSpan);
        }
    }

    /** Adds to {@code account_total}. */
    private static final class AccountTotals implements AutoCloseable {
        private final PreparedStatement insert;

        AccountTotals(Connection connection) throws SQLException {
            insert = connection.prepareStatement(
                    "INSERT INTO account_total VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET exchanges = exchanges"
                            + " + excluded.exchanges, input_tokens = input_tokens + excluded.input_tokens,"
                            + " output_tokens = output_tokens + excluded.output_tokens,"
                            + " first_at_millis = min(first_at_millis, excluded.first_at_millis),"
                            + " last_at_millis = max(last_at_millis, excluded.last_at_millis)");
        }

        void add(long[] sum, long[] span) throws SQLException {
            if (sum[0] == 0) {
                return;
            }
            for (int i = 0; i < 4; i++) {
                insert.setLong(i + 1, sum[i]);
            }
            insert.setLong(5, span[(int) sum[0] * 2]);
            insert.setLong(6, span[(int) sum[0] * 2 + 1]);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    private void writeHours(Connection connection, Progress progress) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO hour_total VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET exchanges = exchanges"
                        + " + excluded.exchanges, input_tokens = input_tokens + excluded.input_tokens,"
                        + " output_tokens = output_tokens + excluded.output_tokens")) {
            kindHours.forEach(progress, (key, exchanges, input, output) -> {
                int kind = (int) (key >>> HOUR_BITS);
                insert.setLong(1, key & HOUR_MASK);
                insert.setLong(2, kinds.model(kind));
                insert.setLong(3, kinds.capability(kind));
                insert.setLong(4, kinds.status(kind));
                insert.setLong(5, exchanges);
                insert.setLong(6, input);
                insert.setLong(7, output);
                insert.executeUpdate();
            });
        }
    }

    @Override
    public void close() throws IOException {
        accountHours.close();
        kindHours.close();
    }
}
