package stillwatch.ui.rejects;

import javafx.collections.FXCollections;
import javafx.scene.control.TableView;
import stillwatch.ingest.RawText;
import stillwatch.store.RejectListQuery.Row;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.rejects.RejectsState.Opened;

/** A page of rejects in the order of reading. */
final class RejectsTable extends TableView<Row> {
    private final RejectsViewModel model;
    private boolean isShowing;
    private boolean isCovered;

    RejectsTable(RejectsViewModel model) {
        this.model = model;
        setId("rejects-table");
        getStyleClass().add("dense");
        setAccessibleText("Rejected rows");
        getColumns().add(Columns.words("File", 170, Row::sourceName));
        getColumns().add(Columns.count("Line", 85, row -> row.reject().source().line()));
        getColumns()
                .add(Columns.count(
                        "Byte offset", 105, row -> row.reject().source().byteOffset()));
        getColumns().add(Columns.words("Reason", 260, row -> row.reject().reason()));
        getColumns().add(Columns.words("Size", 75, row -> Formats.bytes(row.sizeBytes())));
        getColumns().add(Columns.words("The row itself", 420, this::begin));
        // The order is that of reading, over all pages; sorting one page would look like sorting all.
        getColumns().forEach(column -> column.setSortable(false));
        getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            if (row != null && !isShowing) {
                model.open(row);
            }
        });
        model.state().subscribe(state -> show(state));
    }

    private String begin(Row row) {
        boolean isHidden = isCovered && row.reject().raw().length == 0 && row.sizeBytes() > 0;
        return isHidden ? "covered" : RawText.visible(row.reject().raw());
    }

    private void show(RejectsState state) {
        isShowing = true;
        isCovered = state.isCovered();
        if (!getItems().equals(state.page())) {
            setItems(FXCollections.observableArrayList(state.page()));
            scrollTo(0);
        }
        setPlaceholder(
                state.isFiltered()
                        ? new EmptyState("fth-slash", "No reject matches", "Choose another file, reason or text.")
                                .with("Show all", model::clear)
                        : new EmptyState(
                                "fth-check-circle", "No rejects", "Every row of every imported file could be read."));
        state.opened().map(Opened::row).ifPresent(row -> {
            for (int i = 0; i < getItems().size(); i++) {
                if (getItems().get(i).key() == row.key() && getSelectionModel().getSelectedIndex() != i) {
                    getSelectionModel().select(i);
                }
            }
        });
        isShowing = false;
    }
}
