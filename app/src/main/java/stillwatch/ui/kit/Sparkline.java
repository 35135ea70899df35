package stillwatch.ui.kit;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * How much there was over time, as small columns in one row. Points that fall on the same column are added up, so it draws
 * at most one column per three pixels however many points there are; a column that is not empty is at least one pixel high.
 */
public final class Sparkline extends Region {
    private static final double COLUMN_PIXELS = 3;

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private List<Point> points = List.of();

    public Sparkline() {
        getChildren().add(canvas);
        setMinSize(60, 24);
        setPrefHeight(64);
        palette.addListener(change -> draw());
        getStyleClass().add("sparkline");
    }

    /** @param at a place on the axis, in any unit */
    public record Point(long at, double value) {}

    public ObjectProperty<Palette> palette() {
        return palette;
    }

    /** @param next in the order of {@code at} */
    public void show(List<Point> next) {
        points = List.copyOf(next);
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        graphics.clearRect(0, 0, width, height);
        graphics.setFill(palette.get().grid());
        graphics.fillRect(0, height - 1, width, 1);
        if (points.isEmpty() || width < COLUMN_PIXELS) {
            return;
        }
        double[] columns = columns((int) (width / COLUMN_PIXELS));
        double most = 0;
        for (double column : columns) {
            most = Math.max(most, column);
        }
        graphics.setFill(palette.get().accent());
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
