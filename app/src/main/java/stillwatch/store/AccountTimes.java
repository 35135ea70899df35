package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillwatch.task.Progress;

/**
 * The exchanges of an import by account and time, sorted here for the index {@code exchange_by_account} and for the sums by
 * account and hour: rows arrive in the order of keys and mostly of time, so that counting them into their accounts leaves
 * little to sort. SQLite's general sorter takes several times longer. An entry is three longs: account and the upper part
 * of the time; the lower 16 bits of the time and the key; the tokens.
 */
final class AccountTimes implements AutoCloseable {
    /** How many entries are sorted at once: 36 bytes each, and 24 more while they are. */
    private static final int RUN = 1 << 20;

    private static final int WIDTH = 3;
    private static final int KEY_BITS = 48;
    private static final long KEY_MASK = (1L << KEY_BITS) - 1;

    /** Both token counts fit an int in all rows but absurd ones, which are kept aside. */
    private static final long ASIDE = -1;

    private final LongRuns runs;
    private final Map<Long, long[]> aside = new HashMap<>();
    private int[] account = new int[1 << 13];
    private long[] atMillis = new long[1 << 13];
    private long[] tokens = new long[1 << 13];
    private long firstKey;
    private int size;

    /** Takes one exchange. */
    interface Visitor {
        void visit(int account, long atMillis, long key, long inputTokens, long outputTokens)
                throws SQLException, IOException;
    }

    AccountTimes(Path scratch) {
        runs = new LongRuns(scratch, WIDTH, 2);
    }

    /** @param key one more than that of the entry before */
    void add(long key, int accountKey, long at, long inputTokens, long outputTokens) {
        if (size == RUN) {
            handRun();
        }
        if (size == 0) {
            firstKey = key;
        }
        if (size == account.length) {
            account = Arrays.copyOf(account, size * 2);
            atMillis = Arrays.copyOf(atMillis, size * 2);
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        account[size] = accountKey;
        atMillis[size] = at;
        if ((inputTokens | outputTokens) >>> 31 == 0) {
            tokens[size] = inputTokens << 32 | outputTokens;
        } else {
            tokens[size] = ASIDE;
            aside.put(key, new long[] {inputTokens, outputTokens});
        }
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
        long[] records = new long[WIDTH * size];
        int end = 0;
        for (int i = 0; i < size; i++) {
            int row = order[i];
            long at = atMillis[row];
            records[end++] = (long) account[row] << 32 | at >>> 16;
            records[end++] = at << KEY_BITS | firstKey + row;
            records[end++] = tokens[row];
        }
        runs.addRun(records, end);
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

    /** To be called after the last exchange was added. */
    void finish() {
        handRun();
        account = new int[0];
        atMillis = new long[0];
        tokens = new long[0];
    }

    /** Shows all exchanges by account, then time, then key; also to several threads, each of them all. */
    void forEach(Progress progress, Visitor visitor) throws SQLException, IOException {
        runs.merge(progress, (entry, at) -> {
            long high = entry[at];
            long low = entry[at + 1];
            long key = low & KEY_MASK;
            long packed = entry[at + 2];
            long[] large = packed == ASIDE ? aside.get(key) : null;
            visitor.visit(
                    (int) (high >>> 32),
                    (high & 0xffff_ffffL) << 16 | low >>> KEY_BITS,
                    key,
                    large == null ? packed >>> 32 : large[0],
                    large == null ? (int) packed : large[1]);
        });
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }
}
