package stillwatch.ui.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.casework.KeyEvent;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.campaigns.OriginalsViewModel.Statement;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.ScreenId;

/** The key events of a campaign as a dated list below a small axis. Each leads to its originals and to the other screens. */
final class EventsView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DisplaySettings display;
    private final Consumer<Statement> showOriginals;
    private final BiConsumer<KeyEvent, ScreenId> open;
    private final EventAxisCanvas axis = new EventAxisCanvas(this::choose);
    private final Label quiet = new Label();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);

    /** @param open takes an event's accounts and time to another screen */
    EventsView(DisplaySettings display, Consumer<Statement> showOriginals, BiConsumer<KeyEvent, ScreenId> open) {
        this.display = display;
        this.showOriginals = showOriginals;
        this.open = open;
        display.theme().subscribe(theme -> axis.setPalette(theme.palette()));
        Label kind = new Label(
                "Facts: a full mark is read off the records; a hollow mark is picked out of the counts by a formula,"
                        + " which its sentence tells. Grey columns are the members' exchanges.");
        for (Label words : List.of(kind, quiet)) {
            words.getStyleClass().add("quiet");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        kind.getStyleClass().add("kind-of-statement");
        quiet.managedProperty().bind(quiet.textProperty().isNotEmpty());
        list.getStyleClass().add("events");
        list.setId("campaign-events");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox drawn = new VBox(4, axis, quiet);
        drawn.getStyleClass().add("event-axis");
        getChildren().addAll(kind, drawn, scroll);
    }

    void show(Detail detail, Optional<List<KeyEvent>> known) {
        List<KeyEvent> events = known.orElse(List.of());
        axis.show(detail.hours(), events, display.zone());
        quiet.setText(
                known.isEmpty()
                        ? "Looking through the members' exchanges …"
                        : events.isEmpty() ? "Nothing is known of when these accounts did anything." : "");
        list.getChildren().clear();
        for (int i = 0; i < events.size(); i++) {
            list.getChildren().add(row(i + 1, events.get(i)));
        }
    }

    private Node row(int number, KeyEvent event) {
        Label badge = new Label(Integer.toString(number));
        badge.getStyleClass().add("event-number");
        badge.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("derived"), event.kind().isDerived());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Label time = new Label(time(event));
        time.getStyleClass().add("card-title");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Label kind = new Label(event.kind().word() + (event.kind().isDerived() ? ", by formula" : ", on record"));
        kind.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, time, gap);
        head.getStyleClass().add("event-head");
        for (ScreenId screen : List.of(ScreenId.TIMELINE, ScreenId.ACCOUNTS, ScreenId.CONVERSATIONS)) {
            head.getChildren().add(pivot(event, screen));
        }
        Label sentence = new Label(event.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox below = new HBox(12, originals(event), kind);
        below.getStyleClass().add("event-head");
        VBox words = new VBox(3, head, sentence, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(10, badge, words);
        row.getStyleClass().add("event");
        return row;
    }

    private Button pivot(KeyEvent event, ScreenId screen) {
        Button button = new Button("", new FontIcon(screen.icon()));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        String words = "Open this moment in " + screen.title();
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(click -> open.accept(event, screen));
        return button;
    }

    private Node originals(KeyEvent event) {
        String behind = CampaignWords.behind(
                event.accountKeys().size(), event.exchangeKeys().size(), 0);
        if (behind.isEmpty()) {
            Label none = new Label(
                    event.kind() == KeyEvent.Kind.RELEASE
                            ? "Read in the list of releases; no member used it within a day."
                            : "No row of its own stands behind it.");
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            return none;
        }
        Hyperlink link = new Hyperlink("Show " + behind);
        link.getStyleClass().add("show-originals");
        link.setOnAction(click -> showOriginals.accept(new Statement(
                event.kind().word() + ", " + time(event),
                event.sentence(),
                event.accountKeys(),
                event.exchangeKeys(),
                List.of())));
        return link;
    }

    private String time(KeyEvent event) {
        String from = Formats.minute(event.fromMillis(), display.zone());
        boolean isDay = event.kind() == KeyEvent.Kind.SIGN_UPS || event.kind() == KeyEvent.Kind.SCALE_UP;
        if (isDay) {
            // Days are days of UTC, whatever zone is shown.
            return Formats.day(event.fromMillis(), java.time.ZoneOffset.UTC);
        }
        boolean isShort = event.untilMillis() - event.fromMillis() <= 3_600_000L;
        return isShort ? from : from + " – " + Formats.minute(event.untilMillis(), display.zone());
    }

    private void choose(int index) {
        List<Node> rows = list.getChildren();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.min(1, rows.get(index).getBoundsInParent().getMinY() / room));
        }
    }
}
