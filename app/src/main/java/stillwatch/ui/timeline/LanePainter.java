package stillwatch.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import stillwatch.store.TimeGrid;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.TimeScale;

/** One lane: its name and figures at the left, its bars over the axis. */
final class LanePainter {
    private final Ink ink;
    private final TimeScale scale;
    private final TimeGrid grid;

    LanePainter(Ink ink, TimeScale scale, TimeGrid grid) {
        this.ink = ink;
        this.scale = scale;
        this.grid = grid;
    }

    /**
     * What stands in a lane.
     *
     * @param figures the line below the name
     * @param scaleMax what the full height stands for
     * @param selected marked with a bar at the very left
     */
    record Content(String name, String figures, long[] values, long scaleMax, Color color, boolean selected) {}

    void paint(Content lane, double top, double height, boolean squareRoot) {
        double em = ink.em();
        double base = top + height - 1;
        double headroom = Math.max(4, Math.min(1.1 * em, height * 0.22));
        BarScale bars = new BarScale(lane.scaleMax(), height - headroom, squareRoot);
        ink.line(0, base, scale.right(), base, ink.palette().grid());
        names(lane, top, height);
        bars(lane, bars, base);
        long round = bars.roundMiddle();
        if (height > 3.4 * em && round > 0) {
            double middle = base - bars.of(round);
            GraphicsContext g = ink.graphics();
            g.setLineDashes(1, 4);
            ink.line(scale.left(), middle, scale.right(), middle, ink.palette().muted());
            g.setLineDashes();
            plate(Formats.shortCount(round), middle + 0.3 * em);
        }
        if (lane.scaleMax() > 0) {
            plate(Formats.shortCount(lane.scaleMax()), top + Math.max(headroom, 0.8 * em));
        }
    }

    private void names(Content lane, double top, double height) {
        double em = ink.em();
        double room = scale.left() - 1.4 * em;
        if (lane.selected()) {
            ink.graphics().setFill(ink.palette().accent());
            ink.graphics().fillRect(0, top + 2, 4, height - 4);
        }
        double y = top + Math.min(1.25 * em, height * 0.55);
        ink.graphics().setFill(lane.color());
        ink.graphics().fillRect(0.65 * em, y - 0.62 * em, 0.55 * em, 0.62 * em);
        ink.words(
                ink.fitted(lane.name(), room - 0.8 * em, 0.95, true),
                1.5 * em,
                y,
                ink.palette().text(),
                0.95,
                true);
        if (height >= 2.4 * em) {
            ink.words(
                    ink.fitted(lane.figures(), room - 0.8 * em, Ink.SMALL, false),
                    1.5 * em,
                    y + 1.2 * em,
                    ink.palette().muted(),
                    Ink.SMALL,
                    false);
        }
    }

    private void bars(Content lane, BarScale bars, double base) {
        GraphicsContext g = ink.graphics();
        g.setFill(lane.color());
        for (int bucket = 0; bucket < lane.values().length; bucket++) {
            double tall = bars.of(lane.values()[bucket]);
            if (tall == 0) {
                continue;
            }
            double left = Math.max(scale.left(), scale.x(grid.startOf(bucket)));
            double right = Math.min(scale.right(), scale.x(grid.startOf(bucket + 1)));
            double width = right - left;
            if (width > 0) {
                g.fillRect(left, base - tall, width > 4 ? width - 1 : Math.max(1, width), tall);
            }
        }
    }

    /** A number on the axis' left edge, on a piece of background so that bars do not swallow it. */
    private void plate(String number, double baseline) {
        double em = ink.em();
        double width = ink.width(number, 0.78, false);
        GraphicsContext g = ink.graphics();
        g.setFill(ink.palette().background().deriveColor(0, 1, 1, 0.82));
        g.fillRect(scale.left() + 1, baseline - 0.72 * em, width + 5, 0.95 * em);
        ink.words(number, scale.left() + 3, baseline, ink.palette().muted(), 0.78, false);
    }
}
