package stillwatch.detect.traffic;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.ExchangeCountsQuery;
import stillwatch.store.ExchangeRow;
import stillwatch.store.ExchangeScanQuery;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/**
 * Fills {@link Columns} from the case file with two threads. One reads the exchanges from the first on and fills each account's
 * rows from below, the other reads from the last one back and fills them from above, until they meet: so the result is the same
 * wherever they meet, and neither waits for the other.
 */
final class TrafficReader {
    private static final int CHECK_EVERY = 1 << 14;
    private static final long CHUNK = 1 << 18;

    private final ExchangeScanQuery scan;
    private final Columns columns;
    private final int[] indexOfKey;
    private final int[] start;
    private final long baseMillis;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();
    private final Replays replays = new Replays();
    private long next = 1;
    private long last;

    private TrafficReader(
            CaseFile file,
            Columns columns,
            int[] indexOfKey,
            int[] start,
            ExchangeCountsQuery.Extent extent,
            Progress progress) {
        this.scan = new ExchangeScanQuery(file);
        this.columns = columns;
        this.indexOfKey = indexOfKey;
        this.start = start;
        this.baseMillis = extent.firstAtMillis();
        this.last = extent.lastKey();
        this.progress = progress;
    }

    /**
     * @param indexOfKey the number of each account by its key
     * @param start where each account's rows begin; one more for the end
     * @return the exchanges that replayed a signed reasoning block
     * @throws CaseFileException where the case was changed meanwhile
     */
    static Replays fill(
            CaseFile file,
            Columns columns,
            int[] indexOfKey,
            int[] start,
            ExchangeCountsQuery.Extent extent,
            Progress progress) {
        TrafficReader reader = new TrafficReader(file, columns, indexOfKey, start, extent, progress);
        int[] below = Arrays.copyOf(start, start.length - 1);
        int[] above = Arrays.copyOfRange(start, 1, start.length);
        Beside.both("exchanges-from-the-end", () -> reader.fromAbove(above), () -> reader.fromBelow(below));
        if (!Arrays.equals(below, above)) {
            throw changed();
        }
        reader.sort();
        reader.replays.locate(columns.key);
        return reader.replays;
    }

    private static CaseFileException changed() {
        return new CaseFileException("The case was changed while it was being analyzed. Analyze it again.");
    }

    private synchronized long[] lowestChunk() {
        long first = next;
        next = Math.min(last + 1, next + CHUNK);
        return new long[] {first, next - 1};
    }

    private synchronized long[] highestChunk() {
        long end = last;
        last = Math.max(next - 1, last - CHUNK);
        return new long[] {last + 1, end};
    }

    private void fromBelow(int[] below) {
        for (long[] chunk = lowestChunk(); chunk[0] <= chunk[1]; chunk = lowestChunk()) {
            scan.ascending(chunk[0], chunk[1], row -> {
                int account = account(row);
                put(below[account]++, account, row);
            });
        }
    }

    private void fromAbove(int[] above) {
        for (long[] chunk = highestChunk(); chunk[0] <= chunk[1]; chunk = highestChunk()) {
            scan.descending(chunk[0], chunk[1], row -> {
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
        columns.key.set(at, row.key());
        columns.second.set(at, (int) Math.floorDiv(row.atMillis() - baseMillis, 1000L));
        columns.call.set(at, row.callKey());
        columns.session.set(at, row.sessionKey());
        columns.address.set(at, row.addressKey());
        columns.template.set(at, row.promptKey());
        columns.inputTokens.set(at, row.inputTokens());
        columns.outputTokens.set(at, row.outputTokens());
        columns.reasoningTokens.set(at, row.reasoningTokens());
        columns.flags.put(at, (byte) ((row.callsTools() ? 1 : 0) | (row.holdsImages() ? 2 : 0)));
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
