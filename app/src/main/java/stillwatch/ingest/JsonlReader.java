package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.store.JsonOfAnyLength;

/**
 * Reads JSON records: one object per line as fast as lines can be split; where the file's beginning shows that records do not
 * keep to lines, as a {@link JsonDocumentReader} does.
 */
final class JsonlReader implements RecordReader {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    /** Keeps numbers as they are written: a time in seconds with decimals must not lose digits or gain an exponent. */
    private static final ObjectMapper TREES = JsonOfAnyLength.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    /** Makes what takes the records; called once for a file. */
    interface Taking {
        JsonRecords of(RowSink sink);
    }

    private final Mapping mapping;
    private final Joining joining;
    private final Taking taking;

    JsonlReader(Mapping mapping, Joins joins, SourceFile file) {
        this.mapping = mapping;
        joining = new Joining(mapping, joins, file.name());
        taking = null;
    }

    /** Divides a file into its records as an import does, and gives them to something else. */
    JsonlReader(Mapping mapping, Taking taking) {
        this.mapping = mapping;
        this.taking = taking;
        joining = null;
    }

    @Override
    public void read(ByteWindow window, RowSink sink) throws IOException {
        readRecords(window, sink);
        if (joining != null) {
            joining.report(sink.tally());
        }
        if (sink.tally().leftOut > 0) {
            sink.tally()
                    .warnings
                    .add(sink.tally().leftOut + " records of this log are of another kind; nothing was made of them.");
        }
    }

    private void readRecords(ByteWindow window, RowSink sink) throws IOException {
        JsonStart start = JsonStart.of(window);
        String wrapper = start.wrapper(mapping);
        if (!start.isJson() || (start.isLines() && wrapper == null)) {
            readLines(window, sink);
            return;
        }
        List<String> lists = new ArrayList<>();
        if (wrapper != null) {
            lists.add(wrapper);
        }
        Mapping ofRecords = mapping;
        if (mapping.each() != null && mapping.each().isLists()) {
            lists.addAll(mapping.each().names());
            ofRecords = mapping.ofParts();
        }
        new JsonDocumentReader(
                        ofRecords,
                        lists,
                        wrapper == null ? Set.of() : start.membersOfRecords(),
                        records(ofRecords, sink),
                        window,
                        sink)
                .read();
    }

    private JsonRecords records(Mapping ofRecords, RowSink sink) {
        if (taking != null) {
            return taking.of(sink);
        }
        return mapping.isDataset() ? new FlatRecords(mapping, sink) : new NestedRecords(ofRecords, joining, sink);
    }

    private void readLines(ByteWindow window, RowSink sink) throws IOException {
        LineParser lines = new LineParser(window);
        JsonRecords records = records(mapping, sink);
        while (lines.next()) {
            if (lines.isBlank()) {
                sink.tally().blankLines++;
                continue;
            }
            String problem = lines.isUtf8() ? put(records, lines) : "invalid UTF-8";
            if (problem == null) {
                sink.tally().rows++;
            } else {
                sink.reject(lines.line(), lines.byteOffset(), lines.raw(), problem);
            }
        }
        sink.tally().hasByteOrderMark = lines.hasByteOrderMark();
        sink.tally().hasCarriageReturns = lines.hasCarriageReturns();
    }

    private static String put(JsonRecords records, LineParser lines) throws IOException {
        try {
            return records.put(lines.bytes(), lines.from(), lines.length(), lines.line(), lines.byteOffset());
        } catch (JsonProcessingException e) {
            records.drop();
            return "the JSON does not parse";
        }
    }

    /** The dataset's own form: all columns are members of the object, so no tree is needed. */
    private static final class FlatRecords implements JsonRecords {
        private final Target target;
        private final Tally tally;
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<ColumnMapping> mappings;

        FlatRecords(Mapping mapping, RowSink sink) {
            tally = sink.tally();
            mappings = mapping.rows().get(mapping.mainKind());
            target = sink.target(mapping, mapping.mainKind(), mappings);
            for (int i = 0; i < mappings.size(); i++) {
                columns.put(mappings.get(i).column(), i);
            }
        }

        @Override
        public String put(byte[] bytes, int from, int length, long line, long byteOffset) throws IOException {
            try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
                parser.setCodec(JSON);
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    drop();
                    return "the row is not a JSON object";
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    member(parser, bytes, from);
                }
                if (parser.nextToken() != null) {
                    drop();
                    return "more than one JSON value on the line";
                }
                return target.end(line, byteOffset);
            }
        }

        private void member(JsonParser parser, byte[] bytes, int start) throws IOException {
            String name = parser.currentName();
            Integer column = columns.get(name);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                return;
            }
            if (column == null) {
                tally.unknownColumns.merge(name, 1L, Long::sum);
                parser.skipChildren();
            } else if (name.equals("messages")) {
                messages(parser, bytes, start, column);
            } else if (token.isStructStart()) {
                target.fail(name + " is not a plain value");
                parser.skipChildren();
            } else {
                byte[] text = parser.getText().getBytes(StandardCharsets.UTF_8);
                target.set(column, text, 0, text.length);
            }
        }

        /** Keeps the array's own bytes: what is shown and quoted later is what was given. */
        private void messages(JsonParser parser, byte[] bytes, int start, int column) throws IOException {
            int from = start + (int) parser.currentTokenLocation().getByteOffset();
            JsonNode messages = parser.readValueAsTree();
            int to = start + (int) parser.currentLocation().getByteOffset();
            String problem = Messages.problem(messages);
            if (problem != null) {
                target.fail(problem);
            } else {
                target.set(column, bytes, from, to);
            }
        }

        @Override
        public void drop() {
            target.drop();
        }
    }

    private static final class NestedRecords implements JsonRecords {
        private final RecordMapper mapper;

        NestedRecords(Mapping mapping, Joining joining, RowSink sink) {
            mapper = new RecordMapper(mapping, joining, sink);
        }

        @Override
        public String put(byte[] bytes, int from, int length, long line, long byteOffset) throws IOException {
            List<JsonNode> trees = new ArrayList<>(1);
            List<Long> offsets = new ArrayList<>(1);
            try (JsonParser parser = TREES.createParser(bytes, from, length)) {
                while (parser.nextToken() != null) {
                    offsets.add(byteOffset + parser.currentTokenLocation().getByteOffset());
                    trees.add(TREES.readTree(parser));
                }
            }
            String problem = null;
            for (int i = 0; i < trees.size(); i++) {
                // Where only one record stands on the line, the line's own beginning is its place.
                String ofTree = mapper.put(trees.get(i), line, trees.size() == 1 ? byteOffset : offsets.get(i));
                problem = problem == null ? ofTree : problem;
            }
            return problem;
        }

        @Override
        public void drop() {
            // All is complete before anything is taken of it.
        }
    }
}
