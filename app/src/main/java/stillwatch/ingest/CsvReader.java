package stillwatch.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.ingest.CsvParser.Found;

/** Reads a CSV with a header row. Columns are found by name; a row that cannot be read becomes a reject. */
final class CsvReader implements RecordReader {
    private static final int UNKNOWN = -1;
    private static final int REPEATED = -2;

    private final Mapping mapping;
    private String[] header;

    CsvReader(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void read(ByteWindow window, RowSink sink) throws IOException {
        CsvParser parser = new CsvParser(window, mapping.delimiter());
        if (!readHeader(parser, sink.tally())) {
            return;
        }
        Rows rows = isFlat() ? new FlatRows(sink) : new NestedRows(sink);
        for (Found found = parser.next(); found != Found.END; found = parser.next()) {
            if (found == Found.BLANK_LINE) {
                sink.tally().blankLines++;
                continue;
            }
            sink.tally().continuationLines += parser.lines() - 1;
            String problem = found == Found.BROKEN_LINE ? parser.problem() : problem(parser);
            if (problem == null) {
                problem = rows.put(parser);
            }
            if (problem == null) {
                sink.tally().rows++;
            } else {
                sink.reject(parser.line(), parser.byteOffset(), parser.raw(), problem);
            }
        }
        rows.end();
        sink.tally().quotedLines = sink.tally().continuationLines;
        sink.tally().hasByteOrderMark = parser.hasByteOrderMark();
        sink.tally().hasCarriageReturns = parser.hasCarriageReturns();
    }

    private boolean readHeader(CsvParser parser, Tally tally) throws IOException {
        Found found = parser.next();
        while (found == Found.BLANK_LINE) {
            tally.blankLines++;
            found = parser.next();
        }
        if (found == Found.END) {
            return false;
        }
        if (found == Found.BROKEN_LINE || !parser.isUtf8()) {
            throw new UnreadableFileException("Its header row cannot be read: "
                    + (found == Found.BROKEN_LINE ? parser.problem() : "it is not UTF-8 text")
                    + ". Nothing of the file was imported.");
        }
        tally.headerLines++;
        tally.header = new String(parser.raw(), StandardCharsets.UTF_8);
        tally.continuationLines += parser.lines() - 1;
        header = new String[parser.fields()];
        for (int i = 0; i < header.length; i++) {
            header[i] = parser.text(i).strip();
        }
        return true;
    }

    private String problem(CsvParser parser) {
        if (!parser.isUtf8()) {
            return "invalid UTF-8";
        }
        return parser.fields() == header.length
                ? null
                : "has " + parser.fields() + " fields where the header has " + header.length;
    }

    /** Whether each field goes to one column as it is, so that no record object is needed. */
    private boolean isFlat() {
        return mapping.rows().size() == 1
                && mapping.each() == null
                && mapping.rows().values().iterator().next().stream()
                        .allMatch(column -> column.paths().size() <= 1
                                && column.paths().stream().allMatch(path -> inHeader(path) || path.isPlain()));
    }

    private boolean inHeader(RecordPath path) {
        return List.of(header).contains(path.isPlain() ? path.firstName() : path.toString());
    }

    /** What rows are made of fields. */
    private interface Rows {
        /** @return why the row is rejected, or {@code null} */
        String put(CsvParser parser);

        void end();
    }

    private final class FlatRows implements Rows {
        private final Target target;
        private final int[] column = new int[header.length];
        private final long[] unknown = new long[header.length];
        private final Tally tally;
        private int current;
        private final CsvParser.FieldVisitor give;

        FlatRows(RowSink sink) {
            tally = sink.tally();
            Kind kind = mapping.mainKind();
            List<ColumnMapping> columns = new ArrayList<>(mapping.rows().get(kind));
            Map<String, Integer> byName = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                for (RecordPath path : columns.get(i).paths()) {
                    byName.put(path.isPlain() ? path.firstName() : path.toString(), i);
                }
            }
            requireColumns(kind, columns);
            for (int i = 0; i < header.length; i++) {
                column[i] = assign(kind, columns, byName, header[i]);
            }
            target = sink.target(mapping, kind, columns);
            give = (bytes, from, to) -> target.set(current, bytes, from, to);
        }

        private int assign(Kind kind, List<ColumnMapping> columns, Map<String, Integer> byName, String name) {
            Integer known = byName.get(name);
            if (known != null) {
                // A second column of the same name is reported, not guessed at.
                byName.put(name, REPEATED);
                if (known == REPEATED) {
                    tally.warnings.add("The column \"" + name + "\" occurs more than once; the first one was used.");
                    return UNKNOWN;
                }
                return known;
            }
            if (kind == Kind.ACCOUNTS && !name.isEmpty()) {
                columns.add(new ColumnMapping(name, List.of(), TimeFormat.DATASET, null));
                byName.put(name, REPEATED);
                tally.unknownColumns.put(name, 0L);
                return columns.size() - 1;
            }
            tally.unknownColumns.put(name, 0L);
            return UNKNOWN;
        }

        private void requireColumns(Kind kind, List<ColumnMapping> columns) {
            for (ColumnMapping each : columns) {
                boolean found =
                        each.otherwise() != null || each.paths().stream().anyMatch(CsvReader.this::inHeader);
                if (!found && kind.required().contains(each.column())) {
                    throw new UnreadableFileException(
                            "Its header has no column \"" + each.paths().get(0) + "\", without which " + kind.word()
                                    + " cannot be used. Nothing of the file was imported.");
                }
            }
        }

        @Override
        public String put(CsvParser parser) {
            byte[] bytes = parser.bytes();
            boolean mayBeHuge = parser.recordEnd() - parser.recordFirst() > Tally.HUGE_BYTES;
            target.begin(bytes, parser.recordFirst(), parser.recordEnd());
            for (int i = 0; i < column.length; i++) {
                if (parser.isEmpty(i)) {
                    continue;
                }
                unknown[i]++;
                if (mayBeHuge && parser.end(i) - parser.first(i) > Tally.HUGE_BYTES) {
                    tally.hugeFields++;
                }
                if (column[i] == UNKNOWN) {
                    continue;
                }
                if (parser.isPlain(i)) {
                    target.set(column[i], bytes, parser.first(i), parser.end(i));
                } else {
                    current = column[i];
                    parser.visit(i, give);
                }
            }
            return target.end(parser.line(), parser.byteOffset());
        }

        @Override
        public void end() {
            for (int i = 0; i < header.length; i++) {
                if (tally.unknownColumns.containsKey(header[i])) {
                    tally.unknownColumns.merge(header[i], unknown[i], Long::sum);
                }
            }
        }
    }

    /** For mappings that look inside fields: makes each row an object and maps it like JSON. */
    private final class NestedRows implements Rows {
        private final RecordMapper mapper;

        NestedRows(RowSink sink) {
            mapper = new RecordMapper(mapping, sink);
        }

        @Override
        public String put(CsvParser parser) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < header.length; i++) {
                if (!parser.isEmpty(i)) {
                    row.put(header[i], parser.text(i));
                }
            }
            return mapper.put(row, parser.line(), parser.byteOffset());
        }

        @Override
        public void end() {
            // Every record was complete in itself.
        }
    }
}
