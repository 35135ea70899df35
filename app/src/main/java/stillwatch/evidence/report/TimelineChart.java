package stillwatch.evidence.report;

import java.util.Locale;
import stillwatch.evidence.content.PackageContent;
import stillwatch.store.CampaignEventsQuery.Event;
import stillwatch.store.CampaignEventsQuery.Kind;
import stillwatch.store.CampaignHoursQuery.Hour;

/** The members' exchanges over time as bars, with releases and bans as marks. One bar per hour, or per more hours. */
final class TimelineChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 250;
    private static final int LEFT = 58;
    private static final int RIGHT = 8;
    private static final int TOP = 34;
    private static final int BOTTOM = 30;
    private static final int MOST_BARS = 160;
    private static final int TIME_LABELS = 6;
    private static final int COUNT_LABELS = 4;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long[] HOURS_PER_BAR = {1, 2, 3, 6, 12, 24, 48, 168, 720};

    private final PackageContent content;
    private final long firstHour;
    private final long hoursPerBar;
    private final long[] bars;

    TimelineChart(PackageContent content) {
        this.content = content;
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

    void draw(Html html) {
        if (content.hours().isEmpty()) {
            return;
        }
        html.open("figure", "class", "chart");
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", "Exchanges over time");
        drawCounts(html);
        drawBars(html);
        drawTimes(html);
        content.events().forEach(event -> drawMark(html, event));
        html.close("svg");
        html.open("figcaption")
                .say("Exchanges of all members for each "
                        + (hoursPerBar == 1 ? "hour" : hoursPerBar == 24 ? "day" : hoursPerBar + " hours")
                        + ". Dashed lines: model releases. Triangles: suspensions and bans. Rows: ")
                .element("code", "exhibits/timeline.csv");
        html.close("figcaption").close("figure");
    }

    private long largest() {
        long largest = 1;
        for (long bar : bars) {
            largest = Math.max(largest, bar);
        }
        return largest;
    }

    private void drawCounts(Html html) {
        long step = Figures.roundStep(largest(), COUNT_LABELS);
        for (long count = 0; count <= largest(); count += step) {
            String y = number(y(count));
            html.open("line", "x1", number(LEFT), "x2", number(WIDTH - RIGHT), "y1", y, "y2", y, "class", "grid")
                    .close("line");
            text(html, LEFT - 6, y(count) + 4, "end", Figures.whole(count));
        }
    }

    private void drawBars(Html html) {
        double width = (double) (WIDTH - LEFT - RIGHT) / bars.length;
        for (int i = 0; i < bars.length; i++) {
            if (bars[i] > 0) {
                // At least half a unit: a bar that is not empty must stay visible.
                double height = Math.max(0.5, HEIGHT - BOTTOM - y(bars[i]));
                html.open(
                                "rect",
                                "x",
                                number(LEFT + i * width),
                                "y",
                                number(HEIGHT - BOTTOM - height),
                                "width",
                                number(Math.max(0.8, width * 0.86)),
                                "height",
                                number(height),
                                "class",
                                "for")
                        .close("rect");
            }
        }
    }

    private void drawTimes(Html html) {
        for (int i = 0; i < TIME_LABELS; i++) {
            long hour = firstHour + bars.length * hoursPerBar * i / (TIME_LABELS - 1);
            String words = bars.length * hoursPerBar > TIME_LABELS * 24
                    ? Figures.day(hour * HOUR_MILLIS)
                    : Figures.minute(hour * HOUR_MILLIS).substring(5);
            text(
                    html,
                    x(hour * HOUR_MILLIS),
                    HEIGHT - 10,
                    i == 0 ? "start" : i == TIME_LABELS - 1 ? "end" : "middle",
                    words);
        }
    }

    private void drawMark(Html html, Event event) {
        double x = x(event.atMillis());
        if (x < LEFT || x > WIDTH - RIGHT) {
            return;
        }
        if (event.kind() == Kind.RELEASE) {
            html.open(
                            "line",
                            "x1",
                            number(x),
                            "x2",
                            number(x),
                            "y1",
                            number(18),
                            "y2",
                            number(HEIGHT - BOTTOM),
                            "class",
                            "mark")
                    .close("line");
            text(html, x, 13, x > WIDTH * 0.8 ? "end" : "middle", "release " + event.detail());
        } else if (event.kind() == Kind.BANS) {
            String points = number(x - 4) + ",22 " + number(x + 4) + ",22 " + number(x) + ",30";
            html.open("polygon", "points", points, "class", "against").close("polygon");
        }
    }

    private double x(long atMillis) {
        double share = (atMillis - firstHour * HOUR_MILLIS) / (double) (bars.length * hoursPerBar * HOUR_MILLIS);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(long count) {
        return HEIGHT - BOTTOM - (double) count / largest() * (HEIGHT - BOTTOM - TOP);
    }

    private static void text(Html html, double x, double y, String anchor, String words) {
        html.element("text", words, "x", number(x), "y", number(y), "text-anchor", anchor);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
