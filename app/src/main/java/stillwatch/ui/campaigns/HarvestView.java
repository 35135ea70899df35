package stillwatch.ui.campaigns;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Estimate;
import stillwatch.casework.HarvestLedger;
import stillwatch.casework.HarvestLedger.Line;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Sparkline;
import stillwatch.ui.workspace.DisplaySettings;

/** What was taken: by capability, by model, by technique, each figure counted or estimated with its interval; and when. */
final class HarvestView extends ScrollPane {
    /** The height of a row and of a header, in heights of the text. */
    private static final double ROW = 2.2;

    private static final double HEADER = 2.6;

    private static final double FIGURE = 96;
    /** An estimate stands with its interval. */
    private static final double ESTIMATE = 165;

    private final DisplaySettings display;
    private final Label totals = words("harvest-totals");
    private final TableView<Line> byCapability = new TableView<>();
    private final TableView<Line> byTechnique = new TableView<>();
    private final TableView<Line> byModel = new TableView<>();
    private final VBox bases = new VBox(2);
    private final Sparkline activity = new Sparkline();
    private final Label span = words("quiet");
    private long exchanges = 1;

    HarvestView(DisplaySettings display) {
        this.display = display;
        display.theme().subscribe(theme -> activity.setPalette(theme.palette()));
        fill(byCapability, "harvest-ledger", "Capability");
        fill(byTechnique, "harvest-techniques", "Technique");
        fill(byModel, "harvest-models", "Model");
        VBox parts = new VBox(
                8,
                totals,
                heading("By capability (the provider's label)"),
                byCapability,
                heading("By technique (prompt rules on sampled content)"),
                byTechnique,
                heading("By model"),
                byModel,
                heading("How these figures came about"),
                bases,
                heading("Exchanges per hour"),
                activity,
                span);
        parts.getStyleClass().add("facts");
        setContent(parts);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
    }

    private static Label heading(String words) {
        Label heading = words("side-title");
        heading.setText(words);
        return heading;
    }

    private static Label words(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void fill(TableView<Line> table, String id, String noun) {
        table.setId(id);
        table.getStyleClass().add(Styles.DENSE);
        table.getColumns().add(Columns.words(noun, 100, line -> CampaignWords.words(line.name())));
        table.getColumns().add(estimate("Exchanges", FIGURE, Line::exchanges));
        table.getColumns()
                .add(Columns.figure(
                        "Share", 52, line -> (double) line.exchanges().value() / exchanges, Formats::percent));
        table.getColumns().add(estimate("Tokens in", FIGURE, Line::inputTokens));
        table.getColumns().add(estimate("Tokens taken", FIGURE, Line::outputTokens));
        table.getColumns()
                .add(Columns.words("How known", 100, line -> line.exchanges().observed() ? "observed" : "estimated"));
    }

    private static TableColumn<Line, Estimate> estimate(String title, double width, Function<Line, Estimate> figure) {
        TableColumn<Line, Estimate> column = Columns.column(title, width, figure);
        column.setComparator(Comparator.comparingLong(Estimate::value));
        column.getStyleClass().add("figures-column");
        column.setCellFactory(unused -> new EstimateCell<>());
        return column;
    }

    void show(Detail detail, Optional<HarvestLedger> counted) {
        List<Line> capabilities = counted.map(HarvestLedger::byCapability).orElse(List.of());
        List<Line> techniques = counted.map(HarvestLedger::byTechnique).orElse(List.of());
        List<Line> models = counted.map(HarvestLedger::byModel).orElse(List.of());
        exchanges = Math.max(1, counted.map(HarvestLedger::exchanges).orElse(1L));
        show(byCapability, capabilities, counted.isPresent(), "No exchange carries a capability label.");
        show(byTechnique, techniques, counted.isPresent(), "No strict prompt rule matched, or there is no content.");
        show(byModel, models, counted.isPresent(), "No exchange.");
        totals.setText(counted.map(ledger -> "Facts: " + Formats.count(ledger.exchanges()) + " exchanges; "
                        + CampaignWords.estimate(ledger.inputTokens()) + " tokens in, "
                        + CampaignWords.estimate(ledger.outputTokens())
                        + " tokens taken, by core and periphery without the"
                        + " crowd.")
                .orElse("Counting the members' exchanges …"));
        bases.getChildren().clear();
        counted.ifPresent(ledger -> ledger.bases().forEach(sentence -> {
            Label basis = words("quiet");
            basis.setText(sentence);
            bases.getChildren().add(basis);
        }));
        activity.show(detail.hours().stream()
                .map(hour -> new Sparkline.Point(hour.hour(), hour.exchanges()))
                .toList());
        span.setText(CampaignWords.days(detail.campaign(), display.zone())
                + (display.localTime().get() ? ", local time" : ", UTC"));
    }

    private void show(TableView<Line> table, List<Line> lines, boolean known, String none) {
        table.setPlaceholder(new Label(known ? none : "Counting …"));
        table.getItems().setAll(lines);
        // As high as its rows: the tables scroll together with the page, not inside it.
        double row = Math.ceil(display.fontPixels() * ROW);
        int rows = Math.max(2, lines.size());
        table.setFixedCellSize(row);
        boolean estimated = lines.stream()
                .anyMatch(line ->
                        !line.exchanges().observed() || !line.outputTokens().observed());
        for (int column : new int[] {1, 3, 4}) {
            table.getColumns().get(column).setPrefWidth(estimated ? ESTIMATE : FIGURE);
        }
        // Room for a scroll bar: in a narrow window it must not cover the last row.
        table.setPrefHeight((rows + (estimated ? 1.2 : 0.2)) * row + Math.ceil(display.fontPixels() * HEADER) + 4);
        table.setMinHeight(USE_PREF_SIZE);
    }
}
