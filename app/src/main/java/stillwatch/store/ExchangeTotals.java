package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import stillwatch.task.Progress;

/**
 * What an import adds to {@code hour_total}: the sums of its exchanges by hour and what was called, gathered while they are
 * read, so that a screen is answered without counting exchanges.
 */
final class ExchangeTotals implements AutoCloseable {
    static final long HOUR_MILLIS = 3_600_000;

    /** Bits of an hour in a packed key: enough until the year 9999. */
    private static final int HOUR_BITS = 28;

    private static final long HOUR_MASK = (1L << HOUR_BITS) - 1;

    private final SummedRuns kindHours;
    private final CallKinds kinds = new CallKinds();

    ExchangeTotals(StagedRows staged, int limit) {
        kindHours = new SummedRuns(staged.scratch("kind-hours"), limit);
    }

    /** Says what a call's key stands for; before the first exchange that has it. Keys come without gaps, or nearly so. */
    void call(int callKey, int model, int capability, long status) {
        kinds.put(callKey, model, capability, status);
    }

    void add(long atMillis, int callKey, long input, long output) {
        kindHours.add((long) kinds.of(callKey) << HOUR_BITS | atMillis / HOUR_MILLIS, input, output);
    }

    /** Adds the sums to the table. */
    void write(Connection connection, Progress progress) throws SQLException, IOException {
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
        kindHours.close();
    }
}
