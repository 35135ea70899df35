package stillwatch.ui.importing;

import java.util.List;
import java.util.Map;
import stillwatch.ingest.MappedColumn;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RecordPlace;

/**
 * A mapping as the editor shows it.
 *
 * @param draft {@code null} where there is no mapping to edit
 * @param places the places that occur in the first records
 * @param kind the kind of row whose columns are shown
 * @param column the column that is being edited
 * @param first the first row as it would be read: our column to its value
 */
record MappingState(
        MappingDraft draft, List<RecordPlace> places, String kind, String column, Map<String, String> first) {
    static final MappingState NOTHING = new MappingState(null, List.of(), "exchanges", "account_id", Map.of());

    /** One column of ours. */
    record Line(String column, boolean isRequired, String filledFrom, String firstValue) {}

    List<Line> lines() {
        return draft == null
                ? List.of()
                : draft.columns(kind).stream().map(this::line).toList();
    }

    private Line line(String name) {
        return new Line(
                name,
                MappingDraft.required(kind).contains(name),
                words(draft.column(kind, name)),
                first.getOrDefault(name, ""));
    }

    /** How the column that is edited is filled. */
    MappedColumn edited() {
        return draft == null ? MappedColumn.empty(column) : draft.column(kind, column);
    }

    private static String words(MappedColumn column) {
        String from = String.join(", else ", column.places());
        if (column.otherwise().isEmpty()) {
            return from;
        }
        String constant = column.otherwise().equals("{file}") ? "the file's name" : "“" + column.otherwise() + "”";
        return from.isEmpty() ? "always " + constant : from + ", else " + constant;
    }
}
