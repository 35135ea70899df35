package stillwatch.ui.timeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.store.TimeGrid;
import stillwatch.store.TrafficKind;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** Who did how much, when: lanes, accounts or single exchanges over time, an overview of the whole case, the week's rhythm. */
public final class TimelineScreen implements Screen {
    private static final double STEP = 1.6;
    private static final double NUDGE = 0.2;

    private final TimelineViewModel model;
    private final TimelineToolbar toolbar;
    private final TimelineCanvas canvas;
    private final OverviewStrip overview;
    private final RhythmView rhythm;
    private final Legend legend;
    private final Label caption = new Label();
    private final Label notice = new Label();
    private final EmptyState nothing = new EmptyState(
            ScreenId.TIMELINE.icon(),
            "Nothing to lay out in time",
            "This case holds no exchanges. Import a dataset that has some, for example by dropping its folder on the"
                    + " window.");
    private final BorderPane root = new BorderPane();

    public TimelineScreen(CaseSession session) {
        model = new TimelineViewModel(session);
        toolbar = new TimelineToolbar(model);
        canvas = new TimelineCanvas(model, session.display());
        overview = new OverviewStrip(model, session.display());
        rhythm = new RhythmView(session.display());
        legend = new Legend(session.display());
        arrange();
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.state().addListener((property, before, now) -> show(now));
        session.display()
                .theme()
                .addListener((property, before, now) -> show(model.state().get()));
        session.display()
                .zoom()
                .addListener((property, before, now) -> show(model.state().get()));
        show(model.state().get());
    }

    private void arrange() {
        root.getStyleClass().add("timeline");
        root.getStylesheets()
                .add(Objects.requireNonNull(
                                TimelineScreen.class.getResource("/stillwatch/ui/timeline.css"), "timeline.css")
                        .toExternalForm());
        caption.getStyleClass().add("timeline-caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        notice.getStyleClass().addAll("muted", "timeline-notice");
        Label hint = new Label("Wheel zooms · drag moves · Shift+drag selects · click picks");
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox captions = new HBox(12, caption, notice, gap, hint);
        captions.setAlignment(Pos.BASELINE_LEFT);
        VBox top = new VBox(8, toolbar, captions);
        top.getStyleClass().add("timeline-top");
        root.setTop(top);
        root.setCenter(new StackPane(canvas, nothing));
        Surface signs = legend.pane();
        HBox.setHgrow(signs, Priority.ALWAYS);
        HBox below = new HBox(20, rhythm, signs);
        below.getStyleClass().add("timeline-below");
        root.setBottom(new VBox(overview, below));
    }

    private void show(TimelineState state) {
        boolean empty = state.isEmptyCase();
        nothing.setVisible(empty);
        canvas.setVisible(!empty);
        root.getTop().setVisible(!empty);
        root.getBottom().setVisible(!empty);
        toolbar.show(state);
        caption.setText(caption(state));
        notice.setText(notice(state));
        canvas.setAccessibleText("Timeline. " + caption.getText());
        canvas.repaint();
        overview.repaint();
        rhythm.show(state);
        legend.show(state);
    }

    private static String caption(TimelineState state) {
        return state.window()
                .map(window -> Spans.words(window.fromMillis(), window.toMillis(), state.zone())
                        + state.picture()
                                .map(picture -> bucketWords(picture.grid()))
                                .orElse(""))
                .orElse("");
    }

    private static String bucketWords(TimeGrid grid) {
        return " · buckets of " + Spans.length(grid.widthMillis());
    }

    /** What the picture leaves out, in words. */
    private static String notice(TimelineState state) {
        TimelinePicture picture = state.picture().orElse(null);
        if (picture == null) {
            return state.loading() ? "Counting…" : "";
        }
        if (picture.hasTooManyTicks()) {
            return "More than " + Formats.count(TimelineQuestion.MOST_TICKS)
                    + " exchanges in this span: shown as counts. Look closer to see each.";
        }
        if (picture.raster().isPresent()) {
            int rows = picture.raster().get().rows().size();
            long all = picture.raster().get().accounts();
            String which = picture.question().of().isEverybody() ? "busiest of " : "of ";
            return rows < all ? "Showing " + Formats.count(rows) + " " + which + Formats.count(all) + " accounts" : "";
        }
        if (picture.question().look().kind() == TrafficKind.CAMPAIGN
                && picture.lanes().isEmpty()) {
            return "No campaign was active in this span.";
        }
        return "";
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> model.zoom(1 / STEP);
            case MINUS, SUBTRACT -> model.zoom(STEP);
            case LEFT -> model.pan(-NUDGE);
            case RIGHT -> model.pan(NUDGE);
            case UP -> canvas.scrollRows(-NUDGE);
            case DOWN -> canvas.scrollRows(NUDGE);
            case PAGE_UP -> canvas.scrollRows(-1);
            case PAGE_DOWN -> canvas.scrollRows(1);
            case HOME -> model.lookAtAll();
            case Z -> model.lookAtSelection();
            case ESCAPE -> model.clearSpan();
            case D -> nextDetail();
            case G -> nextKind();
            case S -> model.change(look -> look.withSquareRoot(!look.squareRoot()));
            case C -> model.change(look -> look.withCommonScale(!look.commonScale()));
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void nextDetail() {
        model.change(look -> look.withDetail(Detail.values()[(look.detail().ordinal() + 1) % Detail.values().length]));
    }

    private void nextKind() {
        model.change(
                look -> look.withKind(TrafficKind.values()[(look.kind().ordinal() + 1) % TrafficKind.values().length]));
    }

    @Override
    public ScreenId id() {
        return ScreenId.TIMELINE;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh() {
        model.refresh();
        takeKeys();
    }

    /** Takes the keyboard, but never out of the hands of somebody who is typing. */
    private void takeKeys() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (!(owner instanceof TextInputControl)) {
            canvas.requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.always("Look at the whole case on the timeline", "Home", model::lookAtAll),
                new Command(
                        "Look at the selection on the timeline",
                        "Z",
                        () -> model.state().get().selectedSpan().isPresent()
                                        || model.state().get().campaign().isPresent()
                                ? Optional.empty()
                                : Optional.of("No span of time and no campaign is selected."),
                        model::lookAtSelection),
                Command.always("Group the timeline by the next kind", "G", this::nextKind),
                Command.always("Show the timeline in the next detail", "D", this::nextDetail),
                Command.always(
                        "Switch the timeline between linear and square-root scale",
                        "S",
                        () -> model.change(look -> look.withSquareRoot(!look.squareRoot()))),
                new Command(
                        "Let go of the selected span of time",
                        "Esc",
                        () -> model.state().get().selectedSpan().isPresent()
                                ? Optional.empty()
                                : Optional.of("No span of time is selected."),
                        model::clearSpan));
    }
}
