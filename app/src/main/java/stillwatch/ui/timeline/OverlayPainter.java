package stillwatch.ui.timeline;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import stillwatch.ui.kit.TimeScale;
import stillwatch.ui.workspace.TimeSpan;

/** What lies over the picture and moves with the mouse: the selected span, the cursor's line, the card with the numbers. */
final class OverlayPainter {
    private final Ink ink;
    private final TimelineLayout layout;

    OverlayPainter(Ink ink, TimelineLayout layout) {
        this.ink = ink;
        this.layout = layout;
    }

    void span(TimeSpan span) {
        TimeScale scale = layout.scale();
        double from = Math.max(scale.left(), scale.x(span.fromMillis()));
        double to = Math.min(scale.right(), scale.x(span.toMillis()));
        if (to <= from) {
            return;
        }
        GraphicsContext g = ink.graphics();
        Color accent = ink.palette().accent();
        g.setFill(accent.deriveColor(0, 1, 1, 0.13));
        g.fillRect(from, layout.marksTop(), to - from, layout.height() - layout.marksTop());
        ink.line(from, layout.marksTop(), from, layout.height(), accent);
        ink.line(to, layout.marksTop(), to, layout.height(), accent);
        String length = Spans.length(span.lengthMillis());
        double width = ink.width(length, Ink.SMALL, true) + 0.8 * ink.em();
        double left = Math.max(scale.left(), Math.min((from + to - width) / 2, scale.right() - width));
        g.setFill(accent);
        g.fillRoundRect(left, 2, width, 1.4 * ink.em(), 6, 6);
        ink.words(length, left + 0.4 * ink.em(), 1.15 * ink.em(), ink.palette().background(), Ink.SMALL, true);
    }

    void cursor(double x) {
        ink.line(x, layout.marksTop(), x, layout.height(), ink.palette().muted());
    }

    /** The card stands beside the cursor, on the side where there is room. */
    void card(Reading reading, double x, double y) {
        double em = ink.em();
        double width = ink.width(reading.title(), 0.95, true);
        for (String line : reading.lines()) {
            width = Math.max(width, ink.width(line, Ink.SMALL, false));
        }
        List<String> lines = reading.lines();
        double boxWidth = width + 1.6 * em;
        double boxHeight = (1.9 + 1.3 * lines.size()) * em;
        double left = x + em + boxWidth < layout.scale().right() ? x + em : x - em - boxWidth;
        double top = Math.max(2, Math.min(y + em, layout.height() - boxHeight - 2));
        GraphicsContext g = ink.graphics();
        g.setFill(ink.palette().background().deriveColor(0, 1, 1, 0.96));
        g.fillRoundRect(left, top, boxWidth, boxHeight, 8, 8);
        g.setStroke(ink.palette().muted());
        g.setLineWidth(1);
        g.strokeRoundRect(left + 0.5, top + 0.5, boxWidth - 1, boxHeight - 1, 8, 8);
        ink.words(
                reading.title(), left + 0.8 * em, top + 1.3 * em, ink.palette().text(), 0.95, true);
        for (int i = 0; i < lines.size(); i++) {
            Color color = i == 0 ? ink.palette().text() : ink.palette().muted();
            ink.words(lines.get(i), left + 0.8 * em, top + (2.6 + 1.3 * i) * em, color, Ink.SMALL, false);
        }
    }
}
