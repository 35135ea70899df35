package stillwatch.evidence.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is drawn on one page: a content stream. Places are in points from the page's upper left corner, downwards. */
final class Ink {
    private static final double CURVE = 0.5523;

    private final double pageHeight;
    private final StringBuilder operators = new StringBuilder();

    Ink(double pageHeight) {
        this.pageHeight = pageHeight;
    }

    byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    void begin(String tag, int mark) {
        operators.append('/').append(tag).append(" <</MCID ").append(mark).append(">> BDC\n");
    }

    /** @param properties such as {@code /Type /Pagination}; may be empty */
    void beginArtifact(String properties) {
        operators.append("/Artifact <<").append(properties).append(">> BDC\n");
    }

    void end() {
        operators.append("EMC\n");
    }

    void rectangle(double x, double y, double width, double height, Tone tone) {
        fill(tone);
        numbers(x, up(y + height), width, height);
        operators.append("re f\n");
    }

    /** @param dashes such as {@code "4 3"}; empty for a whole line */
    void line(double x1, double y1, double x2, double y2, double thickness, Tone tone, String dashes) {
        stroke(tone);
        numbers(thickness);
        operators.append("w [").append(dashes).append("] 0 d ");
        numbers(x1, up(y1));
        operators.append("m ");
        numbers(x2, up(y2));
        operators.append("l S\n");
    }

    void polygon(double[] xy, Tone tone) {
        fill(tone);
        for (int i = 0; i < xy.length; i += 2) {
            numbers(xy[i], up(xy[i + 1]));
            operators.append(i == 0 ? "m " : "l ");
        }
        operators.append("h f\n");
    }

    void circle(double x, double y, double radius, Tone tone, Tone edge) {
        fill(tone);
        stroke(edge);
        double top = up(y);
        double reach = radius * CURVE;
        operators.append("0.8 w [] 0 d ");
        numbers(x + radius, top);
        operators.append("m ");
        curve(x + radius, top + reach, x + reach, top + radius, x, top + radius);
        curve(x - reach, top + radius, x - radius, top + reach, x - radius, top);
        curve(x - radius, top - reach, x - reach, top - radius, x, top - radius);
        curve(x + reach, top - radius, x + radius, top - reach, x + radius, top);
        operators.append("h B\n");
    }

    private void curve(double... points) {
        numbers(points);
        operators.append("c ");
    }

    void shape(Shape shape, Tone tone) {
        fill(tone);
        double[] points = new double[6];
        double[] last = new double[2];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> move(points, last, "m ");
                case PathIterator.SEG_LINETO -> move(points, last, "l ");
                case PathIterator.SEG_QUADTO -> quadratic(points, last);
                case PathIterator.SEG_CUBICTO -> cubic(points, last);
                default -> operators.append("h ");
            }
        }
        operators.append("f\n");
    }

    private void move(double[] to, double[] last, String operator) {
        numbers(to[0], up(to[1]));
        operators.append(operator);
        remember(last, to[0], to[1]);
    }

    /** PDF knows only curves with two handles. */
    private void quadratic(double[] points, double[] last) {
        double[] curve = {
            last[0] + 2.0 / 3 * (points[0] - last[0]),
            last[1] + 2.0 / 3 * (points[1] - last[1]),
            points[2] + 2.0 / 3 * (points[0] - points[2]),
            points[3] + 2.0 / 3 * (points[1] - points[3]),
            points[2],
            points[3]
        };
        cubic(curve, last);
    }

    private void cubic(double[] points, double[] last) {
        curve(points[0], up(points[1]), points[2], up(points[3]), points[4], up(points[5]));
        remember(last, points[4], points[5]);
    }

    private static void remember(double[] last, double x, double y) {
        last[0] = x;
        last[1] = y;
    }

    /** A piece of a string: codes, and how far the next stands from where the last glyph's width ends, in thousandths. */
    record Piece(int code, double shiftAfter) {}

    /** @param angle in degrees, counterclockwise */
    void text(String font, double size, Tone tone, double x, double y, int angle, List<Piece> pieces) {
        fill(tone);
        operators.append("BT /").append(font).append(' ');
        numbers(size);
        operators.append("Tf ");
        double radians = StrictMath.toRadians(angle);
        double cosine = StrictMath.cos(radians);
        double sine = StrictMath.sin(radians);
        operators
                .append(decimals(cosine, 5))
                .append(' ')
                .append(decimals(sine, 5))
                .append(' ');
        operators
                .append(decimals(-sine, 5))
                .append(' ')
                .append(decimals(cosine, 5))
                .append(' ');
        numbers(x, up(y));
        operators.append("Tm [<");
        for (Piece piece : pieces) {
            operators.append(Hex.code(piece.code()));
            if (Math.abs(piece.shiftAfter()) >= 0.5) {
                operators.append("> ").append(Math.round(-piece.shiftAfter())).append(" <");
            }
        }
        operators.append(">] TJ ET\n");
    }

    void beginActualText(String text) {
        operators.append("/Span <</ActualText ").append(Hex.textString(text)).append(">> BDC\n");
    }

    private double up(double y) {
        return pageHeight - y;
    }

    private void fill(Tone tone) {
        tone(tone, "rg\n");
    }

    private void stroke(Tone tone) {
        tone(tone, "RG\n");
    }

    private void tone(Tone tone, String operator) {
        for (int part : new int[] {tone.red(), tone.green(), tone.blue()}) {
            operators.append(decimals(part / 255.0, 4)).append(' ');
        }
        operators.append(operator);
    }

    private void numbers(double... values) {
        for (double value : values) {
            operators.append(decimals(value, 2)).append(' ');
        }
    }

    /** A number as PDF reads it, the same in every locale, with at most so many decimals. */
    static String decimals(double value, int places) {
        long scale = (long) StrictMath.pow(10, places);
        long scaled = Math.round(value * scale);
        String sign = scaled < 0 ? "-" : "";
        long whole = Math.abs(scaled) / scale;
        String rest =
                String.valueOf(Math.abs(scaled) % scale + scale).substring(1).replaceAll("0+$", "");
        return sign + whole + (rest.isEmpty() ? "" : "." + rest);
    }
}
