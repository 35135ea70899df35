package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import stillwatch.task.Progress;

/** Sums by a long key whose number is not bounded: full maps are set aside, sorted, and added up at the end. */
final class SummedRuns implements AutoCloseable {
    /** A map of so many sums takes 2 MiB, which a processor's cache holds: a larger one is slower, not faster. */
    static final int LIMIT = 1 << 15;

    private final TotalsMap sums = new TotalsMap();
    private final LongRuns runs;
    private final int limit;

    /** Takes one sum. */
    interface Visitor {
        void visit(long key, long exchanges, long inputTokens, long outputTokens) throws SQLException, IOException;
    }

    SummedRuns(Path scratch, int limit) {
        runs = new LongRuns(scratch, TotalsMap.WIDTH, 1);
        this.limit = limit;
    }

    void add(long key, long inputTokens, long outputTokens) {
        sums.add(key, 1, inputTokens, outputTokens);
        if (sums.size() >= limit) {
            sums.hand(runs);
        }
    }

    /** Shows each key once, rising, so that a table in the same order is written from left to right. */
    void forEach(Progress progress, Visitor visitor) throws SQLException, IOException {
        sums.hand(runs);
        long[] open = new long[TotalsMap.WIDTH];
        runs.merge(progress, (record, at) -> {
            if (open[0] != record[at]) {
                show(open, visitor);
                System.arraycopy(record, at, open, 0, TotalsMap.WIDTH);
            } else {
                for (int i = 1; i < TotalsMap.WIDTH; i++) {
                    open[i] += record[at + i];
                }
            }
        });
        show(open, visitor);
    }

    private static void show(long[] sum, Visitor visitor) throws SQLException, IOException {
        if (sum[0] != 0) {
            visitor.visit(sum[0], sum[1], sum[2], sum[3]);
        }
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }
}
