package stillwatch.ingest;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import stillwatch.store.ExchangeBatch;
import stillwatch.task.Pipeline;

/** Takes rows out of rejected bytes that are read one reject at a time, and puts each where the reject stands in its file. */
final class RereadSink extends RowSink {
    private long line;
    private long byteOffset;
    private Set<Kind> kept = Set.of();
    private boolean isRejected;

    RereadSink(Pipeline.Sink<List<Step>> out, Tally tally, Supplier<ExchangeBatch> batches) {
        super(out, tally, batches);
    }

    /** @param kindsKept the kinds of rows that this line has made before; they are not made again */
    void begin(long atLine, long atByteOffset, Set<Kind> kindsKept) {
        line = atLine;
        byteOffset = atByteOffset;
        kept = kindsKept;
        isRejected = false;
    }

    /** Whether something of the reject that began last is still unreadable. */
    boolean isRejected() {
        return isRejected;
    }

    @Override
    void reject(long ignoredLine, long ignoredOffset, byte[] raw, String reason) {
        tally().rejects++;
        tally().reasons.merge(reason, 1L, Long::sum);
        isRejected = true;
    }

    @Override
    Target target(Mapping mapping, Kind kind, List<ColumnMapping> columns) {
        return new PlacedTarget(super.target(mapping, kind, columns), kind);
    }

    private final class PlacedTarget implements Target {
        private final Target target;
        private final Kind kind;

        PlacedTarget(Target target, Kind kind) {
            this.target = target;
            this.kind = kind;
        }

        @Override
        public void begin(byte[] bytes, int from, int to) {
            target.begin(bytes, from, to);
        }

        @Override
        public void set(int column, byte[] bytes, int from, int to) {
            target.set(column, bytes, from, to);
        }

        @Override
        public void fail(String reason) {
            target.fail(reason);
        }

        @Override
        public String end(long ignoredLine, long ignoredOffset) {
            if (kept.contains(kind)) {
                target.drop();
                return null;
            }
            return target.end(line, byteOffset);
        }

        @Override
        public void drop() {
            target.drop();
        }
    }
}
