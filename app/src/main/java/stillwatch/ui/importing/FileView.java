package stillwatch.ui.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.ingest.FilePreview;

/** The selected file: how it is read, which field is its account, how its columns are filled, and its first rows. */
final class FileView extends ScrollPane {
    private final Label name = new Label();
    private final Label heading = wrapped("muted");
    private final Label problem = wrapped("mistake");
    private final Label said = wrapped("muted");
    private final Label details = wrapped("muted");
    private final FirstRowsTable rows = new FirstRowsTable();
    private final SplitPane parts = new SplitPane();
    private final VBox page;
    private final MappingView mapping;
    private final MappingViewModel mappingModel;

    FileView(ImportViewModel model) {
        mappingModel = new MappingViewModel(model::changeMapping);
        mapping = new MappingView(mappingModel);
        name.getStyleClass().add("section-title");
        problem.setId("import-problem");
        details.setId("import-details");
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
        ImportDialog.keepEnterInside(this);
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
        rows.show(file);
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
}
