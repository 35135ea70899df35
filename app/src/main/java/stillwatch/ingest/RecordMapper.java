package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns one record, as a tree, into rows of all kinds that the mapping names. */
final class RecordMapper {
    private static final int MOST_ZEROS = 30;

    private final Mapping mapping;
    private final Joining joining;
    private final RowSink sink;
    private final Tally tally;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** For records that no other file completes. */
    RecordMapper(Mapping mapping, RowSink sink) {
        this(mapping, new Joining(mapping, Joins.none(), ""), sink);
    }

    RecordMapper(Mapping mapping, Joining joining, RowSink sink) {
        this.mapping = mapping;
        this.joining = joining;
        this.sink = sink;
        this.tally = sink.tally();
        mapping.joins().forEach(join -> known.addAll(join.names()));
        kinds.addAll(mapping.rows().keySet());
        // What is only mentioned comes last: a record that is rejected shall not leave its account behind.
        kinds.sort(Comparator.comparing(kind -> kind == Kind.ACCOUNTS));
        kinds.forEach(kind -> {
            List<ColumnMapping> columns = mapping.rows().get(kind);
            targets.add(sink.target(mapping, kind, columns));
            columns.forEach(column -> column.paths().forEach(path -> known.add(path.firstName())));
        });
    }

    /** @return why the record is rejected, or {@code null} */
    String put(JsonNode record, long line, long byteOffset) {
        if (!record.isObject()) {
            return "the row is not a JSON object";
        }
        Joining.Outcome joined = joining.complete(record);
        if (joined.isDone()) {
            return joined.problem();
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
        if (!mapping.only().isEmpty()
                && mapping.only().stream().allMatch(path -> path.all(record).isEmpty())) {
            tally.leftOut++;
            return null;
        }
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
                    return text(node);
                }
            }
        }
        return null;
    }

    /** Numbers without an exponent, as the readers of times and counts want them; not one of a billion digits. */
    private static String text(JsonNode node) {
        return node.isBigDecimal() && node.decimalValue().scale() > -MOST_ZEROS
                ? node.decimalValue().toPlainString()
                : node.asText();
    }

    private void countUnknown(JsonNode record) {
        record.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !record.get(name).isNull()) {
                tally.unknownColumns.merge(name, 1L, Long::sum);
            }
        });
    }
}
