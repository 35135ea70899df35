package stillwatch.ingest;

import java.util.List;

/** Makes releases: when a model became available. */
final class ReleaseTarget implements Target {
    static final List<String> COLUMNS = List.of("model", "released_at");

    private final Fields fields;
    private final RowSink sink;

    ReleaseTarget(List<ColumnMapping> columns, RowSink sink) {
        this.sink = sink;
        fields = new Fields(columns, sink.tally());
    }

    @Override
    public void set(int column, byte[] bytes, int from, int to) {
        fields.set(column, bytes, from, to);
    }

    @Override
    public void fail(String reason) {
        fields.fail(reason);
    }

    @Override
    public String end(long line, long byteOffset) {
        String model = fields.required("model");
        fields.required("released_at");
        Long atMillis = fields.time("released_at");
        String problem = fields.problem();
        if (problem == null) {
            sink.add(into -> into.release(model, atMillis, line), 128);
            sink.tally().made("releases");
        }
        fields.clear();
        return problem;
    }

    @Override
    public void drop() {
        fields.clear();
    }
}
