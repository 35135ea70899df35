package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import stillwatch.store.ExchangeBatch;
import stillwatch.store.JsonOfAnyLength;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/**
 * What the files of one import know of each other: records that complete the records of another log, read before anything is
 * imported, so that the order of the files does not matter.
 */
final class Joins {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();

    /** What all kept records together may take of memory. */
    static final long ROOM_BYTES = 256L << 20;

    private final Map<String, JoinTable> tables = new HashMap<>();
    private final JoinTable.Room room;
    private final Progress progress;

    private Joins(Progress progress, long roomBytes) {
        this.progress = progress;
        room = new JoinTable.Room(roomBytes);
    }

    /** One file and how it is read. */
    record Member(SourceFile file, Mapping mapping) {}

    /** No file knows of another one. */
    static Joins none() {
        return new Joins(Progress.silent(), 0);
    }

    /** @param members the files of the import that are read by a mapping */
    static Joins read(List<Member> members, Progress progress, long roomBytes) {
        Joins joins = new Joins(progress, roomBytes);
        try {
            members.forEach(joins::collect);
            members.forEach(joins::findContinued);
        } catch (CancelledException e) {
            // Whoever imports the files will be told so again, and then says it of each file.
        }
        return joins;
    }

    /** @return {@code null} where no file of the import has records for this join */
    JoinTable table(String name) {
        return tables.get(name);
    }

    private void collect(Member member) {
        Mapping mapping = member.mapping();
        if (mapping.isAdditions()) {
            Join join = mapping.joins().get(0);
            JoinTable table = tables.computeIfAbsent(mapping.name(), name -> new JoinTable(join.members(), room));
            visit(member, (record, file) -> {
                String key = Join.text(join.otherKey(), record);
                if (key != null) {
                    table.add(key, 0, record, file);
                }
            });
            return;
        }
        mapping.joins().stream().filter(Join::isWithinTheLog).forEach(join -> {
            JoinTable table = tables.computeIfAbsent(mapping.name(), name -> new JoinTable(firstNames(mapping), room));
            visit(member, (record, file) -> {
                String key = Join.text(join.key(), record);
                long number = join.number(record);
                if (key != null && number > 0) {
                    table.add(key, number, record, file);
                } else if (key != null) {
                    table.found(key);
                }
            });
        });
    }

    /** Looks for records that stand before what continues them, or in another file. */
    private void findContinued(Member member) {
        JoinTable table = member.mapping().isAdditions()
                ? null
                : tables.get(member.mapping().name());
        if (table == null || table.areAllContinued()) {
            return;
        }
        member.mapping().joins().stream()
                .filter(Join::isWithinTheLog)
                .forEach(join -> visit(member, (record, file) -> {
                    String key = Join.text(join.key(), record);
                    if (key != null && join.number(record) == 0) {
                        table.found(key);
                    }
                }));
    }

    /** Only what a mapping makes something of need be kept. */
    private static Set<String> firstNames(Mapping mapping) {
        return mapping.rows().values().stream()
                .flatMap(List::stream)
                .flatMap(column -> column.paths().stream())
                .map(RecordPath::firstName)
                .collect(Collectors.toSet());
    }

    private void visit(Member member, BiConsumer<JsonNode, String> visitor) {
        SourceFile file = member.file();
        progress.stage("Looking through " + file.name() + " for records that complete others");
        JsonRecords records = new JsonRecords() {
            @Override
            public String put(byte[] bytes, int from, int length, long line, long byteOffset) throws IOException {
                JsonNode record = JSON.readTree(bytes, from, length);
                if (record.isObject()) {
                    visitor.accept(record, file.name());
                }
                return null;
            }

            @Override
            public void drop() {
                // Nothing is taken of a record before it is whole.
            }
        };
        try (SourceStream stream = new SourceStream(file)) {
            ByteWindow window = new ByteWindow(stream::read, () -> {
                progress.check();
                progress.advance(stream.receivedBytes(), file.sizeBytes(), "bytes");
            });
            new JsonlReader(member.mapping(), sink -> records)
                    .read(window, new RowSink(batch -> {}, new Tally(), ExchangeBatch::new));
        } catch (IOException | UnreadableFileException e) {
            // The import of this file comes to the same place and says so.
        }
    }

    /** Puts together what was split: lists of messages one after another, or the pieces of one text. */
    static JsonNode together(List<JsonNode> pieces) {
        ArrayNode all = JSON.createArrayNode();
        for (JsonNode piece : pieces) {
            JsonNode opened = JsonText.opened(piece);
            if (!opened.isArray()) {
                return JSON.getNodeFactory()
                        .textNode(pieces.stream().map(JsonNode::asText).collect(Collectors.joining()));
            }
            opened.forEach(all::add);
        }
        return all;
    }
}
