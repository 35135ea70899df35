package stillwatch.ui.accounts;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import stillwatch.store.AccountActivityQuery.Hour;
import stillwatch.ui.kit.Drawing;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.workspace.DisplaySettings;

/**
 * One account's exchanges by day (across) and hour of the day (down). People leave nights empty, machines do not. A field
 * with few exchanges stays visible; more of them are stronger, by the square root.
 */
final class ActivityHeatMap extends Drawing {
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final int HOURS = 24;
    private static final double LEFT = 44;
    private static final double BOTTOM = 22;
    private static final double WIDEST_DAY = 22;
    private static final double FAINTEST = 0.25;

    private final DisplaySettings display;
    private List<Hour> hours = List.of();

    ActivityHeatMap(DisplaySettings display) {
        this.display = display;
        getStyleClass().add("account-heat-map");
        display.theme().subscribe(theme -> setPalette(theme.palette()));
        display.localTime().subscribe(local -> redraw());
        display.zoom().subscribe(zoom -> redraw());
    }

    void show(List<Hour> next) {
        hours = List.copyOf(next);
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette palette, double width, double height) {
        if (hours.isEmpty()) {
            return;
        }
        ZonedDateTime first = at(hours.get(0)).truncatedTo(ChronoUnit.DAYS);
        long days = dayOf(hours.get(hours.size() - 1), first) + 1;
        long most = hours.stream().mapToLong(Hour::exchanges).max().orElse(1);
        double dayPixels = Math.min(WIDEST_DAY, (width - LEFT) / days);
        double hourPixels = (height - BOTTOM) / HOURS;
        double gap = dayPixels > 4 && hourPixels > 4 ? 1 : 0;
        graphics.setFill(palette.grid().deriveColor(0, 1, 1, 0.45));
        graphics.fillRect(LEFT, 0, days * dayPixels, HOURS * hourPixels);
        for (Hour hour : hours) {
            double strength = FAINTEST + (1 - FAINTEST) * Math.sqrt((double) hour.exchanges() / most);
            graphics.setFill(palette.series(0).deriveColor(0, 1, 1, strength));
            graphics.fillRect(
                    LEFT + dayOf(hour, first) * dayPixels,
                    at(hour).getHour() * hourPixels,
                    Math.max(1, dayPixels - gap),
                    Math.max(1, hourPixels - gap));
        }
        drawWords(graphics, palette, first, days * dayPixels, hourPixels, height);
    }

    private void drawWords(
            GraphicsContext graphics,
            Palette palette,
            ZonedDateTime first,
            double mapWidth,
            double hourPixels,
            double height) {
        graphics.setFont(Font.font(display.fontPixels() * 0.85));
        graphics.setFill(palette.muted());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.TOP);
        for (int hour = 0; hour < HOURS; hour += 6) {
            graphics.fillText(String.format(Locale.ROOT, "%02d:00", hour), LEFT - 7, hour * hourPixels - 1);
        }
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(Formats.day(first.toInstant().toEpochMilli(), display.zone()), LEFT, height);
        if (mapWidth > 180) {
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(
                    Formats.day(hours.get(hours.size() - 1).hour() * HOUR_MILLIS, display.zone()),
                    LEFT + mapWidth,
                    height);
        }
    }

    private ZonedDateTime at(Hour hour) {
        return Instant.ofEpochMilli(hour.hour() * HOUR_MILLIS).atZone(display.zone());
    }

    private long dayOf(Hour hour, ZonedDateTime first) {
        return ChronoUnit.DAYS.between(first.toLocalDate(), at(hour).toLocalDate());
    }
}
