package stillwatch.ui.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.Preview;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Icons;

/** The files that were found, each with what will become of it. */
final class FilesTable extends TableView<FilePreview> {
    private static final Map<String, String> SIGNS =
            Map.of("asks", "fth-help-circle", "ready", "fth-check-circle", "out", "fth-minus-circle");

    private final ImportViewModel model;
    private final Label waiting = new Label();
    private boolean isShowing;

    FilesTable(ImportViewModel model) {
        this.model = model;
        setId("import-files");
        setMinSize(0, 0);
        setPrefWidth(0);
        getStyleClass().add("dense");
        setAccessibleText("Files to import");
        getColumns().add(status());
        getColumns().add(Columns.words("File", 190, FilePreview::name));
        getColumns().add(Columns.words("Understood as", 210, FileWords::understood));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        waiting.setWrapText(true);
        setPlaceholder(waiting);
        getSelectionModel().selectedItemProperty().addListener((property, before, file) -> {
            if (file != null && !isShowing) {
                model.select(file.origin());
            }
        });
        model.state().subscribe(this::show);
    }

    /** A sign and its word: a colour or a picture alone says nothing to many. */
    private TableColumn<FilePreview, FilePreview> status() {
        TableColumn<FilePreview, FilePreview> column = Columns.column("Status", 105, file -> file);
        column.setComparator(Comparator.comparing(this::word));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(FilePreview file, boolean empty) {
                super.updateItem(file, empty);
                setText(empty ? null : word(file));
                setGraphic(empty ? null : Icons.of(SIGNS.get(word(file))));
            }
        });
        return column;
    }

    private String word(FilePreview file) {
        return !file.isUsable() ? "out" : model.state().get().isOpen(file) ? "asks" : "ready";
    }

    private void show(ImportState state) {
        isShowing = true;
        List<FilePreview> files = state.preview().map(Preview::files).orElse(List.of());
        if (!files.equals(getItems())) {
            setItems(FXCollections.observableArrayList(files));
        } else {
            refresh();
        }
        waiting.setText(state.headline());
        state.file().ifPresent(file -> {
            if (getSelectionModel().getSelectedItem() != file) {
                getSelectionModel().select(file);
            }
        });
        isShowing = false;
    }
}
