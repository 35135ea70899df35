package stillwatch.ui.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.MappingDraft;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;

/** The first rows of a file as they would be read, with the columns that they fill. */
final class FirstRowsTable extends TableView<Map<String, String>> {
    private static final double WIDTH = 130;
    private static final double TIME_WIDTH = 190;

    private List<String> columns = List.of();

    FirstRowsTable() {
        setId("import-rows");
        setAccessibleText("First rows as they will be read");
        getStyleClass().addAll("dense", "import-rows");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(FilePreview file) {
        List<String> filled = inOrder(file);
        if (!columns.equals(filled)) {
            columns = filled;
            getColumns().clear();
            columns.forEach(column -> getColumns()
                    .add(Columns.words(
                            column, MappingDraft.isTime(column) ? TIME_WIDTH : WIDTH, row -> row.get(column))));
        }
        setPlaceholder(
                file.isUsable()
                        ? new Label("No rows to show before they are read.")
                        : new EmptyState(
                                "fth-list", "No row yet", "The first rows stand here as soon as they can be read."));
        getItems().setAll(file.first().rows());
    }

    /** The columns without which there is no row first, then as the dataset format lists them. */
    private static List<String> inOrder(FilePreview file) {
        Set<String> given = new LinkedHashSet<>(file.first().columns());
        // Constants are in the rows although the file does not give them.
        file.first().rows().forEach(row -> given.addAll(row.keySet()));
        if (file.draft() == null || file.understood() == null) {
            return List.copyOf(given);
        }
        List<String> known = file.draft().columns(file.understood().kind());
        return Stream.concat(known.stream().filter(given::contains), given.stream())
                .distinct()
                .toList();
    }
}
