package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns one record, as a tree, into rows of all kinds that the mapping names. */
final class RecordMapper {
    private final Mapping mapping;
    private final RowSink sink;
    private final Tally tally;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    RecordMapper(Mapping mapping, RowSink sink) {
        this.mapping = mapping;
        this.sink = sink;
        this.tally = sink.tally();
        mapping.rows().forEach((kind, columns) -> {
            kinds.add(kind);
            targets.add(sink.target(mapping, kind, columns));
            columns.forEach(column -> column.paths().forEach(path -> known.add(path.firstName())));
        });
    }

    /** @return why the record is rejected, or {@code null} */
    String put(JsonNode record, long line, long byteOffset) {
        if (!record.isObject()) {
            return "the row is not a JSON object";
        }
        List<JsonNode> parts =
                mapping.each() == null ? List.of(record) : mapping.each().all(record);
        String problem = null;
        for (JsonNode part : parts) {
            String ofPart = putPart(part, line, byteOffset);
            problem = problem == null ? ofPart : problem;
        }
        return problem;
    }

    private String putPart(JsonNode record, long line, long byteOffset) {
        countUnknown(record);
        sink.record(record);
        String problem = null;
        for (int i = 0; i < targets.size(); i++) {
            fill(targets.get(i), mapping.rows().get(kinds.get(i)), record);
            if (problem == null) {
                problem = targets.get(i).end(line, byteOffset);
            } else {
                targets.get(i).drop();
            }
        }
        return problem;
    }

    private void fill(Target target, List<ColumnMapping> columns, JsonNode record) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            String value = column.column().equals("messages")
                    ? Messages.join(column.paths(), record)
                    : value(column, record, target);
            if (value != null) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                target.set(i, bytes, 0, bytes.length);
            }
        }
    }

    private static String value(ColumnMapping column, JsonNode record, Target target) {
        for (RecordPath path : column.paths()) {
            for (JsonNode node : path.all(record)) {
                if (node.isContainerNode()) {
                    target.fail(column.column() + " is not a plain value");
                } else if (!node.asText().isEmpty()) {
                    return node.asText();
                }
            }
        }
        return null;
    }

    private void countUnknown(JsonNode record) {
        record.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !record.get(name).isNull()) {
                tally.unknownColumns.merge(name, 1L, Long::sum);
            }
        });
    }
}
