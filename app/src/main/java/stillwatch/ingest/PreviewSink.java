package stillwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.store.ExchangeBatch;

/** Takes the first rows of a file as texts and then stops the reading. */
final class PreviewSink extends RowSink {
    private static final Set<String> TIMES = Set.of("timestamp", "created_at", "status_at", "released_at");

    private final List<Map<String, String>> rows;
    private final int limit;
    private final int rejectLimit;

    PreviewSink(Tally tally, List<Map<String, String>> rows, int limit, int rejectLimit) {
        super(steps -> {}, tally, ExchangeBatch::new);
        this.rows = rows;
        this.limit = limit;
        this.rejectLimit = rejectLimit;
    }

    /** There are as many rows as were asked for. */
    static final class EnoughException extends RuntimeException {}

    @Override
    Target target(Mapping mapping, Kind kind, List<ColumnMapping> columns) {
        return new TextTarget(kind, columns, kind == mapping.mainKind());
    }

    @Override
    void reject(long line, long byteOffset, byte[] raw, String reason) {
        tally().rejects++;
        tally().reasons.merge(reason, 1L, Long::sum);
        if (tally().rejects >= rejectLimit) {
            throw new EnoughException();
        }
    }

    private final class TextTarget implements Target {
        private final Kind kind;
        private final List<ColumnMapping> columns;
        private final boolean isShown;
        private Map<String, String> row = new LinkedHashMap<>();
        private String problem;

        TextTarget(Kind kind, List<ColumnMapping> columns, boolean isShown) {
            this.kind = kind;
            this.columns = columns;
            this.isShown = isShown;
        }

        @Override
        public void set(int column, byte[] bytes, int from, int to) {
            // Only at the next row, so that the last one's record was taken whole.
            if (isShown && rows.size() >= limit) {
                throw new EnoughException();
            }
            ColumnMapping mapping = columns.get(column);
            if (to > from) {
                tally().given.add(mapping.column());
                row.put(
                        mapping.column(),
                        TIMES.contains(mapping.column())
                                ? time(mapping, bytes, from, to)
                                : new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
        }

        private String time(ColumnMapping mapping, byte[] bytes, int from, int to) {
            long millis = mapping.time().millis(bytes, from, to);
            if (millis == TimeFormat.UNREADABLE) {
                fail(mapping.column() + " is not a readable time");
                return "";
            }
            return Instant.ofEpochMilli(millis).toString();
        }

        @Override
        public void fail(String reason) {
            problem = problem == null ? reason : problem;
        }

        @Override
        public String end(long line, long byteOffset) {
            for (ColumnMapping column : columns) {
                if (column.otherwise() != null && !row.containsKey(column.column())) {
                    row.put(column.column(), column.otherwise());
                }
            }
            for (String required : kind.required()) {
                if (!row.containsKey(required) && isShown) {
                    fail(required + " is missing");
                }
            }
            String ended = problem;
            Map<String, String> finished = row;
            row = new LinkedHashMap<>();
            problem = null;
            if (ended != null) {
                return ended;
            }
            if (isShown) {
                rows.add(finished);
            }
            if (finished.keySet().containsAll(kind.required())) {
                tally().made(kind.word());
            }
            return null;
        }

        @Override
        public void drop() {
            row = new LinkedHashMap<>();
            problem = null;
        }
    }
}
