package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a mapping as it is written by people; {@code app/docs/mappings.md} describes the form. */
final class MappingFile {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private static final Set<String> MEMBERS = Set.of(
            "name", "title", "input", "delimiter", "recognize", "each", "only", "join", "rows", "aside", "notes");
    private static final Set<String> COLUMN_MEMBERS = Set.of("path", "time", "since", "otherwise");

    private MappingFile() {}

    /** @throws UnreadableFileException where the file is no mapping; the message says what is wrong with it */
    static Mapping read(Path path) {
        return parse(path.getFileName().toString(), text(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableFileException("The mapping " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** @param where the mapping's name in messages */
    static Mapping parse(String where, String json) {
        try {
            JsonNode root = JSON.readTree(json);
            refuseUnknown(root, MEMBERS);
            Map<Kind, List<ColumnMapping>> rows = new TreeMap<>();
            root.path("rows").properties().forEach(entry -> {
                Kind kind = kind(entry.getKey());
                rows.put(kind, columns(kind, entry.getValue()));
            });
            if (rows.isEmpty() != root.hasNonNull("aside")) {
                throw new IllegalArgumentException(
                        rows.isEmpty()
                                ? "\"rows\" names no kind of row"
                                : "\"aside\" says why nothing is made of a log, and there are \"rows\"");
            }
            return new Mapping(
                    required(root, "name"),
                    root.path("title").asText(required(root, "name")),
                    input(required(root, "input")),
                    delimiter(root.path("delimiter").asText(",")),
                    paths(root.path("recognize")),
                    root.has("each") ? RecordPath.of(root.get("each").asText()) : null,
                    rows,
                    paths(root.path("only")),
                    JoinFile.joins(root, rows),
                    root.hasNonNull("aside") ? root.get("aside").asText() : null,
                    texts(root.path("notes")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableFileException(
                    "The mapping " + where + " cannot be used: " + e.getMessage() + ". Nothing was imported with it.",
                    e);
        }
    }

    /** The members of a mapping that {@link #parse} has taken. */
    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not parsed before", e);
        }
    }

    static String required(JsonNode node, String member) {
        if (!node.path(member).isTextual()) {
            throw new IllegalArgumentException("it has no \"" + member + "\"");
        }
        return node.get(member).textValue();
    }

    /** A typing error in a mapping must not silently leave a column empty. */
    static void refuseUnknown(JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("\"" + name + "\" is none of " + String.join(", ", sorted(known)));
            }
        });
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static Mapping.Input input(String word) {
        return switch (word) {
            case "csv" -> Mapping.Input.CSV;
            case "jsonl" -> Mapping.Input.JSONL;
            default -> throw new IllegalArgumentException("\"input\" must be csv or jsonl, not \"" + word + "\"");
        };
    }

    private static char delimiter(String text) {
        if (text.length() != 1 || text.charAt(0) > 127 || text.equals("\"") || text.equals("\n")) {
            throw new IllegalArgumentException("\"delimiter\" must be one ASCII character");
        }
        return text.charAt(0);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word) && !Mapping.columns(kind).isEmpty()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is no kind of row");
    }

    private static List<ColumnMapping> columns(Kind kind, JsonNode node) {
        List<ColumnMapping> columns = new ArrayList<>();
        node.properties().forEach(entry -> {
            if (kind != Kind.ACCOUNTS && !Mapping.columns(kind).contains(entry.getKey())) {
                throw new IllegalArgumentException("\"" + entry.getKey() + "\" is no column of " + kind.word());
            }
            columns.add(column(entry.getKey(), entry.getValue()));
        });
        for (String required : kind.required()) {
            if (columns.stream().noneMatch(column -> column.column().equals(required))) {
                throw new IllegalArgumentException(kind.word() + " need the column \"" + required + "\"");
            }
        }
        return columns;
    }

    private static ColumnMapping column(String name, JsonNode node) {
        if (!node.isObject()) {
            return new ColumnMapping(name, paths(node), TimeFormat.DATASET, null);
        }
        refuseUnknown(node, COLUMN_MEMBERS);
        if (!node.has("path") && !node.hasNonNull("otherwise")) {
            throw new IllegalArgumentException("\"" + name + "\" has neither \"path\" nor \"otherwise\"");
        }
        return new ColumnMapping(
                name,
                paths(node.path("path")),
                time(node),
                node.hasNonNull("otherwise") ? node.get("otherwise").asText() : null);
    }

    private static TimeFormat time(JsonNode node) {
        String word = node.path("time").asText("iso");
        TimeFormat.Kind kind;
        try {
            kind = TimeFormat.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + word + "\" is no notation of time", e);
        }
        if (kind != TimeFormat.Kind.MILLIS_SINCE) {
            return new TimeFormat(kind, 0);
        }
        byte[] since = required(node, "since").getBytes(StandardCharsets.UTF_8);
        long base = TimeFormat.DATASET.millis(since, 0, since.length);
        if (base == TimeFormat.UNREADABLE) {
            throw new IllegalArgumentException("\"since\" is not a readable time");
        }
        return new TimeFormat(kind, base);
    }

    static List<RecordPath> paths(JsonNode node) {
        return texts(node).stream().map(RecordPath::of).toList();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
