package stillwatch.store;

import java.io.IOException;
import java.util.Arrays;
import stillwatch.pages.IndexTree;
import stillwatch.pages.RecordBuffer;

/**
 * The entries of {@code exchange_by_account} for the exchanges of one file, sorted here: rows arrive in the order of keys and
 * mostly of time, so that counting them into their accounts leaves little to sort. SQLite's general sorter takes several
 * times longer. Costs 16 bytes of memory per exchange.
 */
final class StagedIndex {
    /** Beyond this many exchanges in one file, SQLite sorts on disk instead. */
    static final int LIMIT = 8_000_000;

    private int[] account = new int[1 << 13];
    private long[] atMillis = new long[1 << 13];
    private int size;
    private boolean isOverfull;

    void add(int accountKey, long at) {
        if (size == LIMIT) {
            isOverfull = true;
            account = new int[0];
            atMillis = new long[0];
        }
        if (isOverfull) {
            return;
        }
        if (size == account.length) {
            account = Arrays.copyOf(account, Math.min(LIMIT, size * 2));
            atMillis = Arrays.copyOf(atMillis, Math.min(LIMIT, size * 2));
        }
        account[size] = accountKey;
        atMillis[size] = at;
        size++;
    }

    /** Whether the entries were too many to be sorted here. */
    boolean isOverfull() {
        return isOverfull;
    }

    /** Writes the entries in the index's order. @param firstKey the key of the exchange that was added first */
    void write(IndexTree index, RecordBuffer record, long firstKey) throws IOException {
        int[] start = startOfEachAccount();
        int[] order = new int[size];
        int[] next = start.clone();
        for (int row = 0; row < size; row++) {
            order[next[account[row]]++] = row;
        }
        for (int each = 0; each + 1 < start.length; each++) {
            sortByTime(order, start[each], start[each + 1]);
        }
        for (int row : order) {
            record.clear().put(account[row]).put(atMillis[row]).put(firstKey + row);
            index.append(record);
        }
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
}
