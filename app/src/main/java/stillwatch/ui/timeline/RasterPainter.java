package stillwatch.ui.timeline;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import stillwatch.store.AccountRasterQuery.Raster;
import stillwatch.store.AccountRasterQuery.Row;
import stillwatch.store.ExchangeTicksQuery.Tick;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.TimeScale;

/** Accounts × time: darker where more was done; a cross where an account was banned. */
final class RasterPainter {
    /** The faintest cell: what is not nothing must be seen. */
    private static final double LEAST_OPACITY = 0.28;

    private final Ink ink;
    private final TimelineLayout layout;
    private final TimelineState state;
    private final TimelinePicture picture;
    private final Raster raster;

    RasterPainter(Ink ink, TimelineLayout layout, TimelineState state, TimelinePicture picture, Raster raster) {
        this.ink = ink;
        this.layout = layout;
        this.state = state;
        this.picture = picture;
        this.raster = raster;
    }

    void paint(double scrolled) {
        activeAccounts();
        GraphicsContext g = ink.graphics();
        g.save();
        g.beginPath();
        g.rect(0, layout.rowTop(), layout.scale().right() + 1, layout.height() - layout.rowTop());
        g.clip();
        rowLines(scrolled);
        if (picture.ticks().isPresent()) {
            ticks(picture.ticks().get(), scrolled);
        } else {
            cells(scrolled);
        }
        rowNames(scrolled);
        bans(scrolled);
        g.restore();
    }

    private void activeAccounts() {
        long[] active = new long[raster.active().length];
        long max = 0;
        for (int bucket = 0; bucket < active.length; bucket++) {
            active[bucket] = raster.active()[bucket];
            max = Math.max(max, active[bucket]);
        }
        new LanePainter(ink, layout.scale(), picture.grid())
                .paint(
                        new LanePainter.Content(
                                "Active at once",
                                "of " + Formats.count(raster.accounts()) + " accounts",
                                active,
                                max,
                                ink.palette().series(4),
                                false),
                        layout.top() + layout.totalHeight(),
                        layout.activeHeight(),
                        false);
    }

    private void rowLines(double scrolled) {
        if (layout.rowHeight() < 5) {
            return;
        }
        for (int row = 0; row < raster.rows().size(); row++) {
            double y = layout.yOfRow(row + 1, scrolled) - 1;
            ink.line(
                    layout.scale().left(),
                    y,
                    layout.scale().right(),
                    y,
                    ink.palette().grid());
        }
    }

    /** All cells as one picture of one pixel each, stretched: the cost does not depend on how many rows there are. */
    private void cells(double scrolled) {
        int columns = picture.grid().count();
        int rows = raster.rows().size();
        if (rows == 0) {
            return;
        }
        long max = 1;
        for (Row row : raster.rows()) {
            for (long value : row.values()) {
                max = Math.max(max, value);
            }
        }
        int rgb = rgb(ink.palette().series(0));
        int[] pixels = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            long[] values = raster.rows().get(row).values();
            for (int column = 0; column < columns; column++) {
                if (values[column] > 0) {
                    double opacity = LEAST_OPACITY + (1 - LEAST_OPACITY) * Math.sqrt((double) values[column] / max);
                    pixels[row * columns + column] = (int) Math.round(255 * opacity) << 24 | rgb;
                }
            }
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        GraphicsContext g = ink.graphics();
        TimeScale scale = layout.scale();
        double left = scale.x(picture.grid().fromMillis());
        double right = scale.x(picture.grid().toMillis());
        double gap = layout.rowHeight() >= 5 ? 1 : 0;
        g.save();
        g.beginPath();
        g.rect(scale.left(), layout.rowTop(), scale.width(), layout.height() - layout.rowTop());
        g.clip();
        g.setImageSmoothing(false);
        for (int row = 0; row < rows; row++) {
            double y = layout.yOfRow(row, scrolled);
            if (y + layout.rowHeight() >= layout.rowTop() && y <= layout.height()) {
                g.drawImage(image, 0, row, columns, 1, left, y, right - left, layout.rowHeight() - gap);
            }
        }
        g.restore();
    }

