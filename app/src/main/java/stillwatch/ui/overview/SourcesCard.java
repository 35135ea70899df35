package stillwatch.ui.overview;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import stillwatch.dataset.Source;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;

/** The files that were read, each with its digest and what became of its rows. */
final class SourcesCard extends StackPane {
    private static final int ROWS_SHOWN = 12;
    private static final double ROW_EMS = 2.5;

    SourcesCard(List<Source> sources) {
        TableView<Source> table = new TableView<>(FXCollections.observableArrayList(sources));
        table.getStyleClass().addAll("dense", "flat-table");
        add(table, Columns.words("File", 220, Source::name));
        add(table, Columns.words("Holds", 110, Source::kind));
        add(table, Columns.words("Read as", 90, Source::format));
        add(table, Columns.words("Size", 90, source -> Formats.bytes(source.sizeBytes())));
        add(table, Columns.count("Rows", 100, Source::rows));
        add(table, Columns.count("Rejects", 80, Source::rejects));
        add(table, Columns.words("SHA-256 as received", 480, Source::sha256));
        table.setPlaceholder(new Label("No file was imported."));
        double rows = Math.min(ROWS_SHOWN, sources.size()) + 1.3;
        table.setStyle("-fx-pref-height: " + rows * ROW_EMS + "em;");
        getChildren().add(new Card("Datasets", table));
    }

    private static void add(TableView<Source> table, TableColumn<Source, ?> column) {
        table.getColumns().add(column);
    }
}
