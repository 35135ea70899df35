package stillwatch.ui.activity;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.casework.Activity;
import stillwatch.ui.activity.RowChangeText.Line;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.FactList;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** One entry of the log: who, when, why, what was before and after, and its place in the chain. */
final class EntryView extends StackPane {
    private final DisplaySettings display;

    EntryView(DisplaySettings display) {
        this.display = display;
        show(null);
    }

    /** @param entry {@code null} where none is selected */
    void show(Activity entry) {
        if (entry == null) {
            getChildren()
                    .setAll(new EmptyState(
                            "fth-list", "One entry in full", "Select an entry to see what was before and after it."));
            return;
        }
        Label title = new Label(entry.summary());
        title.getStyleClass().add("detail-title");
        title.setWrapText(true);
        FactList facts = new FactList()
                .with("Entry", Formats.count(entry.seq()))
                .with("When", Formats.second(entry.atMillis(), display.zone()))
                .with("By", entry.author())
                .with("Act", entry.action())
                .with(
                        "About",
                        (entry.subject().kind().word() + " " + entry.subject().id()).trim())
                .with("Reason", entry.reason())
                .with("Takes back", entry.undoes() == null ? null : "entry " + entry.undoes())
                .with("Hash", entry.hash())
                .with("Hash before it", entry.previousHash());
        VBox page = new VBox(12, title, facts);
        page.getStyleClass().add("entry-view");
        List<Line> lines = RowChangeText.lines(entry.changes());
        if (!lines.isEmpty()) {
            page.getChildren().add(table(lines));
        }
        getChildren().setAll(page);
    }

    private static TableView<Line> table(List<Line> lines) {
        TableView<Line> table = new TableView<>(FXCollections.observableArrayList(lines));
        table.getStyleClass().addAll("dense", "flat-table");
        table.getColumns().add(Columns.words("Row", 105, Line::row));
        table.getColumns().add(Columns.words("Value", 105, Line::column));
        table.getColumns().add(Columns.words("Before", 150, Line::before));
        table.getColumns().add(Columns.words("After", 150, Line::after));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }
}
