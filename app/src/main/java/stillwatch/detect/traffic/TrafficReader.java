package stillwatch.detect.traffic;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.ExchangeRow;
import stillwatch.store.ExchangeScanQuery;
import stillwatch.store.ExchangeScanQuery.Pieces;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/**
 * Fills {@link Columns} from the case file with two threads. One reads the exchanges from the first on and fills each account's
 * rows from below, the other reads from the last one back and fills them from above, until they meet: so the result is the same
 * wherever they meet, and neither waits for the other.
 */
final class TrafficReader {
    private static final int CHECK_EVERY = 1 << 14;

    private final Columns columns;
    private final int[] indexOfKey;
    private final int[] start;
    private final long baseMillis;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();
    private final Replays replays = new Replays();
    private int next;
    private int last;

    private TrafficReader(Columns columns, int[] indexOfKey, int[] start, long baseMillis, Progress progress) {
        this.columns = columns;
        this.indexOfKey = indexOfKey;
        this.start = start;
        this.baseMillis = baseMillis;
        this.progress = progress;
    }

    /**
     * @param indexOfKey the number of each account by its key
     * @param start where each account's rows begin; one more for the end
     * @return the exchanges that replayed a signed reasoning block
     * @throws CaseFileException where the case was changed meanwhile
     */
    static Replays fill(
            CaseFile file, Columns columns, int[] indexOfKey, int[] start, long baseMillis, Progress progress) {
        TrafficReader reader = new TrafficReader(columns, indexOfKey, start, baseMillis, progress);
        int[] below = Arrays.copyOf(start, start.length - 1);
        int[] above = Arrays.copyOfRange(start, 1, start.length);
        new ExchangeScanQuery(file).run(pieces -> {
            reader.last = pieces.count() - 1;
            Beside.both(
                    "exchanges-from-the-end",
                    () -> reader.fromAbove(pieces, above),
                    () -> reader.fromBelow(pieces, below));
        });
        if (!Arrays.equals(below, above)) {
            throw changed();
        }
        reader.sort();
        reader.replays.locate(columns);
        return reader.replays;
    }

    /** An import came between two questions. */
    static CaseFileException changed() {
        return new CaseFileException("The case was changed while it was being analyzed. Analyze it again.");
    }

    private synchronized int lowest() {
        return next <= last ? next++ : -1;
    }

    private synchronized int highest() {
        return next <= last ? last-- : -1;
    }

    private void fromBelow(Pieces pieces, int[] below) {
        for (int piece = lowest(); piece >= 0; piece = lowest()) {
            pieces.forEach(piece, false, row -> {
                int account = account(row);
                put(below[account]++, account, row);
            });
        }
    }

    private void fromAbove(Pieces pieces, int[] above) {
        for (int piece = highest(); piece >= 0; piece = highest()) {
            pieces.forEach(piece, true, row -> {
                int account = account(row);
                put(--above[account], account, row);
            });
        }
    }

    private int account(ExchangeRow row) {
        if (row.accountKey() >= indexOfKey.length || indexOfKey[row.accountKey()] < 0) {
            throw changed();
        }
        return indexOfKey[row.accountKey()];
    }

    private void put(int at, int account, ExchangeRow row) {
        if (row.key() % CHECK_EVERY == 0) {
            progress.check();
            progress.advance(done.addAndGet(CHECK_EVERY), start[start.length - 1], "exchanges");
        }
        if (at < start[account] || at >= start[account + 1]) {
            throw changed();
        }
        int second = (int) Math.floorDiv(row.atMillis() - baseMillis, 1000L);
        columns.set(at, row.key(), second, row.sessionKey(), row.addressKey(), row.promptKey(), row.callKey());
        int flags = (row.callsTools() ? 1 : 0) | (row.holdsImages() ? 2 : 0);
        columns.setCounts(at, row.inputTokens(), row.outputTokens(), row.reasoningTokens(), flags);
        if (row.signature() != null) {
            replays.add(row.key(), row.signature());
        }
    }

    private void sort() {
        int accounts = start.length - 1;
        int middle = accounts / 2;
        Beside.both("exchanges-in-order", () -> sort(middle, accounts), () -> sort(0, middle));
    }

    private void sort(int from, int to) {
        for (int account = from; account < to; account++) {
            columns.sortByTime(start[account], start[account + 1]);
        }
    }
}
