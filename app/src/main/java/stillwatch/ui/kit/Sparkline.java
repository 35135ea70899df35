package stillwatch.ui.kit;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * How much there was over time, as small columns in one row. Points that fall on the same column are added up, so it draws
 * at most one column per three pixels however many points there are; a column that is not empty is at least one pixel high.
 */
public final class Sparkline extends Drawing {
    private static final double COLUMN_PIXELS = 3;

    private List<Point> points = List.of();

    public Sparkline() {
        setMinSize(60, 24);
        setPrefHeight(64);
    }

    /** @param at a place on the axis, in any unit */
    public record Point(long at, double value) {}

    /** @param next in the order of {@code at} */
    public void show(List<Point> next) {
        points = List.copyOf(next);
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette palette, double width, double height) {
        graphics.setFill(palette.grid());
        graphics.fillRect(0, height - 1, width, 1);
        if (points.isEmpty() || width < COLUMN_PIXELS) {
            return;
        }
        double[] columns = columns((int) (width / COLUMN_PIXELS));
        double most = 0;
        for (double column : columns) {
            most = Math.max(most, column);
        }
        graphics.setFill(palette.accent());
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] > 0) {
                double tall = Math.max(1, columns[i] / most * (height - 2));
                graphics.fillRect(i * COLUMN_PIXELS, height - 1 - tall, COLUMN_PIXELS - 1, tall);
            }
        }
    }

    private double[] columns(int count) {
        long first = points.get(0).at();
        long length = points.get(points.size() - 1).at() - first + 1;
        double[] columns = new double[count];
        for (Point point : points) {
            columns[(int) ((point.at() - first) * count / length)] += point.value();
        }
        return columns;
    }
}
