package stillwatch.ui.timeline;

import java.time.ZoneId;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import stillwatch.ui.kit.Palette;

/**
 * What the painters draw with.
 *
 * @param em the size of ordinary text in pixels; all sizes on the canvas are told in it
 */
record Ink(GraphicsContext graphics, Palette palette, double em, ZoneId zone) {
    /** Text smaller than ordinary by this factor. */
    static final double SMALL = 0.86;

    void words(String text, double x, double baseline, Paint paint, double size, boolean bold) {
        graphics.setFont(font(size, bold));
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(paint);
        graphics.fillText(text, Math.round(x), Math.round(baseline));
    }

    void wordsEndingAt(String text, double right, double baseline, Paint paint, double size) {
        words(text, right - width(text, size, false), baseline, paint, size, false);
    }

    double width(String text, double size, boolean bold) {
        Text measured = new Text(text);
        measured.setFont(font(size, bold));
        return measured.getLayoutBounds().getWidth();
    }

    /** The text, or its beginning and an ellipsis where it is too wide. */
    String fitted(String text, double room, double size, boolean bold) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size, bold) > room) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** A line one pixel wide, on whole pixels so that it is not smeared over two. */
    void line(double x1, double y1, double x2, double y2, Paint paint) {
        graphics.setStroke(paint);
        graphics.setLineWidth(1);
        graphics.strokeLine(crisp(x1), crisp(y1), crisp(x2), crisp(y2));
    }

    private static double crisp(double value) {
        return Math.floor(value) + 0.5;
    }

    private Font font(double size, boolean bold) {
        return Font.font("System", bold ? FontWeight.BOLD : FontWeight.NORMAL, em * size);
    }
}