    private void ticks(List<Tick> ticks, double scrolled) {
        TimeScale scale = layout.scale();
        GraphicsContext g = ink.graphics();
        double height = layout.rowHeight();
        Tick before = null;
        for (Tick tick : ticks) {
            double x = scale.x(tick.atMillis());
            double y = layout.yOfRow(tick.row(), scrolled);
            boolean refused = tick.status() >= 400;
            g.setFill(refused ? ink.palette().danger() : ink.palette().series(0));
            // A refused request is told by shape as well: half as tall, at the foot of the row.
            g.fillRect(x - 0.75, refused ? y + height / 2 : y + 1, 1.5, refused ? height / 2 - 1 : height - 2);
            if (before != null
                    && before.row() == tick.row()
                    && tick.sessionKey() != 0
                    && before.sessionKey() == tick.sessionKey()) {
                g.setFill(ink.palette().muted());
                double from = Math.max(scale.left(), scale.x(before.atMillis()));
                g.fillRect(from, y + height - 2.5, Math.max(0, x - from), 1.5);
            }
            before = tick;
        }
    }

    private void rowNames(double scrolled) {
        double em = ink.em();
        double size = Math.min(Ink.SMALL, layout.rowHeight() / em * 0.95);
        boolean named = layout.rowHeight() >= 0.8 * em;
        if (!named) {
            double y = layout.rowTop() + 1.3 * em;
            ink.words(
                    Formats.count(raster.rows().size()) + " accounts",
                    1.5 * em,
                    y,
                    ink.palette().muted(),
                    Ink.SMALL,
                    false);
            ink.words("Point at a row", 1.5 * em, y + 1.3 * em, ink.palette().muted(), Ink.SMALL, false);
            ink.words("for its name", 1.5 * em, y + 2.5 * em, ink.palette().muted(), Ink.SMALL, false);
        }
        for (int row = 0; row < raster.rows().size(); row++) {
            double y = layout.yOfRow(row, scrolled);
            Row one = raster.rows().get(row);
            if (y + layout.rowHeight() < layout.rowTop() || y > layout.height()) {
                continue;
            }
            boolean selected = state.selectedAccounts().contains(one.accountKey());
            if (selected) {
                ink.graphics().setFill(ink.palette().accent());
                ink.graphics().fillRect(0, y, 4, layout.rowHeight() - 1);
            }
            if (named) {
                double baseline = y + layout.rowHeight() / 2 + size * em * 0.36;
                ink.words(
                        memberSign(one.membership()),
                        0.55 * em,
                        baseline,
                        ink.palette().muted(),
                        size,
                        false);
                ink.words(
                        ink.fitted(one.accountId(), layout.scale().left() - 2.2 * em, size, selected),
                        1.6 * em,
                        baseline,
                        selected ? ink.palette().accent() : ink.palette().text(),
                        size,
                        selected);
            }
        }
    }

    private void bans(double scrolled) {
        TimeScale scale = layout.scale();
        double size = Math.max(2, Math.min(0.3 * ink.em(), layout.rowHeight() * 0.36));
        for (int row = 0; row < raster.rows().size(); row++) {
            Row one = raster.rows().get(row);
            boolean stopped = one.status().equals("banned") || one.status().equals("suspended");
            if (stopped && one.statusAtMillis() != null && scale.holds(scale.x(one.statusAtMillis()))) {
                double y = layout.yOfRow(row, scrolled) + layout.rowHeight() / 2;
                if (y >= layout.rowTop() && y <= layout.height()) {
                    AxisPainter.cross(ink, scale.x(one.statusAtMillis()), y, size);
                }
            }
        }
    }

    private static String memberSign(String membership) {
        return switch (membership) {
            case "core" -> "●";
            case "periphery" -> "○";
            default -> "";
        };
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
