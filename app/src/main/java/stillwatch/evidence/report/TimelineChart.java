package stillwatch.evidence.report;

import java.util.List;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.paper.Pen;
import stillwatch.evidence.paper.Tone;
import stillwatch.store.CampaignEventsQuery.Event;
import stillwatch.store.CampaignEventsQuery.Kind;
import stillwatch.store.CampaignHoursQuery.Hour;

/** The members' exchanges over time as bars, with releases and bans as marks. One bar per hour, or per more hours. */
final class TimelineChart {
    static final double HEIGHT = 190;

    private static final double LEFT = 40;
    private static final double TOP = 34;
    private static final double BOTTOM = 18;
    private static final int MOST_BARS = 160;
    private static final int TIME_LABELS = 6;
    private static final int COUNT_LABELS = 4;
    private static final int LONGEST_NAME = 30;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long[] HOURS_PER_BAR = {1, 2, 3, 6, 12, 24, 48, 168, 720};

    private final PackageContent content;
    private final Words words;
    private final long firstHour;
    private final long hoursPerBar;
    private final long[] bars;

    TimelineChart(PackageContent content, Words words) {
        this.content = content;
        this.words = words;
        long first = content.hours().stream().mapToLong(Hour::hour).min().orElse(0);
        long last = content.hours().stream().mapToLong(Hour::hour).max().orElse(0);
        hoursPerBar = hoursPerBar(last - first + 1);
        firstHour = Math.floorDiv(first, hoursPerBar) * hoursPerBar;
        bars = new long[(int) ((last - firstHour) / hoursPerBar) + 1];
        content.hours().forEach(hour -> bars[(int) ((hour.hour() - firstHour) / hoursPerBar)] += hour.exchanges());
    }

    private static long hoursPerBar(long hours) {
        for (long step : HOURS_PER_BAR) {
            if (hours / step < MOST_BARS) {
                return step;
            }
        }
        return hours / MOST_BARS + 1;
    }

    boolean isEmpty() {
        return content.hours().isEmpty();
    }

    String description() {
        int busiest = 0;
        for (int i = 0; i < bars.length; i++) {
            busiest = bars[i] > bars[busiest] ? i : busiest;
        }
        return words.of(
                "figure.timeline.alt",
                step(),
                Figures.minute(firstHour * HOUR_MILLIS),
                Figures.minute((firstHour + bars.length * hoursPerBar) * HOUR_MILLIS),
                words.count(bars[busiest], "exchange"),
                Figures.minute((firstHour + busiest * hoursPerBar) * HOUR_MILLIS));
    }

    String legend() {
        return words.of("figure.timeline.legend", step());
    }

    private String step() {
        return hoursPerBar == 1
                ? words.of("step.hour")
                : hoursPerBar == 24 ? words.of("step.day") : words.of("step.hours", String.valueOf(hoursPerBar));
    }

    private long largest() {
        long largest = 1;
        for (long bar : bars) {
            largest = Math.max(largest, bar);
        }
        return largest;
    }

    void draw(Pen pen) {
        drawCounts(pen);
        drawBars(pen);
        drawTimes(pen);
        drawMarks(pen);
    }

    private void drawCounts(Pen pen) {
        long step = Figures.roundStep(largest(), COUNT_LABELS);
        for (long count = 0; count <= largest(); count += step) {
            double y = y(count);
            pen.line(LEFT, y, pen.width(), y, 0.5, Tone.LINE, "");
            pen.text(LEFT - 5, y + 2.6, Pen.Anchor.END, Figures.whole(count), Look.CHART);
        }
    }

    private void drawBars(Pen pen) {
        double width = (pen.width() - LEFT) / bars.length;
        for (int i = 0; i < bars.length; i++) {
            if (bars[i] > 0) {
                // At least half a point: a bar that is not empty must stay visible.
                double height = Math.max(0.5, HEIGHT - BOTTOM - y(bars[i]));
                pen.rectangle(
                        LEFT + i * width, HEIGHT - BOTTOM - height, Math.max(0.5, width * 0.86), height, Look.FOR);
            }
        }
    }

    private void drawTimes(Pen pen) {
        for (int i = 0; i < TIME_LABELS; i++) {
            long hour = firstHour + bars.length * hoursPerBar * i / (TIME_LABELS - 1);
            String when = bars.length * hoursPerBar > TIME_LABELS * 24
                    ? Figures.day(hour * HOUR_MILLIS)
                    : Figures.minute(hour * HOUR_MILLIS).substring(5);
            Pen.Anchor anchor = i == 0 ? Pen.Anchor.START : i == TIME_LABELS - 1 ? Pen.Anchor.END : Pen.Anchor.MIDDLE;
            pen.text(x(pen, hour * HOUR_MILLIS), HEIGHT - 6, anchor, when, Look.CHART);
        }
    }

    private void drawMarks(Pen pen) {
        List<Event> releases = content.events().stream()
                .filter(event -> event.kind() == Kind.RELEASE)
                .toList();
        double[] taken = {-1, -1};
        for (Event event : releases) {
            double x = x(pen, event.atMillis());
            if (x >= LEFT && x <= pen.width()) {
                pen.line(x, 22, x, HEIGHT - BOTTOM, 0.8, Tone.INK, "3 2.5");
                name(pen, x, event.detail(), taken);
            }
        }
        content.events().stream().filter(event -> event.kind() == Kind.BANS).forEach(event -> {
            double x = x(pen, event.atMillis());
            if (x >= LEFT && x <= pen.width()) {
                pen.polygon(Look.AGAINST, x - 3.5, 24, x + 3.5, 24, x, 31);
            }
        });
    }

    /** Names stand in two rows; one that would run into another is left to the table of events. */
    private static void name(Pen pen, double x, String detail, double[] taken) {
        String name = detail.length() > LONGEST_NAME ? detail.substring(0, LONGEST_NAME - 1) + "…" : detail;
        double wide = pen.widthOf(name, Look.CHART_STRONG);
        double from = Math.min(Math.max(0, x - wide / 2), pen.width() - wide);
        for (int row = 0; row < taken.length; row++) {
            if (from > taken[row] + 6) {
                taken[row] = from + wide;
                pen.text(from, row == 0 ? 18 : 8, Pen.Anchor.START, name, Look.CHART_STRONG);
                return;
            }
        }
    }

    private double x(Pen pen, long atMillis) {
        double share = (atMillis - firstHour * HOUR_MILLIS) / (double) (bars.length * hoursPerBar * HOUR_MILLIS);
        return LEFT + share * (pen.width() - LEFT);
    }

    private double y(long count) {
        return HEIGHT - BOTTOM - (double) count / largest() * (HEIGHT - BOTTOM - TOP);
    }
}
