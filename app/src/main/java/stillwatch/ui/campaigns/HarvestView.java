package stillwatch.ui.campaigns;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import stillwatch.store.CampaignEventsQuery.Event;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Ledger;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Line;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Sparkline;
import stillwatch.ui.workspace.DisplaySettings;

/** What was counted: the harvest per capability, activity over time, the days that stand out. Facts only. */
final class HarvestView extends ScrollPane {
    /** The height of a row and of a header, in heights of the text. */
    private static final double ROW = 2.2;

    private static final double HEADER = 2.6;

    private final DisplaySettings display;
    private final TableView<Line> ledger = new TableView<>();
    private final TableView<Event> events = new TableView<>();
    private final Sparkline activity = new Sparkline();
    private final Label span = new Label();
    private final Label basis = new Label();
    private long exchanges = 1;

    HarvestView(DisplaySettings display) {
        this.display = display;
        display.theme().subscribe(theme -> activity.setPalette(theme.palette()));
        ledger.setId("harvest-ledger");
        ledger.getStyleClass().add(Styles.DENSE);
        events.getStyleClass().add(Styles.DENSE);
        ledger.getColumns().add(Columns.words("Capability", 120, line -> CampaignWords.words(line.capability())));
        TableColumn<Line, Object> observed = new TableColumn<>("Observed");
        observed.getColumns().add(Columns.count("Exchanges", 95, Line::exchanges));
        observed.getColumns()
                .add(Columns.figure("Share", 65, line -> (double) line.exchanges() / exchanges, Formats::percent));
        observed.getColumns().add(Columns.count("Tokens in", 105, Line::inputTokens));
        observed.getColumns().add(Columns.count("Tokens taken", 115, Line::outputTokens));
        ledger.getColumns().add(observed);
        events.setId("campaign-events");
        events.getColumns().add(Columns.words("Time", 150, event -> Formats.minute(event.atMillis(), display.zone())));
        events.getColumns().add(Columns.words("What happened", 420, CampaignWords::event));
        for (Label quiet : new Label[] {span, basis}) {
            quiet.getStyleClass().add("quiet");
            quiet.setWrapText(true);
        }
        VBox parts = new VBox(
                8,
                heading("Harvest ledger"),
                basis,
                ledger,
                heading("Exchanges per hour"),
                activity,
                span,
                heading("Key events"),
                events);
        parts.getStyleClass().add("facts");
        setContent(parts);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("side-title");
        return heading;
    }

    void show(Detail detail, Optional<Ledger> counted) {
        exchanges = Math.max(1, detail.campaign().exchanges());
        activity.show(detail.hours().stream()
                .map(hour -> new Sparkline.Point(hour.hour(), hour.exchanges()))
                .toList());
        span.setText(CampaignWords.days(detail.campaign(), display.zone())
                + (display.localTime().get() ? ", local time" : ", UTC") + ", core and periphery without the crowd");
        events.getItems().setAll(detail.events());
        fit(events, detail.events().size(), 1);
        ledger.setPlaceholder(new Label(counted.isPresent() ? "No exchange." : "Counting the members' exchanges …"));
        ledger.getItems().setAll(counted.map(Ledger::lines).orElse(java.util.List.of()));
        fit(ledger, Math.max(2, ledger.getItems().size()), 2);
        basis.setText(
                "Facts: counted over every exchange of core and periphery, so all of it is observed and nothing estimated."
                        + counted.map(ledger -> " The content of " + Formats.count(ledger.sampledConversations())
                                        + " conversations is in the case.")
                                .orElse(""));
    }

    /** As high as its rows: the tables scroll together with the page, not inside it. */
    private void fit(TableView<?> table, int rows, int headers) {
        double row = Math.ceil(display.fontPixels() * ROW);
        table.setFixedCellSize(row);
        table.setPrefHeight(rows * row + headers * Math.ceil(display.fontPixels() * HEADER) + 4);
        table.setMinHeight(USE_PREF_SIZE);
    }
}
