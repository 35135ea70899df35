package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping while people make or change it. Never changes itself: each change gives another draft. It may be incomplete;
 * {@link #problem} says what it lacks. What a mapping file says beside its columns is kept as it was given.
 */
public final class MappingDraft {
    private static final String BY_HAND = "-by-hand";
    private static final List<Kind> KINDS = List.of(Kind.EXCHANGES, Kind.CONVERSATIONS, Kind.ACCOUNTS, Kind.RELEASES);
    private static final List<String> TIMES = List.of("timestamp", "created_at", "status_at", "released_at");

    private final ObjectNode root;

    private MappingDraft(ObjectNode root) {
        this.root = root;
    }

    /**
     * A mapping that says nothing yet but how the file is divided into records.
     *
     * @param delimiter between the fields of a CSV
     */
    static MappingDraft blank(String name, boolean isCsv, char delimiter) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", name);
        root.put("title", name);
        root.put("input", isCsv ? "csv" : "jsonl");
        if (isCsv && delimiter != ',') {
            root.put("delimiter", String.valueOf(delimiter));
        }
        root.putObject("rows");
        return new MappingDraft(root);
    }

    /** The dataset format's own mapping of a kind. */
    static MappingDraft dataset(Kind kind, Mapping.Input input) {
        MappingDraft blank = blank(Mapping.DATASET, input == Mapping.Input.CSV, ',');
        ObjectNode columns = ((ObjectNode) blank.root.get("rows")).putObject(kind.word());
        Mapping.columns(kind).forEach(column -> columns.put(column, column));
        return blank;
    }

    /**
     * @param where the mapping's name in messages
     * @throws UnreadableFileException where the text is no mapping; the message says what is wrong with it
     */
    static MappingDraft parse(String where, String json) {
        MappingFile.parse(where, json);
        return new MappingDraft(MappingFile.tree(json));
    }

    /** @throws UnreadableFileException where the file is no mapping; the message says what is wrong with it */
    public static MappingDraft read(java.nio.file.Path file) {
        return parse(file.getFileName().toString(), MappingFile.text(file));
    }

    /** Our kinds of rows that a record can be made into, by their words. */
    public static List<String> allKinds() {
        return KINDS.stream().map(Kind::word).toList();
    }

    /** How times may be written, by the words of a mapping file. */
    public static List<String> timeNotations() {
        return Arrays.stream(TimeFormat.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public static boolean isTime(String column) {
        return TIMES.contains(column);
    }

    /** Recorded in the case as the source's format. */
    public String name() {
        return root.path("name").asText();
    }

    /** For people. */
    public String title() {
        return root.path("title").asText(name());
    }

    public boolean isCsv() {
        return root.path("input").asText().equals("csv");
    }

    /** The kinds of rows that records are made into. */
    public List<String> kinds() {
        return allKinds().stream().filter(kind -> rows().has(kind)).toList();
    }

    /** The columns that a kind of row can have, the ones that it must have first. */
    public List<String> columns(String kind) {
        Set<String> columns = new LinkedHashSet<>(required(kind));
        columns.addAll(Mapping.columns(ofWord(kind)));
        rows().path(kind).fieldNames().forEachRemaining(columns::add);
        return List.copyOf(columns);
    }

    /** The columns without which a row of that kind cannot be kept. */
    public static List<String> required(String kind) {
        return ofWord(kind).required();
    }

    /** How a column is filled; nothing fills it where the mapping does not name it. */
    public MappedColumn column(String kind, String column) {
        JsonNode node = rows().path(kind).path(column);
        if (!node.isObject()) {
            return new MappedColumn(column, texts(node), MappedColumn.USUAL_TIME, "", "");
        }
        return new MappedColumn(
                column,
                texts(node.path("path")),
                node.path("time").asText(MappedColumn.USUAL_TIME),
                node.path("since").asText(""),
                node.hasNonNull("otherwise") ? node.get("otherwise").asText() : "");
    }

    /** The same mapping with one column filled otherwise. One that came with the program gets a name of its own by that. */
    public MappingDraft with(String kind, MappedColumn column) {
        ObjectNode next = root.deepCopy();
        ObjectNode rows = (ObjectNode) next.get("rows");
        if (column.isFilled()) {
            MappingWriter.put(rows.has(kind) ? (ObjectNode) rows.get(kind) : rows.putObject(kind), column);
        } else if (rows.has(kind)) {
            ObjectNode columns = (ObjectNode) rows.get(kind);
            columns.remove(column.column());
            if (columns.isEmpty()) {
                rows.remove(kind);
            }
        }
        MappingDraft draft = new MappingDraft(next);
        return isShipped() ? draft.named(shippedTwin()) : draft;
    }

    private boolean isShipped() {
        return name().equals(Mapping.DATASET) || Presets.NAMES.contains(name());
    }

    private String shippedTwin() {
        List<String> kinds = kinds();
        return (name().equals(Mapping.DATASET) && !kinds.isEmpty() ? kinds.get(0) : name()) + BY_HAND;
    }

    /** The same mapping under another name; it is no longer taken for a log by itself. */
    public MappingDraft named(String name) {
        ObjectNode next = root.deepCopy();
        next.put("name", name);
        next.put("title", name);
        next.remove("recognize");
        return new MappingDraft(next);
    }

    /** Fills what is not filled yet from places that are called as our columns are. */
    MappingDraft guess(String kind, List<RecordPlace> places) {
        MappingDraft guessed = this;
        for (String column : Mapping.columns(ofWord(kind))) {
            Optional<RecordPlace> place = places.stream()
                    .filter(each -> each.isPlain() && bare(each.path()).equals(bare(column)))
                    .findFirst();
            if (place.isPresent() && !guessed.column(kind, column).isFilled()) {
                guessed = guessed.with(
                        kind,
                        MappedColumn.empty(column).from(List.of(place.get().path())));
            }
        }
        return guessed;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** What keeps files from being read by this mapping, in a sentence; empty where nothing does. */
    public Optional<String> problem() {
        if (kinds().isEmpty()) {
            return Optional.of("Choose where each row's account comes from, and when it was.");
        }
        for (String kind : kinds()) {
            for (String column : required(kind)) {
                if (!column(kind, column).isFilled()) {
                    return Optional.of("Choose what fills " + column + ": without it " + kind + " cannot be kept.");
                }
            }
        }
        try {
            mapping();
            return Optional.empty();
        } catch (UnreadableFileException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The mapping as the case keeps it with a file. */
    JsonNode tree() {
        return root.deepCopy();
    }

    /** What a mapping file of this mapping holds. */
    public String toJson() {
        return MappingWriter.write(root);
    }

    /** @throws UnreadableFileException where the draft is not complete or names a place that is no path */
    Mapping mapping() {
        return MappingFile.parse(name(), toJson());
    }

    /** The same division into records, with all of a record left open: for looking at what records hold. */
    Mapping openMapping() {
        ObjectNode open = root.deepCopy();
        ObjectNode rows = open.putObject("rows");
        open.put("name", "open");
        open.remove("recognize");
        for (Kind kind : List.of(Kind.EXCHANGES, Kind.CONVERSATIONS)) {
            ObjectNode columns = rows.putObject(kind.word());
            kind.required().forEach(column -> columns.put(column, column));
        }
        return MappingFile.parse(name(), MappingWriter.write(open));
    }

    private JsonNode rows() {
        return root.path("rows");
    }

    private static Kind ofWord(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MappingDraft draft && root.equals(draft.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
