package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import stillwatch.store.ExchangeBatch;

/** Takes the first records of a file for the places in them, makes no rows, and then stops the reading. */
final class PlaceSink extends RowSink {
    private final PlaceFinder finder;
    private final int limit;

    PlaceSink(PlaceFinder finder, int limit) {
        super(steps -> {}, new Tally(), ExchangeBatch::new);
        this.finder = finder;
        this.limit = limit;
    }

    @Override
    void record(JsonNode record) {
        finder.add(record);
        if (finder.records() >= limit) {
            throw new PreviewSink.EnoughException();
        }
    }

    @Override
    Target target(Mapping mapping, Kind kind, List<ColumnMapping> columns) {
        return new NoTarget();
    }

    @Override
    void reject(long line, long byteOffset, byte[] raw, String reason) {
        tally().rejects++;
        if (tally().rejects >= limit) {
            throw new PreviewSink.EnoughException();
        }
    }

    private static final class NoTarget implements Target {
        @Override
        public void set(int column, byte[] bytes, int from, int to) {
            // Nothing is made of the value.
        }

        @Override
        public void fail(String reason) {
            // Whatever the value is, the record is looked at.
        }

        @Override
        public String end(long line, long byteOffset) {
            return null;
        }

        @Override
        public void drop() {
            // Nothing was kept.
        }
    }
}
