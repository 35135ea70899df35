package stillwatch.ui.overview;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import stillwatch.store.TrafficOverTimeQuery.Traffic;
import stillwatch.ui.kit.Drawing;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.workspace.DisplaySettings;

/** All exchanges of the case as one area over time, with days below and the highest step named at the left. */
final class TrafficCanvas extends Drawing {
    private static final double LEFT = 56;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final int GRID_LINES = 3;
    private static final double PIXELS_PER_DATE = 120;

    private final DisplaySettings display;
    private Traffic traffic = new Traffic(0, 1, List.of());

    TrafficCanvas(DisplaySettings display) {
        this.display = display;
        display.theme().subscribe(theme -> setPalette(theme.palette()));
        display.localTime().subscribe(local -> redraw());
        display.zoom().subscribe(zoom -> redraw());
    }

    void show(Traffic next) {
        traffic = next;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette palette, double width, double height) {
        if (traffic.exchanges().isEmpty()) {
            return;
        }
        graphics.setFont(Font.font(display.fontPixels() * 0.85));
        double right = width - RIGHT;
        double bottom = height - BOTTOM;
        drawGrid(graphics, palette, right, bottom);
        drawArea(graphics, palette, right, bottom);
        drawDates(graphics, palette, right, bottom);
    }

    private void drawGrid(GraphicsContext graphics, Palette palette, double right, double bottom) {
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setLineWidth(1);
        for (int line = 0; line <= GRID_LINES; line++) {
            double y = Math.round(bottom - (bottom - TOP) * line / GRID_LINES) + 0.5;
            graphics.setStroke(palette.grid());
            graphics.strokeLine(LEFT, y, right, y);
            graphics.setFill(palette.muted());
            graphics.fillText(Formats.shortCount((double) traffic.highest() * line / GRID_LINES), LEFT - 8, y);
        }
    }

    private void drawArea(GraphicsContext graphics, Palette palette, double right, double bottom) {
        int steps = traffic.exchanges().size();
        double stepPixels = (right - LEFT) / steps;
        graphics.beginPath();
        graphics.moveTo(LEFT, bottom);
        for (int i = 0; i < steps; i++) {
            double share = (double) traffic.exchanges().get(i) / Math.max(1, traffic.highest());
            double y = bottom - (bottom - TOP) * share;
            graphics.lineTo(LEFT + i * stepPixels, y);
            graphics.lineTo(LEFT + (i + 1) * stepPixels, y);
        }
        graphics.lineTo(right, bottom);
        Color line = palette.series(0);
        graphics.setFill(line.deriveColor(0, 1, 1, 0.22));
        graphics.fill();
        graphics.setStroke(line);
        graphics.setLineWidth(1.4);
        graphics.stroke();
    }

    private void drawDates(GraphicsContext graphics, Palette palette, double right, double bottom) {
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFill(palette.muted());
        int dates = Math.max(
                2, (int) ((right - LEFT) / (PIXELS_PER_DATE * display.zoom().get())));
        long length = traffic.stepMillis() * traffic.exchanges().size();
        for (int i = 0; i < dates; i++) {
            double share = (double) i / (dates - 1);
            graphics.setTextAlign(
                    i == 0 ? TextAlignment.LEFT : i == dates - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            long at = traffic.fromMillis() + Math.min(length - 1, (long) (length * share));
            graphics.fillText(Formats.day(at, display.zone()), LEFT + (right - LEFT) * share, bottom + 7);
        }
    }
}
