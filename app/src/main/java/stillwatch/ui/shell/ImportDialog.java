package stillwatch.ui.shell;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.KnownFormat;
import stillwatch.ingest.Preview;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** Shows, before anything is written, how each file is understood, its first rows and what the data lacks. */
final class ImportDialog {
    private static final KnownFormat RECOGNISE = new KnownFormat(null, "Recognise each file");
    private static final ButtonType IMPORT = new ButtonType("Import", ButtonData.OK_DONE);

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ImportViewModel model;
    private final TableView<FilePreview> files = new TableView<>();
    private final TableView<Map<String, String>> rows = new TableView<>();
    private final Label details = new Label();
    private final Label missing = new Label();
    private final ComboBox<KnownFormat> format = new ComboBox<>();

    ImportDialog(ImportViewModel model, DisplaySettings display, Window owner) {
        this.model = model;
        dialog.initOwner(owner);
        dialog.setTitle("Import");
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().getButtonTypes().setAll(IMPORT, ButtonType.CANCEL);
        Node go = dialog.getDialogPane().lookupButton(IMPORT);
        go.setId("import-go");
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !ImportViewModel.isUsable(model.preview().get()), model.preview()));
        Subscription dress = display.dress(dialog.getDialogPane().getScene());
        dialog.setOnHidden(event -> dress.unsubscribe());
        model.preview().subscribe(this::show);
    }

    /** Shows the dialog and returns at once. */
    void show(Consumer<ImportOptions> go) {
        dialog.resultProperty().addListener((property, before, pressed) -> {
            if (pressed == IMPORT) {
                go.accept(model.options());
            }
        });
        dialog.show();
    }

    private Node content() {
        Label heading = new Label("What will be imported");
        heading.getStyleClass().add("dialog-title");
        Label mistake = new Label();
        mistake.setWrapText(true);
        mistake.getStyleClass().add("mistake");
        mistake.textProperty().bind(model.mistake());
        mistake.visibleProperty().bind(model.mistake().isNotEmpty());
        mistake.managedProperty().bind(mistake.visibleProperty());
        files.getStyleClass().add("dense");
        files.getColumns().add(Columns.words("File", 250, FilePreview::name));
        files.getColumns().add(Columns.words("Size", 90, file -> Formats.bytes(file.sizeBytes())));
        files.getColumns().add(Columns.words("Understood as", 470, ImportViewModel::words));
        files.setPrefSize(840, 170);
        files.setPlaceholder(new Label("Looking at the files…"));
        files.getSelectionModel().selectedItemProperty().addListener((property, before, file) -> show(file));
        rows.getStyleClass().add("dense");
        rows.setPrefHeight(190);
        rows.setPlaceholder(new Label("No rows to show before the import."));
        VBox.setVgrow(rows, Priority.ALWAYS);
        for (Label label : List.of(details, missing)) {
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
        }
        missing.getStyleClass().add("muted");
        VBox content = new VBox(10, heading, way(), mistake, files, subtitle("First rows"), rows, details, missing);
        content.getStyleClass().add("import-dialog");
        content.setPrefWidth(860);
        return content;
    }

    private static Label subtitle(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }

    /** How the files are to be read: recognised, by a known format, or by a mapping of the user's own. */
    private Node way() {
        List<KnownFormat> formats = new ArrayList<>(List.of(RECOGNISE));
        formats.addAll(KnownFormat.all());
        format.getItems().setAll(formats);
        format.setConverter(new StringConverter<>() {
            @Override
            public String toString(KnownFormat each) {
                return each == null ? "" : each.title();
            }

            @Override
            public KnownFormat fromString(String title) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        format.setValue(RECOGNISE);
        format.valueProperty().addListener((property, before, chosen) -> {
            if (chosen != null) {
                model.read(new ImportOptions(chosen.name(), null));
            }
        });
        Button mapping = new Button("Use a mapping file…");
        mapping.setOnAction(event -> chooseMapping());
        HBox way = new HBox(10, new Label("Read as"), format, mapping);
        way.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return way;
    }

    private void chooseMapping() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Mapping file");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Mapping", "*.json"));
        File chosen = chooser.showOpenDialog(dialog.getDialogPane().getScene().getWindow());
        if (chosen != null) {
            format.setValue(null);
            model.read(new ImportOptions(null, chosen.toPath()));
        }
    }

    private void show(Optional<Preview> preview) {
        List<FilePreview> found = preview.map(Preview::files).orElse(List.of());
        files.setItems(FXCollections.observableArrayList(found));
        missing.setText(preview.map(each -> String.join("\n", each.missing())).orElse(""));
        // The file with the most to look at comes first.
        found.stream()
                .filter(file -> file.problem() == null && "exchanges".equals(file.kind()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresentOrElse(files.getSelectionModel()::select, () -> show((FilePreview) null));
    }

    private void show(FilePreview file) {
        rows.getColumns().clear();
        rows.getItems().clear();
        details.setText(file == null ? "" : ImportViewModel.details(file));
        if (file != null) {
            file.columns().forEach(column -> rows.getColumns().add(Columns.words(column, 130, row -> row.get(column))));
            rows.getItems().setAll(file.rows());
        }
    }
}
