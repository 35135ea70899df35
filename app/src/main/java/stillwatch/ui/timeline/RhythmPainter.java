package stillwatch.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The heat map of hour × weekday. */
final class RhythmPainter {
    static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final double NAMES_EMS = 2.6;
    private static final double HOURS_EMS = 1.2;
    private static final double LEAST_OPACITY = 0.12;

    private final Ink ink;
    private final double width;
    private final double height;

    RhythmPainter(Ink ink, double width, double height) {
        this.ink = ink;
        this.width = width;
        this.height = height;
    }

    void paint(WeekRhythm rhythm) {
        GraphicsContext g = ink.graphics();
        long max = rhythm.max();
        Color color = ink.palette().series(0);
        for (int hour = 0; hour < WeekRhythm.HOURS; hour += 6) {
            ink.words(
                    String.format("%02d", hour),
                    left() + hour * cellWidth(),
                    0.9 * ink.em(),
                    ink.palette().muted(),
                    0.78,
                    false);
        }
        for (int day = 0; day < WeekRhythm.DAYS; day++) {
            double y = top() + day * cellHeight();
            ink.words(
                    DAYS[day],
                    0,
                    y + cellHeight() * 0.5 + 0.3 * ink.em(),
                    ink.palette().muted(),
                    0.78,
                    false);
            for (int hour = 0; hour < WeekRhythm.HOURS; hour++) {
                long sum = rhythm.sums()[day][hour];
                g.setFill(
                        sum == 0
                                ? ink.palette().grid().deriveColor(0, 1, 1, 0.5)
                                : color.deriveColor(
                                        0, 1, 1, LEAST_OPACITY + (1 - LEAST_OPACITY) * Math.sqrt((double) sum / max)));
                g.fillRect(left() + hour * cellWidth(), y, cellWidth() - 1, cellHeight() - 1);
            }
        }
    }

    /** Day × 24 + hour of the cell under a point; -1 where there is none. */
    int cellAt(double x, double y) {
        int hour = (int) Math.floor((x - left()) / cellWidth());
        int day = (int) Math.floor((y - top()) / cellHeight());
        boolean inside = hour >= 0 && hour < WeekRhythm.HOURS && day >= 0 && day < WeekRhythm.DAYS;
        return inside ? day * WeekRhythm.HOURS + hour : -1;
    }

    private double left() {
        return NAMES_EMS * ink.em();
    }

    private double top() {
        return HOURS_EMS * ink.em();
    }

    private double cellWidth() {
        return (width - left()) / WeekRhythm.HOURS;
    }

    private double cellHeight() {
        return (height - top()) / WeekRhythm.DAYS;
    }
}
