package stillwatch.ui.overview;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.store.CaseTotalsQuery.Totals;
import stillwatch.store.TopUseQuery.Use;
import stillwatch.ui.kit.BarList;
import stillwatch.ui.kit.BarList.Bar;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.EvenRow;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** What is in the case: counts, traffic, suspected campaigns, what is left to do, what is missing, where it came from. */
public final class OverviewScreen implements Screen {
    private static final double TILE_GAP = 10;

    private final CaseSession session;
    private final OverviewViewModel model;
    private final TrafficCanvas traffic;
    private final StackPane place = new StackPane();
    private final EmptyOverview empty;

    public OverviewScreen(CaseSession session) {
        this.session = session;
        this.model = new OverviewViewModel(session);
        this.traffic = new TrafficCanvas(session.display());
        this.empty = new EmptyOverview(session);
        traffic.getStyleClass().add("overview-traffic");
        model.state().subscribe(state -> state.ifPresent(this::show));
        session.display()
                .localTime()
                .addListener((property, before, now) -> model.state().get().ifPresent(this::show));
    }

    @Override
    public ScreenId id() {
        return ScreenId.OVERVIEW;
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    private void show(Overview overview) {
        if (overview.totals().isEmpty() && overview.sources().isEmpty()) {
            place.getChildren().setAll(empty);
            return;
        }
        traffic.show(overview.traffic());
        VBox page = new VBox(head(overview.totals()), tiles(overview.totals()));
        page.getStyleClass().add("page");
        if (!overview.traffic().exchanges().isEmpty()) {
            page.getChildren().add(new Card("Exchanges over time", traffic));
        }
        page.getChildren()
                .addAll(
                        new CampaignsCard(overview, model),
                        pair(50, AttentionCards.review(overview), AttentionCards.missing(overview)),
                        pair(
                                50,
                                use("Models", overview.use().models(), "no model named"),
                                use("Capabilities", overview.use().capabilities(), "no capability named")),
                        new SourcesCard(overview.sources(), model));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        place.getChildren().setAll(scroll);
    }

    private Node head(Totals totals) {
        Label name = new Label(session.file().name());
        name.getStyleClass().add("page-title");
        String span = totals.firstAtMillis() == null
                ? "No exchanges"
                : Formats.day(totals.firstAtMillis(), session.display().zone()) + " to "
                        + Formats.day(totals.lastAtMillis(), session.display().zone());
        Label words = new Label(span + " · " + Formats.count(totals.sources()) + " files");
        words.getStyleClass().add("muted");
        return new VBox(2, name, words);
    }

    private Node tiles(Totals totals) {
        return new EvenRow(
                TILE_GAP,
                List.of(
                        tile("Accounts", totals.accounts()),
                        tile("Exchanges", totals.exchanges()),
                        tile("Conversations", totals.conversations()),
                        tile("Tokens in", totals.inputTokens()),
                        tile("Tokens out", totals.outputTokens()),
                        rejects(totals.rejects())));
    }

    /** Rejects lead to the rows themselves; none lead nowhere. */
    private Node rejects(long count) {
        Node tile = tile("Rejected rows", count);
        if (count == 0) {
            return tile;
        }
        Button way = new Button("", tile);
        way.setId("overview-rejects");
        way.getStyleClass().add("tile-button");
        way.setAccessibleText(Formats.count(count) + " rejected rows: show them");
        way.setTooltip(new Tooltip("Show the rows that could not be read"));
        way.setMaxWidth(Double.MAX_VALUE);
        ((Region) tile).prefWidthProperty().bind(way.widthProperty());
        way.setOnAction(event -> model.openRejects(Optional.empty()));
        return way;
    }

    private static Node tile(String name, long count) {
        Label figure = new Label(count >= 1_000_000 ? Formats.shortCount(count) : Formats.count(count));
        figure.getStyleClass().add("tile-figure");
        Label words = new Label(name);
        words.getStyleClass().addAll("muted", "small");
        VBox tile = new VBox(figure, words);
        tile.getStyleClass().add("tile");
        return tile;
    }

    private static Card use(String title, List<Use> uses, String nameless) {
        long all = uses.stream().mapToLong(Use::exchanges).sum();
        return new Card(
                title,
                new BarList(uses.stream()
                        .map(use -> new Bar(
                                use.name() == null ? nameless : use.name(),
                                use.exchanges(),
                                Formats.count(use.exchanges()) + "  ·  "
                                        + Formats.percent((double) use.exchanges() / Math.max(1, all))))
                        .toList()));
    }

    private static GridPane pair(double leftPercent, Node left, Node right) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pair");
        for (double percent : new double[] {leftPercent, 100 - leftPercent}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        GridPane.setFillHeight(left, true);
        grid.addRow(0, left, right);
        return grid;
    }
}
