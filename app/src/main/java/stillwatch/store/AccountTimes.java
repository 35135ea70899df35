package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import stillwatch.pages.IndexTree;
import stillwatch.pages.RecordBuffer;
import stillwatch.task.Progress;

/**
 * The entries of the index {@code exchange_by_account}, sorted here: rows arrive in the order of keys and mostly of time, so
 * that counting them into their accounts leaves little to sort. SQLite's general sorter takes several times longer. An entry
 * is two longs: account and the upper part of the time, the lower 16 bits of the time and the key.
 */
final class AccountTimes implements AutoCloseable {
    /** How many entries are sorted at once: 28 bytes each, and 16 more while they are. */
    private static final int RUN = 1 << 21;

    private static final int KEY_BITS = 48;
    private static final long KEY_MASK = (1L << KEY_BITS) - 1;

    private final LongRuns runs;
    private int[] account = new int[1 << 13];
    private long[] atMillis = new long[1 << 13];
    private long firstKey;
    private int size;

    AccountTimes(Path scratch) {
        runs = new LongRuns(scratch, 2, 2);
    }

    /** @param key one more than that of the entry before */
    void add(long key, int accountKey, long at) {
        if (size == RUN) {
            handRun();
        }
        if (size == 0) {
            firstKey = key;
        }
        if (size == account.length) {
            account = Arrays.copyOf(account, size * 2);
            atMillis = Arrays.copyOf(atMillis, size * 2);
        }
        account[size] = accountKey;
        atMillis[size] = at;
        size++;
    }

    private void handRun() {
        int[] start = startOfEachAccount();
        int[] order = new int[size];
        int[] next = start.clone();
        for (int row = 0; row < size; row++) {
            order[next[account[row]]++] = row;
        }
        for (int each = 0; each + 1 < start.length; each++) {
            sortByTime(order, start[each], start[each + 1]);
        }
        long[] records = new long[2 * size];
        for (int i = 0; i < size; i++) {
            int row = order[i];
            long at = atMillis[row];
            records[2 * i] = (long) account[row] << 32 | at >>> 16;
            records[2 * i + 1] = at << KEY_BITS | firstKey + row;
        }
        runs.addRun(records, 2 * size);
        size = 0;
    }

    private int[] startOfEachAccount() {
        int largest = 0;
        for (int row = 0; row < size; row++) {
            largest = Math.max(largest, account[row]);
        }
        int[] start = new int[largest + 2];
        for (int row = 0; row < size; row++) {
            start[account[row] + 1]++;
        }
        for (int each = 1; each < start.length; each++) {
            start[each] += start[each - 1];
        }
        return start;
    }

    /** Sorts the rows of one account by time, then by key; they stand by key already. */
    private void sortByTime(int[] order, int from, int to) {
        boolean isSorted = true;
        for (int i = from + 1; i < to && isSorted; i++) {
            isSorted = atMillis[order[i - 1]] <= atMillis[order[i]];
        }
        if (isSorted) {
            return;
        }
        Integer[] rows = new Integer[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = order[from + i];
        }
        Arrays.sort(rows, (a, b) -> Long.compare(atMillis[a], atMillis[b]));
        for (int i = 0; i < rows.length; i++) {
            order[from + i] = rows[i];
        }
    }

    /** Writes all entries in the index's order. */
    void write(IndexTree index, Progress progress) throws SQLException, IOException {
        handRun();
        account = new int[0];
        atMillis = new long[0];
        RecordBuffer record = new RecordBuffer();
        runs.merge(progress, (entry, at) -> {
            long high = entry[at];
            long low = entry[at + 1];
            record.clear()
                    .put(high >>> 32)
                    .put((high & 0xffff_ffffL) << 16 | low >>> KEY_BITS)
                    .put(low & KEY_MASK);
            index.append(record);
        });
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }
}
