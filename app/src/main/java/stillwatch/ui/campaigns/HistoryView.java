package stillwatch.ui.campaigns;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Activity;
import stillwatch.casework.Note;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** The notes on a campaign and what was done about it, newest first. */
final class HistoryView extends VBox {
    private final DisplaySettings display;
    private final VBox notes = new VBox(8);
    private final TableView<Activity> entries = new TableView<>();

    HistoryView(DisplaySettings display) {
        this.display = display;
        getStyleClass().add("history");
        entries.setId("campaign-history");
        entries.getStyleClass().add(Styles.DENSE);
        entries.setPlaceholder(new Label("Nobody has done anything about this campaign yet."));
        entries.getColumns().add(Columns.count("Entry", 70, Activity::seq));
        entries.getColumns().add(Columns.words("Time", 165, entry -> Formats.second(entry.atMillis(), display.zone())));
        entries.getColumns().add(Columns.words("Author", 110, Activity::author));
        entries.getColumns().add(Columns.words("What was done", 280, Activity::summary));
        entries.getColumns().add(Columns.words("Reason", 300, Activity::reason));
        VBox.setVgrow(entries, Priority.ALWAYS);
        getChildren().addAll(notes, entries);
    }

    void show(Detail detail) {
        notes.getChildren().clear();
        for (Note note : detail.notes()) {
            Label text = new Label(note.text());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            Label origin = new Label(note.author() + ", " + Formats.minute(note.atMillis(), display.zone()));
            origin.getStyleClass().add("quiet");
            VBox card = new VBox(4, text, origin);
            card.getStyleClass().add("card");
            notes.getChildren().add(card);
        }
        entries.getItems().setAll(detail.history());
    }
}
