package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a log's records become our rows: for each kind of row, which place of the record fills which column.
 *
 * @param name what is recorded as the source's format, such as {@code litellm}; {@code dataset} for the dataset format
 * @param title for people
 * @param input how the file is divided into records
 * @param delimiter between the fields of a CSV
 * @param recognize places that must all be there for a file to be taken for this log; empty for a mapping that is only used
 *     when asked for
 * @param each where a record holds the real records, or {@code null}
 * @param rows the columns of each kind of row
 * @param only places of which a record must have one for anything to be made of it; empty for every record
 * @param joins how records are completed from others
 * @param aside why nothing is made of this log, in sentences; {@code null} for logs that are read
 * @param notes what the user should know of this log's traps, in sentences
 */
record Mapping(
        String name,
        String title,
        Input input,
        char delimiter,
        List<RecordPath> recognize,
        RecordPath each,
        Map<Kind, List<ColumnMapping>> rows,
        List<RecordPath> only,
        List<Join> joins,
        String aside,
        List<String> notes) {
    /** How a file is divided into records. */
    enum Input {
        CSV,
        JSONL
    }

    Mapping {
        recognize = List.copyOf(recognize);
        rows = new TreeMap<>(rows);
        only = List.copyOf(only);
        joins = List.copyOf(joins);
        notes = List.copyOf(notes);
    }

    static final String DATASET = "dataset";

    /** The dataset format's own mapping of one kind: every column under its own name. */
    static Mapping dataset(Kind kind, Input input) {
        List<ColumnMapping> columns =
                columns(kind).stream().map(ColumnMapping::same).toList();
        return new Mapping(
                DATASET,
                "the usage dataset",
                input,
                ',',
                List.of(),
                null,
                Map.of(kind, columns),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** Our columns of a kind, as the dataset format names them. */
    static List<String> columns(Kind kind) {
        return switch (kind) {
            case ACCOUNTS -> AccountTarget.COLUMNS;
            case RELEASES -> ReleaseTarget.COLUMNS;
            case EXCHANGES -> ExchangeTarget.COLUMNS;
            case CONVERSATIONS -> ConversationTarget.COLUMNS;
            case ADDITIONS, INTEL, ANSWER_KEY -> List.of();
        };
    }

    boolean isDataset() {
        return name.equals(DATASET);
    }

    /** The kind that the file is listed under: exchanges where it holds any, otherwise its first kind. */
    Kind mainKind() {
        if (rows.isEmpty()) {
            return Kind.ADDITIONS;
        }
        return rows.containsKey(Kind.EXCHANGES)
                ? Kind.EXCHANGES
                : rows.keySet().iterator().next();
    }

    /** The same mapping with {@code {file}} resolved. */
    Mapping inFile(SourceFile file) {
        Map<Kind, List<ColumnMapping>> resolved = new TreeMap<>();
        rows.forEach((kind, columns) -> resolved.put(
                kind, columns.stream().map(column -> column.inFile(file)).toList()));
        return with(each, resolved);
    }

    /** The same mapping for the parts that {@code each} goes to. */
    Mapping ofParts() {
        return with(null, rows);
    }

    /** The same mapping with other columns. */
    Mapping withRows(Map<Kind, List<ColumnMapping>> others) {
        return with(each, others);
    }

    private Mapping with(RecordPath newEach, Map<Kind, List<ColumnMapping>> newRows) {
        return new Mapping(name, title, input, delimiter, recognize, newEach, newRows, only, joins, aside, notes);
    }

    /** The mappings by which the other logs are known that complete this one; they make no rows of their own. */
    List<Mapping> additions() {
        return joins.stream()
                .filter(join -> !join.isWithinTheLog())
                .map(join -> new Mapping(
                        additionsName(join),
                        join.title(),
                        input,
                        delimiter,
                        join.recognize(),
                        null,
                        Map.of(),
                        List.of(),
                        List.of(join),
                        null,
                        List.of()))
                .toList();
    }

    String additionsName(Join join) {
        return name + "+" + join.as();
    }

    /** Whether the log only completes another one. */
    boolean isAdditions() {
        return rows.isEmpty() && !joins.isEmpty();
    }

    /**
     * Whether the record has what this log's records have: the places by which it is recognised, or where none are named, one
     * for each column that must be there.
     */
    boolean fits(JsonNode record) {
        return recognize.isEmpty()
                ? rows.entrySet().stream().anyMatch(row -> fits(row.getKey(), row.getValue(), record))
                : recognize.stream().noneMatch(path -> path.all(record).isEmpty());
    }

    private boolean fits(Kind kind, List<ColumnMapping> columns, JsonNode record) {
        List<JsonNode> parts = each == null ? List.of(record) : each.all(record);
        return columns.stream()
                .filter(column -> kind.required().contains(column.column()) && column.otherwise() == null)
                .allMatch(column -> column.paths().stream().anyMatch(path -> parts.stream()
                        .anyMatch(part -> !path.all(part).isEmpty())));
    }

    /** Makes the target that a kind's rows go to. */
    Target target(Kind kind, List<ColumnMapping> columns, RowSink sink) {
        return switch (kind) {
            case ACCOUNTS -> new AccountTarget(columns, sink, this);
            case RELEASES -> new ReleaseTarget(columns, sink);
            case EXCHANGES -> new ExchangeTarget(columns, sink);
            case CONVERSATIONS -> new ConversationTarget(columns, sink, rows.size() > 1);
            case ADDITIONS, INTEL, ANSWER_KEY -> throw new IllegalArgumentException(kind + " has no rows");
        };
    }
}
