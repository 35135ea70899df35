package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.store.JsonOfAnyLength;

/** Reads one JSON object per line. */
final class JsonlReader implements RecordReader {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private final Mapping mapping;

    JsonlReader(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void read(ByteWindow window, RowSink sink) throws IOException {
        LineParser lines = new LineParser(window);
        Records records = mapping.isDataset() ? new FlatRecords(sink) : new NestedRecords(sink);
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
        records.end();
    }

    private static String put(Records records, LineParser lines) throws IOException {
        try {
            return records.put(lines);
        } catch (JsonProcessingException e) {
            records.drop();
            return "the JSON does not parse";
        }
    }

    private interface Records {
        /** @return why the line is rejected, or {@code null} */
        String put(LineParser lines) throws IOException;

        /** Forgets what was taken of a line that turned out not to be JSON. */
        void drop();

        void end();
    }

    /** The dataset's own form: all columns are members of the object, so no tree is needed. */
    private final class FlatRecords implements Records {
        private final Target target;
        private final Tally tally;
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<ColumnMapping> mappings;

        FlatRecords(RowSink sink) {
            tally = sink.tally();
            mappings = mapping.rows().get(mapping.mainKind());
            target = sink.target(mapping, mapping.mainKind(), mappings);
            for (int i = 0; i < mappings.size(); i++) {
                columns.put(mappings.get(i).column(), i);
            }
        }

        @Override
        public String put(LineParser lines) throws IOException {
            try (JsonParser parser = FACTORY.createParser(lines.bytes(), lines.from(), lines.length())) {
                parser.setCodec(JSON);
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    drop();
                    return "the row is not a JSON object";
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    member(parser, lines);
                }
                if (parser.nextToken() != null) {
                    drop();
                    return "more than one JSON value on the line";
                }
                return target.end(lines.line(), lines.byteOffset());
            }
        }

        private void member(JsonParser parser, LineParser lines) throws IOException {
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
                messages(parser, lines, column);
            } else if (token.isStructStart()) {
                target.fail(name + " is not a plain value");
                parser.skipChildren();
            } else {
                byte[] bytes = parser.getText().getBytes(StandardCharsets.UTF_8);
                target.set(column, bytes, 0, bytes.length);
            }
        }

        /** Keeps the array's own bytes: what is shown and quoted later is what was given. */
        private void messages(JsonParser parser, LineParser lines, int column) throws IOException {
            int from = lines.from() + (int) parser.currentTokenLocation().getByteOffset();
            JsonNode messages = parser.readValueAsTree();
            int to = lines.from() + (int) parser.currentLocation().getByteOffset();
            String problem = Messages.problem(messages);
            if (problem != null) {
                target.fail(problem);
            } else {
                target.set(column, lines.bytes(), from, to);
            }
        }

        @Override
        public void drop() {
            target.drop();
        }

        @Override
        public void end() {
            // Nothing is held back.
        }
    }

    private final class NestedRecords implements Records {
        private final RecordMapper mapper;

        NestedRecords(RowSink sink) {
            mapper = new RecordMapper(mapping, sink);
        }

        @Override
        public String put(LineParser lines) throws IOException {
            try (JsonParser parser = FACTORY.createParser(lines.bytes(), lines.from(), lines.length())) {
                JsonNode record = JSON.readTree(parser);
                if (parser.nextToken() != null) {
                    return "more than one JSON value on the line";
                }
                return mapper.put(record, lines.line(), lines.byteOffset());
            }
        }

        @Override
        public void drop() {
            // The tree is complete before anything is taken of it.
        }

        @Override
        public void end() {
            // Every record was complete in itself.
        }
    }
}
