package stillwatch.ui.graph;

import java.util.Locale;
import javafx.scene.paint.Color;

/** Writes a picture as SVG 1.1: the same marks as on the screen, as shapes and text that other programs can edit. */
final class SvgPen implements Pen {
    private final StringBuilder svg = new StringBuilder();

    SvgPen(double width, double height, Color background) {
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\">%n",
                width, height));
        svg.append(format("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n", code(background)));
    }

    /** The whole file. Nothing may be drawn afterwards. */
    String finished() {
        return svg.append("</svg>\n").toString();
    }

    @Override
    public void lines(double[] ends, int count, Color color, double width, boolean dashed) {
        if (count == 0) {
            return;
        }
        svg.append("<path fill=\"none\" d=\"");
        for (int i = 0; i < count; i += 4) {
            svg.append(format("M%.1f %.1fL%.1f %.1f", ends[i], ends[i + 1], ends[i + 2], ends[i + 3]));
        }
        svg.append(format(
                "\" stroke=\"%s\" stroke-opacity=\"%.2f\" stroke-width=\"%.1f\"%s/>%n",
                code(color), color.getOpacity(), width, dashed ? " stroke-dasharray=\"6 4\"" : ""));
    }

    @Override
    public void circle(double x, double y, double radius, Color fill, Color line, double width) {
        svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s/>%n", x, y, radius, look(fill, line, width)));
    }

    @Override
    public void roundedSquare(double x, double y, double half, Color fill, Color line, double width) {
        svg.append(format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" %s/>%n",
                x - half, y - half, 2 * half, 2 * half, half * 0.35, look(fill, line, width)));
    }

    @Override
    public void diamond(double x, double y, double half, Color fill, Color line, double width) {
        svg.append(format(
                "<path d=\"M%.1f %.1fl%4$.1f %4$.1fl-%4$.1f %4$.1fl-%4$.1f -%4$.1fz\" %3$s/>%n",
                x, y - half, look(fill, line, width), half));
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
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" dominant-baseline=\"central\" font-size=\"%.1f\"%s"
                        + " fill=\"%s\"%s>%s</text>%n",
                x,
                y,
                size,
                bold ? " font-weight=\"bold\"" : "",
                code(color),
                rim == null ? "" : format(" stroke=\"%s\" stroke-width=\"3\" paint-order=\"stroke\"", code(rim)),
                escaped(words)));
    }

    private static String look(Color fill, Color line, double width) {
        return format(
                "fill=\"%s\" fill-opacity=\"%.2f\" stroke=\"%s\" stroke-width=\"%.1f\"",
                code(fill), fill.getOpacity(), code(line), width);
    }

    private static String code(Color color) {
        return format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    /** Account ids are the provider's text: they must not become markup, nor a character that XML forbids. */
    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(c < 0x20 || c == 0xfffe || c == 0xffff ? 0xfffd : c);
            }
        });
        return safe.toString();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), arguments);
    }
}
