package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.store.ExchangeBatch.Group;
import stillwatch.task.Progress;

/**
 * Counts exchange ids that were seen before, in this file or in an earlier one. Rows are kept either way; the report says
 * how many. Beyond {@link #LIMIT} ids those that were not met twice are set aside, sorted, and compared at the end.
 */
final class ExchangeIds implements AutoCloseable {
    static final int LIMIT = 6_000_000;

    private final KeyMap seen = new KeyMap();
    private final LongRuns setAside;
    private final int limit;
    private long repeated;
    private long touched;

    ExchangeIds(Connection connection, Path scratch, ByteHash.Seed seed, int limit) throws SQLException {
        this.limit = limit;
        setAside = new LongRuns(scratch, 2, 2);
        ByteHash hash = new ByteHash(seed);
        Sql.forEach(connection, "SELECT exchange_id FROM exchange WHERE exchange_id IS NOT NULL", row -> {
            hash.reset();
            hash.addText(row.getBytes(1));
            see(hash.low(), hash.high());
        });
        repeated = 0;
    }

    void see(ExchangeBatch batch) {
        for (int first = 0; first < batch.rows(); first += KeyMap.AT_ONCE) {
            int end = Math.min(batch.rows(), first + KeyMap.AT_ONCE);
            for (int row = first; row < end; row++) {
                touched += seen.touch(batch.hashLow(row, Group.ID));
            }
            for (int row = first; row < end; row++) {
                long low = batch.hashLow(row, Group.ID);
                if (low != 0) {
                    see(low, batch.hashHigh(row, Group.ID));
                }
            }
        }
    }

    private void see(long low, int high) {
        if (seen.find(low, high) != 0) {
            repeated++;
            return;
        }
        seen.add(low, high, 1);
        if (seen.size() >= limit) {
            seen.forget(setAside);
        }
    }

    /** How many rows since the last call have an id that was there before. */
    long takeRepeated() {
        long count = repeated;
        repeated = 0;
        return count;
    }

    /** How many more are found when all that was set aside is compared: rows of any file of this import. */
    long repeatedAmongAll(Progress progress) throws SQLException, IOException {
        if (setAside.isEmpty()) {
            return 0;
        }
        seen.handAll(setAside);
        long[] before = new long[2];
        long[] count = new long[1];
        setAside.merge(progress, (record, at) -> {
            count[0] += record[at] == before[0] && record[at + 1] == before[1] ? 1 : 0;
            before[0] = record[at];
            before[1] = record[at + 1];
        });
        return count[0];
    }

    @Override
    public void close() throws IOException {
        setAside.close();
    }
}
