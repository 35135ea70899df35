package stillwatch.ui.campaigns;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import stillwatch.casework.KeyEvent;
import stillwatch.store.CampaignHoursQuery.Hour;
import stillwatch.ui.kit.Drawing;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.kit.TimeScale;
import stillwatch.ui.kit.TimeTicks;

/**
 * A campaign's exchanges over time as small columns, and above them a numbered mark for each key event. Marks that would cover each
 * other stand in rows. A click on a mark chooses its event.
 */
final class EventAxisCanvas extends Drawing {
    private static final double MARK = 15;
    private static final double LABELS = 18;
    private static final double COLUMN = 3;
    private static final int ROWS = 4;

    private final IntConsumer choose;
    private List<Hour> hours = List.of();
    private List<KeyEvent> events = List.of();
    private ZoneId zone = ZoneOffset.UTC;
    private double[] markX = {};
    private double[] markY = {};

    EventAxisCanvas(IntConsumer choose) {
        this.choose = choose;
        setMinHeight(150);
        setPrefHeight(150);
        setOnMouseClicked(click -> {
            for (int i = 0; i < markX.length; i++) {
                if (Math.abs(click.getX() - markX[i]) <= MARK / 2 && Math.abs(click.getY() - markY[i]) <= MARK / 2) {
                    choose.accept(i);
                    return;
                }
            }
        });
    }

    /** @param all in the order of time, as they are numbered from 1 in the list below */
    void show(List<Hour> traffic, List<KeyEvent> all, ZoneId shownZone) {
        hours = List.copyOf(traffic);
        events = List.copyOf(all);
        zone = shownZone;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette palette, double width, double height) {
        markX = new double[events.size()];
        markY = new double[events.size()];
        if (hours.isEmpty() && events.isEmpty()) {
            return;
        }
        TimeScale scale = scale(width);
        double top = ROWS * (MARK + 2) + 4;
        double bottom = height - LABELS;
        columns(graphics, palette, scale, top, bottom);
        graphics.setStroke(palette.muted());
        graphics.strokeLine(0, bottom + 0.5, width, bottom + 0.5);
        graphics.setFont(Font.font(11));
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFill(palette.muted());
        for (TimeTicks.Tick tick : TimeTicks.on(scale, zone, 80)) {
            double x = scale.x(tick.atMillis());
            graphics.strokeLine(x, bottom, x, bottom + 3);
            if (x > 24 && x < width - 24) {
                graphics.fillText(tick.label(), x, bottom + 4);
            }
        }
        marks(graphics, palette, scale, bottom);
    }

    private TimeScale scale(double width) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Hour hour : hours) {
            from = Math.min(from, hour.hour() * 3_600_000L);
            to = Math.max(to, (hour.hour() + 1) * 3_600_000L);
        }
        // Events far before the first exchange, such as a sign-up a year ago, would press everything else into a
        // corner.
        if (hours.isEmpty()) {
            for (KeyEvent event : events) {
                from = Math.min(from, event.fromMillis());
                to = Math.max(to, event.fromMillis() + 3_600_000L);
            }
        } else {
            long margin = (to - from) / 5;
            long earliest =
                    events.stream().mapToLong(KeyEvent::fromMillis).min().orElse(from);
            long latest = events.stream().mapToLong(KeyEvent::fromMillis).max().orElse(to);
            from = Math.max(from - margin, Math.min(from, earliest));
            to = Math.min(to + margin, Math.max(to, latest + 3_600_000L));
        }
        return new TimeScale(from, to, MARK / 2 + 1, width - MARK - 2);
    }

    private void columns(GraphicsContext graphics, Palette palette, TimeScale scale, double top, double bottom) {
        double[] sums = new double[(int) Math.max(1, scale.right() / COLUMN) + 2];
        double most = 1;
        for (Hour hour : hours) {
            int column = (int) Math.max(0, Math.min(sums.length - 1, scale.x(hour.hour() * 3_600_000L) / COLUMN));
            sums[column] += hour.exchanges();
            most = Math.max(most, sums[column]);
        }
        graphics.setFill(palette.quiet());
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                double tall = Math.max(1, sums[i] / most * (bottom - top));
                graphics.fillRect(i * COLUMN, bottom - tall, COLUMN - 1, tall);
            }
        }
    }

    private void marks(GraphicsContext graphics, Palette palette, TimeScale scale, double bottom) {
        double[] takenTo = new double[ROWS];
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font(10));
        for (int i = 0; i < events.size(); i++) {
            double x = Math.max(
                    scale.left(), Math.min(scale.right(), scale.x(events.get(i).fromMillis())));
            int row = 0;
            while (row < ROWS - 1 && takenTo[row] > x - MARK / 2) {
                row++;
            }
            takenTo[row] = x + MARK / 2 + 1;
            double y = row * (MARK + 2) + MARK / 2 + 1;
            graphics.setStroke(palette.grid());
            graphics.strokeLine(x, y + MARK / 2, x, bottom);
            boolean derived = events.get(i).kind().isDerived();
            graphics.setFill(derived ? palette.background() : palette.accent());
            graphics.fillOval(x - MARK / 2, y - MARK / 2, MARK, MARK);
            graphics.setStroke(palette.accent());
            graphics.strokeOval(x - MARK / 2, y - MARK / 2, MARK, MARK);
            graphics.setFill(derived ? palette.text() : palette.background());
            graphics.fillText(Integer.toString(i + 1), x, y);
            markX[i] = x;
            markY[i] = y;
        }
    }
}
