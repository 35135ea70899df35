package stillwatch.ui.timeline;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import stillwatch.dataset.Release;
import stillwatch.store.StatusChangesQuery.StatusChanges;
import stillwatch.store.TimeGrid;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.TimeScale;
import stillwatch.ui.kit.TimeTicks;

/** The time axis with its grid, and the strip of marks below it: releases as flags, bans and suspensions as crosses. */
final class AxisPainter {
    private final Ink ink;
    private final TimelineLayout layout;

    AxisPainter(Ink ink, TimelineLayout layout) {
        this.ink = ink;
        this.layout = layout;
    }

    void paint(TimelineState state) {
        TimeScale scale = layout.scale();
        double em = ink.em();
        for (TimeTicks.Tick tick : TimeTicks.on(scale, ink.zone(), 6.5 * em)) {
            double x = scale.x(tick.atMillis());
            ink.line(x, layout.marksTop() - 3, x, layout.height(), ink.palette().grid());
            Color color = tick.major() ? ink.palette().text() : ink.palette().muted();
            double width = ink.width(tick.label(), Ink.SMALL, tick.major());
            double left = Math.min(x + 3, scale.right() - width);
            ink.words(tick.label(), left, 1.25 * em, color, Ink.SMALL, tick.major());
        }
        ink.line(
                0,
                layout.top() - 1,
                scale.right(),
                layout.top() - 1,
                ink.palette().grid());
        ink.words(
                "Releases, bans",
                0.6 * em,
                layout.marksTop() + 1.15 * em,
                ink.palette().muted(),
                Ink.SMALL,
                false);
        state.picture().ifPresent(picture -> statusChanges(picture.grid(), picture.statusChanges()));
        state.traffic().ifPresent(traffic -> releases(traffic.releases()));
    }

    private void releases(List<Release> releases) {
        GraphicsContext g = ink.graphics();
        TimeScale scale = layout.scale();
        double em = ink.em();
        double freeFrom = scale.left();
        for (Release release : releases) {
            double x = scale.x(release.releasedAtMillis());
            if (!scale.holds(x)) {
                continue;
            }
            Color color = ink.palette().accent();
            g.setStroke(color);
            g.setLineWidth(1);
            g.setLineDashes(4, 3);
            g.strokeLine(Math.floor(x) + 0.5, layout.marksTop() + 2, Math.floor(x) + 0.5, layout.height());
            g.setLineDashes();
            double y = layout.marksTop() + 3;
            g.setFill(color);
            g.fillPolygon(new double[] {x, x + 0.55 * em, x}, new double[] {y, y + 0.35 * em, y + 0.7 * em}, 3);
            double width = ink.width(release.model(), Ink.SMALL, true);
            double left = x + 0.7 * em;
            if (left + width > scale.right()) {
                left = x - width - 0.3 * em;
            }
            // Names that would run into each other are told on hovering instead.
            if (left >= freeFrom) {
                g.setFill(ink.palette().background());
                g.fillRect(left - 2, layout.marksTop() + 1, width + 4, 1.2 * em);
                ink.words(release.model(), left, layout.marksTop() + 1.05 * em, color, Ink.SMALL, true);
                freeFrom = left + width + 0.5 * em;
            }
        }
    }

    private void statusChanges(TimeGrid grid, List<StatusChanges> changes) {
        TimeScale scale = layout.scale();
        double em = ink.em();
        double freeFrom = scale.left();
        for (StatusChanges change : changes) {
            double x = scale.x(grid.startOf(change.bucket()) + grid.widthMillis() / 2);
            if (!scale.holds(x)) {
                continue;
            }
            cross(ink, x, layout.top() - 0.55 * em, 0.26 * em);
            String count = Formats.count(change.accounts());
            double width = ink.width(count, 0.75, false);
            if (change.accounts() > 1 && x - width / 2 >= freeFrom) {
                ink.words(
                        count,
                        x + 0.4 * em,
                        layout.top() - 0.25 * em,
                        ink.palette().danger(),
                        0.75,
                        false);
                freeFrom = x + width + 0.9 * em;
            }
        }
    }

    /** The sign of an account that was banned or suspended. */
    static void cross(Ink ink, double x, double y, double size) {
        GraphicsContext g = ink.graphics();
        g.setStroke(ink.palette().background());
        g.setLineWidth(3.5);
        g.strokeLine(x - size, y - size, x + size, y + size);
        g.strokeLine(x - size, y + size, x + size, y - size);
        g.setStroke(ink.palette().danger());
        g.setLineWidth(1.7);
        g.strokeLine(x - size, y - size, x + size, y + size);
        g.strokeLine(x - size, y + size, x + size, y - size);
    }
}
