package stillwatch.ui.timeline;

import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import stillwatch.store.TimeGrid;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.kit.TimeScale;
import stillwatch.ui.kit.TimeTicks;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.TimeSpan;

/**
 * All traffic of the whole case, whatever is filtered: where one is. The window can be dragged by its middle and by its
 * edges; dragging elsewhere draws a new one; a double click looks at everything.
 */
final class OverviewStrip extends StackPane {
    private static final double EDGE_PIXELS = 7;
    private static final double LEAST_WINDOW_PIXELS = 6;

    private final TimelineViewModel model;
    private final DisplaySettings display;
    private final Surface pane = new Surface(this::paint);
    private Grip grip = Grip.NEW;
    private double startX;
    private TimeSpan startWindow;

    private enum Grip {
        LEFT_EDGE,
        RIGHT_EDGE,
        MIDDLE,
        NEW
    }

    OverviewStrip(TimelineViewModel model, DisplaySettings display) {
        this.model = model;
        this.display = display;
        getStyleClass().add("timeline-overview");
        getChildren().add(pane);
        pane.setOnMouseMoved(event -> pane.setCursor(cursor(gripAt(event.getX()))));
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
    }

    void repaint() {
        pane.redraw();
    }

    private TimelineState state() {
        return model.state().get();
    }

    private boolean isEmpty() {
        return state().window().isEmpty();
    }

    private TimeScale scale() {
        TimeSpan extent = state().traffic().orElseThrow().extent();
        return new TimeScale(extent.fromMillis(), extent.toMillis(), 1, Math.max(1, pane.getWidth() - 2));
    }

    private void paint(GraphicsContext g, double width, double height) {
        Palette palette = display.theme().get().palette();
        g.setFill(palette.background());
        g.fillRect(0, 0, width, height);
        if (isEmpty()) {
            return;
        }
        TimelineState state = state();
        CaseTraffic traffic = state.traffic().orElseThrow();
        Ink ink = new Ink(g, palette, display.fontPixels(), state.zone());
        double base = height - 1.3 * ink.em();
        bars(g, palette, traffic, width, base);
        ink.line(0, base, width, base, palette.grid());
        for (TimeTicks.Tick tick : TimeTicks.on(scale(), state.zone(), 7 * ink.em())) {
            double x = scale().x(tick.atMillis());
            ink.line(x, base, x, base + 4, palette.muted());
            if (x + 3 + ink.width(tick.label(), 0.78, false) < width) {
                ink.words(tick.label(), x + 3, height - 0.3 * ink.em(), palette.muted(), 0.78, false);
            }
        }
        state.selectedSpan().ifPresent(span -> {
            g.setFill(palette.accent().deriveColor(0, 1, 1, 0.25));
            double from = scale().x(span.fromMillis());
            g.fillRect(from, base - 4, Math.max(2, scale().x(span.toMillis()) - from), 4);
        });
        window(g, palette, state.window().orElseThrow(), width, base);
    }

    private void bars(GraphicsContext g, Palette palette, CaseTraffic traffic, double width, double base) {
        TimeGrid grid = BucketWidths.cover(traffic.extent(), width, TimeGrid.HOUR_MILLIS, state().zone());
        long[] sums = new long[grid.count()];
        long max = 0;
        for (int i = 0; i < traffic.hours().hours().length; i++) {
            int bucket = grid.bucketOf(traffic.hours().hours()[i] * TimeGrid.HOUR_MILLIS);
            if (bucket >= 0 && bucket < sums.length) {
                sums[bucket] += traffic.hours().values()[i];
                max = Math.max(max, sums[bucket]);
            }
        }
        BarScale scale = new BarScale(max, base - 3, state().look().squareRoot());
        g.setFill(palette.quiet());
        for (int bucket = 0; bucket < sums.length; bucket++) {
            double left = scale().x(grid.startOf(bucket));
            double tall = scale.of(sums[bucket]);
            g.fillRect(left, base - tall, Math.max(1, scale().x(grid.startOf(bucket + 1)) - left - 0.5), tall);
        }
    }

    private void window(GraphicsContext g, Palette palette, TimeSpan window, double width, double base) {
        double from = scale().x(window.fromMillis());
        double to = Math.max(from + 2, scale().x(window.toMillis()));
        g.setFill(palette.background().deriveColor(0, 1, 1, 0.66));
        g.fillRect(0, 0, from, base);
        g.fillRect(to, 0, width - to, base);
        g.setStroke(palette.accent());
        g.setLineWidth(1.5);
        g.strokeRect(from, 1, to - from, base - 1);
        g.setFill(palette.accent());
        g.fillRoundRect(from - 2, base * 0.3, 4, base * 0.4, 3, 3);
        g.fillRoundRect(to - 2, base * 0.3, 4, base * 0.4, 3, 3);
    }

    private Grip gripAt(double x) {
        if (isEmpty()) {
            return Grip.NEW;
        }
        TimeSpan window = state().window().orElseThrow();
        double from = scale().x(window.fromMillis());
        double to = scale().x(window.toMillis());
        if (Math.abs(x - from) <= EDGE_PIXELS && x - from < (to - from) / 2) {
            return Grip.LEFT_EDGE;
        }
        if (Math.abs(x - to) <= EDGE_PIXELS) {
            return Grip.RIGHT_EDGE;
        }
        // A window over everything cannot be moved: there a drag draws a new one.
        boolean whole = window.equals(state().traffic().orElseThrow().extent());
        return x > from && x < to && !whole ? Grip.MIDDLE : Grip.NEW;
    }

    private static Cursor cursor(Grip grip) {
        return switch (grip) {
            case LEFT_EDGE, RIGHT_EDGE -> Cursor.H_RESIZE;
            case MIDDLE -> Cursor.OPEN_HAND;
            case NEW -> Cursor.CROSSHAIR;
        };
    }

    private void press(MouseEvent event) {
        if (isEmpty()) {
            return;
        }
        if (event.getClickCount() == 2) {
            model.lookAtAll();
            return;
        }
        grip = gripAt(event.getX());
        startX = event.getX();
        startWindow = state().window().orElseThrow();
    }

    private void drag(MouseEvent event) {
        if (isEmpty() || startWindow == null) {
            return;
        }
        double x = Math.max(1, Math.min(pane.getWidth() - 1, event.getX()));
        long least = Math.round(LEAST_WINDOW_PIXELS * scale().millisPerPixel());
        long shift = Math.round((x - startX) * scale().millisPerPixel());
        long from = startWindow.fromMillis();
        long to = startWindow.toMillis();
        switch (grip) {
            case LEFT_EDGE -> model.look(new TimeSpan(Math.min(from + shift, to - least), to));
            case RIGHT_EDGE -> model.look(new TimeSpan(from, Math.max(to + shift, from + least)));
            case MIDDLE -> model.look(new TimeSpan(from + shift, to + shift));
            case NEW -> {
                if (Math.abs(x - startX) >= LEAST_WINDOW_PIXELS) {
                    model.look(new TimeSpan(scale().at(Math.min(x, startX)), scale().at(Math.max(x, startX))));
                }
            }
        }
    }
}
