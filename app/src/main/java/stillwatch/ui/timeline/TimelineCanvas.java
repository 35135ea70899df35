package stillwatch.ui.timeline;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import stillwatch.store.TrafficKind;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.TimeSpan;
import stillwatch.ui.workspace.Whose;

/**
 * The timeline itself: a canvas with the picture, one above it with what moves with the mouse, and a scroll bar for rows
 * that do not fit. Wheel zooms around the cursor, drag moves, Shift+drag selects a span, a click picks a campaign or account.
 */
final class TimelineCanvas extends Region {
    private static final double WHEEL_FACTOR = 0.8;
    private static final double DRAG_BEGINS_PIXELS = 4;

    private final TimelineViewModel model;
    private final DisplaySettings display;
    private final Surface picture = new Surface(this::paintPicture);
    private final Surface overlay = new Surface(this::paintOverlay);
    private final ScrollBar scroll = new ScrollBar();
    private Optional<Drag> drag = Optional.empty();
    private double mouseX = -1;
    private double mouseY = -1;

    /** A press of the mouse and what it has become. */
    private record Drag(double startX, double startY, TimeSpan window, boolean selects, boolean moved) {}

    TimelineCanvas(TimelineViewModel model, DisplaySettings display) {
        this.model = model;
        this.display = display;
        getStyleClass().add("timeline-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        overlay.setMouseTransparent(true);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.valueProperty().addListener((property, before, now) -> repaint());
        getChildren().addAll(picture, overlay, scroll);
        picture.setOnScroll(this::wheel);
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(this::release);
        picture.setOnMouseMoved(this::move);
        picture.setOnMouseExited(event -> hover(-1, -1));
    }

    /** Draws the model's newest state with the next pulse. */
    void repaint() {
        picture.redraw();
        overlay.redraw();
        requestLayout();
    }

    /** Scrolls the rows by so many pages, for the keyboard. */
    void scrollRows(double pages) {
        double range = scroll.getMax();
        scroll.setValue(Math.max(0, Math.min(range, scroll.getValue() + pages * scroll.getBlockIncrement())));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double range = layoutNow().scrollRange();
        scroll.setVisible(range > 0);
        scroll.setMax(range);
        double viewport = Math.max(1, height - layoutNow().rowTop());
        scroll.setVisibleAmount(range * viewport / (range + viewport));
        scroll.setBlockIncrement(viewport * 0.9);
        scroll.setUnitIncrement(3 * display.fontPixels());
        if (scroll.getValue() > range) {
            scroll.setValue(range);
        }
        double bar = scroll.prefWidth(-1);
        picture.resizeRelocate(0, 0, width, height);
        overlay.resizeRelocate(0, 0, width, height);
        scroll.resizeRelocate(
                width - bar,
                layoutNow().rowTop(),
                bar,
                Math.max(0, height - layoutNow().rowTop()));
        model.resize(layoutNow().scale().width());
    }

    private TimelineLayout layoutNow() {
        return TimelineLayout.of(state(), getWidth(), getHeight(), display.fontPixels());
    }

    private TimelineState state() {
        return model.state().get();
    }

    private Ink ink(GraphicsContext graphics) {
        Palette palette = display.theme().get().palette();
        return new Ink(graphics, palette, display.fontPixels(), state().zone());
    }

    private void paintPicture(GraphicsContext graphics, double width, double height) {
        TimelineState state = state();
        Ink ink = ink(graphics);
        graphics.setFill(ink.palette().background());
        graphics.fillRect(0, 0, width, height);
        if (state.window().isEmpty()) {
            return;
        }
        TimelineLayout layout = TimelineLayout.of(state, width, height, ink.em());
        new AxisPainter(ink, layout).paint(state);
        state.picture().ifPresent(shown -> {
            LanesPainter lanes = new LanesPainter(ink, layout, state, shown);
            lanes.total();
            shown.raster()
                    .ifPresentOrElse(
                            raster -> new RasterPainter(ink, layout, state, shown, raster).paint(scroll.getValue()),
                            () -> lanes.lanes(scroll.getValue()));
        });
    }

    private void paintOverlay(GraphicsContext graphics, double width, double height) {
        TimelineState state = state();
        if (state.window().isEmpty()) {
            return;
        }
        Ink ink = ink(graphics);
        TimelineLayout layout = TimelineLayout.of(state, width, height, ink.em());
        OverlayPainter painter = new OverlayPainter(ink, layout);
        draggedSpan(layout).or(state::selectedSpan).ifPresent(painter::span);
        if (state.loading()) {
            graphics.setFill(ink.palette().accent());
            graphics.fillRect(
                    layout.scale().left(), layout.top() - 2, layout.scale().width() * 0.12, 2);
        }
        if (mouseX >= 0
                && layout.scale().holds(mouseX)
                && drag.filter(Drag::moved).isEmpty()) {
            painter.cursor(mouseX);
            Reading.at(state, layout, mouseX, mouseY, scroll.getValue())
                    .ifPresent(reading -> painter.card(reading, mouseX, mouseY));
        }
    }

    private void wheel(ScrollEvent event) {
        TimelineLayout layout = layoutNow();
        if (event.getX() < layout.scale().left()) {
            scroll.setValue(Math.max(0, Math.min(scroll.getMax(), scroll.getValue() - event.getDeltaY())));
        } else if (event.getDeltaY() != 0) {
            model.zoom(
                    event.getDeltaY() > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR,
                    layout.scale().at(event.getX()));
        } else if (event.getDeltaX() != 0) {
            model.pan(-event.getDeltaX() / layout.scale().width());
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && state().window().isPresent()) {
            drag = Optional.of(
                    new Drag(event.getX(), event.getY(), state().window().get(), event.isShiftDown(), false));
        }
    }

    private void drag(MouseEvent event) {
        mouseX = event.getX();
        mouseY = event.getY();
        drag.ifPresent(one -> {
            boolean moved = one.moved() || Math.abs(mouseX - one.startX()) >= DRAG_BEGINS_PIXELS;
            drag = Optional.of(new Drag(one.startX(), one.startY(), one.window(), one.selects(), moved));
            if (moved && !one.selects() && one.startX() >= layoutNow().scale().left()) {
                picture.setCursor(Cursor.CLOSED_HAND);
                long shift =
                        Math.round((one.startX() - mouseX) * layoutNow().scale().millisPerPixel());
                model.look(new TimeSpan(
                        one.window().fromMillis() + shift, one.window().toMillis() + shift));
            }
        });
        overlay.redraw();
    }

    private void release(MouseEvent event) {
        Optional<Drag> ended = drag;
        TimelineLayout layout = layoutNow();
        Optional<TimeSpan> span = draggedSpan(layout);
        drag = Optional.empty();
        picture.setCursor(Cursor.DEFAULT);
        span.ifPresent(model::selectSpan);
        if (ended.isPresent() && !ended.get().moved()) {
            click(layout, event);
        }
        overlay.redraw();
    }

    /** The span that a running Shift+drag covers. */
    private Optional<TimeSpan> draggedSpan(TimelineLayout layout) {
        return drag.filter(one -> one.selects() && one.moved()).flatMap(one -> {
            double from = Math.max(layout.scale().left(), Math.min(one.startX(), mouseX));
            double to = Math.min(layout.scale().right(), Math.max(one.startX(), mouseX));
            long fromMillis = layout.scale().at(from);
            long toMillis = layout.scale().at(to);
            return toMillis > fromMillis ? Optional.of(new TimeSpan(fromMillis, toMillis)) : Optional.empty();
        });
    }

    private void click(TimelineLayout layout, MouseEvent event) {
        int row = layout.rowAt(event.getY(), scroll.getValue());
        TimelinePicture shown = state().picture().orElse(null);
        if (row < 0 || shown == null) {
            return;
        }
        if (shown.raster().isPresent()) {
            model.selectAccount(shown.raster().get().rows().get(row).accountKey(), event.isShortcutDown());
        } else if (shown.question().look().kind() == TrafficKind.CAMPAIGN) {
            model.selectCampaign(shown.lanes().get(row).name());
            if (event.getClickCount() == 2) {
                model.change(look -> look.withDetail(Detail.ACCOUNTS).withWhose(Whose.CAMPAIGN));
            }
        }
    }

    private void move(MouseEvent event) {
        hover(event.getX(), event.getY());
    }

    private void hover(double x, double y) {
        mouseX = x;
        mouseY = y;
        overlay.redraw();
    }
}
