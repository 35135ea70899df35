package stillwatch.ui.importing;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.ingest.MappingDraft;
import stillwatch.ui.importing.MappingState.Line;
import stillwatch.ui.kit.Columns;

/** Our columns and what fills each; beside them the selected column to be changed. */
final class MappingView extends VBox {
    private final MappingViewModel model;
    private final ComboBox<String> kinds = new ComboBox<>();
    private final TableView<Line> columns = new TableView<>();
    private boolean isShowing;

    MappingView(MappingViewModel model) {
        this.model = model;
        getStyleClass().add("mapping-view");
        kinds.setId("mapping-kind");
        kinds.getItems().setAll(MappingDraft.allKinds());
        kinds.valueProperty().addListener((property, before, kind) -> {
            if (kind != null && !isShowing) {
                model.kind(kind);
            }
        });
        columns.setId("mapping-columns");
        columns.setAccessibleText("Our columns and what fills them");
        columns.getStyleClass().add("dense");
        columns.getColumns()
                .add(Columns.words("Our column", 165, line -> line.column() + (line.isRequired() ? " (needed)" : "")));
        columns.getColumns()
                .add(Columns.words("Filled from", 190, line -> line.filledFrom().isEmpty() ? null : line.filledFrom()));
        columns.getColumns()
                .add(Columns.words(
                        "In the first row", 150, line -> line.firstValue().isEmpty() ? null : line.firstValue()));
        columns.getColumns().forEach(column -> column.setSortable(false));
        columns.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.getSelectionModel().selectedItemProperty().addListener((property, before, line) -> {
            if (line != null && !isShowing) {
                model.column(line.column());
            }
        });
        SplitPane beside = new SplitPane(columns, new ColumnForm(model));
        beside.setDividerPositions(0.6);
        VBox.setVgrow(beside, Priority.ALWAYS);
        getChildren().addAll(head(), beside);
        setMinHeight(Region.USE_PREF_SIZE);
        model.state().subscribe(this::show);
    }

    private Node head() {
        Label title = new Label("How the columns of");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setLabelFor(kinds);
        HBox head = new HBox(8, title, kinds, new Label("are filled"));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(MappingState state) {
        isShowing = true;
        kinds.setValue(state.kind());
        List<Line> lines = state.lines();
        if (columns.getItems().size() == lines.size()) {
            // Row by row, so that the table keeps its place while somebody types beside it.
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).equals(columns.getItems().get(i))) {
                    columns.getItems().set(i, lines.get(i));
                }
            }
        } else {
            columns.setItems(FXCollections.observableArrayList(lines));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).column().equals(state.column())
                    && columns.getSelectionModel().getSelectedIndex() != i) {
                columns.getSelectionModel().select(i);
            }
        }
        isShowing = false;
    }
}
