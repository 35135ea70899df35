package stillwatch.ui.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.MappingDraft;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;

/** The selected file: how it is read, which field is its account, how its columns are filled, and its first rows. */
final class FileView extends ScrollPane {
    private static final double ROW_WIDTH = 130;
    private static final double TIME_WIDTH = 190;

    private final Label name = new Label();
    private final Label heading = wrapped("muted");
    private final Label problem = wrapped("mistake");
    private final Label said = wrapped("muted");
    private final Label details = wrapped("muted");
    private final TableView<Map<String, String>> rows = new TableView<>();
    private final SplitPane parts = new SplitPane();
    private final VBox page;
    private final MappingView mapping;
    private final MappingViewModel mappingModel;
    private List<String> columns = List.of();

    FileView(ImportViewModel model) {
        mappingModel = new MappingViewModel(model::changeMapping);
        mapping = new MappingView(mappingModel);
        name.getStyleClass().add("section-title");
        problem.setId("import-problem");
        details.setId("import-details");
        rows.setId("import-rows");
        rows.setAccessibleText("First rows as they will be read");
        rows.getStyleClass().add("dense");
        rows.setMinHeight(Region.USE_PREF_SIZE);
        rows.getStyleClass().add("import-rows");
        rows.setPlaceholder(new Label("No rows to show before the import."));
        parts.setOrientation(Orientation.VERTICAL);
        parts.getStyleClass().add("import-parts");
        VBox.setVgrow(parts, Priority.ALWAYS);
        page = new VBox(name, heading, new ReadAsBox(model), problem, said, new AccountBox(model), parts, details);
        page.getStyleClass().add("import-file");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        setPrefWidth(0);
        getStyleClass().add("detail-scroll");
        // Enter ends the typing of a place; without this it would press the dialog's own button and begin the import.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        model.state().subscribe(state -> show(state));
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void show(ImportState state) {
        Optional<FilePreview> selected = state.file();
        page.setVisible(selected.isPresent());
        say(said, state.said());
        selected.ifPresent(file -> show(file, state.mistake()));
    }

    private void show(FilePreview file, String mistake) {
        name.setText(file.name());
        heading.setText(FileWords.heading(file));
        say(problem, !mistake.isEmpty() ? mistake : file.isUsable() ? "" : file.problem());
        say(details, FileWords.details(file));
        showRows(file);
        mappingModel.show(
                file.draft(),
                file.places(),
                file.first().rows().isEmpty() ? Map.of() : file.first().rows().get(0));
        List<Region> shown = file.draft() == null ? List.of(rows) : List.of(mapping, rows);
        if (!parts.getItems().equals(shown)) {
            parts.getItems().setAll(shown);
            parts.setDividerPositions(0.56);
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /** The columns without which there is no row first, then as the dataset format lists them. */
    private static List<String> inOrder(FilePreview file) {
        Set<String> given = new LinkedHashSet<>(file.first().columns());
        if (file.draft() == null || file.understood() == null) {
            return List.copyOf(given);
        }
        List<String> known = file.draft().columns(file.understood().kind());
        return Stream.concat(known.stream().filter(given::contains), given.stream())
                .distinct()
                .toList();
    }

    private void showRows(FilePreview file) {
        List<String> filled = inOrder(file);
        if (!columns.equals(filled)) {
            columns = filled;
            rows.getColumns().clear();
            columns.forEach(column -> rows.getColumns()
                    .add(Columns.words(
                            column, MappingDraft.isTime(column) ? TIME_WIDTH : ROW_WIDTH, row -> row.get(column))));
        }
        rows.setPlaceholder(
                file.isUsable()
                        ? new Label("No rows to show before the import.")
                        : new EmptyState(
                                "fth-list", "No row yet", "The first rows stand here as soon as they can be read."));
        rows.getItems().setAll(file.first().rows());
    }
}
