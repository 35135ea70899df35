package stillwatch.ui.graph;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. Lines of one look are stroked as a few long paths: thousands of single strokes would be slow. */
final class CanvasPen implements Pen {
    private static final int LINES_PER_PATH = 400;
    private static final double RIM = 3;

    private final GraphicsContext graphics;

    CanvasPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
    }

    @Override
    public void lines(double[] ends, int count, Color color, double width, boolean dashed) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.setLineDashes(dashed ? new double[] {6, 4} : null);
        for (int start = 0; start < count; start += 4 * LINES_PER_PATH) {
            graphics.beginPath();
            for (int i = start; i < Math.min(count, start + 4 * LINES_PER_PATH); i += 4) {
                graphics.moveTo(ends[i], ends[i + 1]);
                graphics.lineTo(ends[i + 2], ends[i + 3]);
            }
            graphics.stroke();
        }
        graphics.setLineDashes((double[]) null);
    }

    @Override
    public void circle(double x, double y, double radius, Color fill, Color line, double width) {
        graphics.setFill(fill);
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        if (width > 0) {
            graphics.setStroke(line);
            graphics.setLineWidth(width);
            graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void roundedSquare(double x, double y, double half, Color fill, Color line, double width) {
        graphics.setFill(fill);
        graphics.fillRoundRect(x - half, y - half, 2 * half, 2 * half, half * 0.7, half * 0.7);
        graphics.setStroke(line);
        graphics.setLineWidth(width);
        graphics.strokeRoundRect(x - half, y - half, 2 * half, 2 * half, half * 0.7, half * 0.7);
    }

    @Override
    public void diamond(double x, double y, double half, Color fill, Color line, double width) {
        double[] atX = {x, x + half, x, x - half};
        double[] atY = {y - half, y, y + half, y};
        graphics.setFill(fill);
        graphics.fillPolygon(atX, atY, 4);
        graphics.setStroke(line);
        graphics.setLineWidth(width);
        graphics.strokePolygon(atX, atY, 4);
    }

    @Override
    public void cross(double x, double y, double half, Color line, double width) {
        lines(
                new double[] {x - half, y - half, x + half, y + half, x - half, y + half, x + half, y - half},
                8,
                line,
                width,
                false);
    }

    @Override
    public void words(double x, double y, String words, double size, boolean bold, Color color, Color rim) {
        graphics.setFont(Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
        if (rim != null) {
            graphics.setStroke(rim);
            graphics.setLineWidth(RIM);
            graphics.strokeText(words, x, y);
        }
        graphics.setFill(color);
        graphics.fillText(words, x, y);
    }
}
