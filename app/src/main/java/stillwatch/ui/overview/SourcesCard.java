package stillwatch.ui.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
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

    SourcesCard(List<Source> sources, OverviewViewModel model) {
        TableView<Source> table = new TableView<>(FXCollections.observableArrayList(sources));
        table.getStyleClass().addAll("dense", "flat-table");
        add(table, Columns.words("File", 220, Source::name));
        add(table, Columns.words("Holds", 110, Source::kind));
        add(table, Columns.words("Read as", 90, Source::format));
        add(table, Columns.words("Size", 90, source -> Formats.bytes(source.sizeBytes())));
        add(table, Columns.count("Rows", 100, Source::rows));
        add(table, rejects(model));
        add(table, Columns.words("SHA-256 as received", 480, Source::sha256));
        table.setPlaceholder(new Label("No file was imported."));
        double rows = Math.min(ROWS_SHOWN, sources.size()) + 1.3;
        table.setStyle("-fx-pref-height: " + rows * ROW_EMS + "em;");
        getChildren().add(new Card("Datasets", table));
    }

    /** A count that leads to the rows themselves. */
    private static TableColumn<Source, Source> rejects(OverviewViewModel model) {
        TableColumn<Source, Source> column = Columns.column("Rejects", 90, source -> source);
        column.setComparator(Comparator.comparingLong(Source::rejects));
        column.getStyleClass().add("figures-column");
        column.setCellFactory(unused -> new TableCell<>() {
            {
                setAlignment(Pos.CENTER_RIGHT);
            }

            @Override
            protected void updateItem(Source source, boolean empty) {
                super.updateItem(source, empty);
                boolean leads = !empty && source.rejects() > 0;
                setText(empty || leads ? null : "0");
                setGraphic(leads ? way(source) : null);
            }

            private Hyperlink way(Source source) {
                Hyperlink way = new Hyperlink(Formats.count(source.rejects()));
                way.setAccessibleText(Formats.count(source.rejects()) + " rejects of " + source.name() + ": show them");
                way.setOnAction(event -> model.openRejects(Optional.of(source.key())));
                return way;
            }
        });
        return column;
    }

    private static void add(TableView<Source> table, TableColumn<Source, ?> column) {
        table.getColumns().add(column);
    }
}
