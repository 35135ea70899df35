package stillwatch.evidence.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as outlines to be filled, set like the report's: the same on every machine, whatever fonts and rasterizer it has.
 * What no font draws is printed as its number, underlined.
 */
public final class TextOutlines {
    private static final double LINE_BELOW = 0.16;
    private static final double LINE_THICKNESS = 0.07;

    private final Shaper shaper = new Shaper(new FontFiles());

    /** @return one shape for each line, from y 0 as its base line downwards, between x 0 and the width, in points */
    public List<Shape> lines(String text, Style style, double width) {
        List<Shape> shapes = new ArrayList<>();
        for (Line line : LineBreaker.lines(shaper.shape(List.of(new Span(text, style)), true), width)) {
            shapes.add(outline(line, line.rightToLeft() ? width - line.width() : 0));
        }
        return shapes;
    }

    /** A text on one line, however long, whose middle is at x 0. */
    public Shape centred(String text, Style style) {
        Line line = line(text, style);
        return outline(line, -line.width() / 2);
    }

    /** A text on one line, however long, that ends at x 0. */
    public Shape ending(String text, Style style) {
        Line line = line(text, style);
        return outline(line, -line.width());
    }

    private Line line(String text, Style style) {
        return LineBreaker.lines(shaper.shape(List.of(new Span(text, style)), false), Double.MAX_VALUE)
                .get(0);
    }

    private static Shape outline(Line line, double from) {
        Path2D.Double outline = new Path2D.Double();
        double x = from;
        for (Cluster cluster : Shaper.visual(line.clusters(), line.rightToLeft())) {
            double size = cluster.style().size();
            for (int i = 0; i < cluster.glyphs().length; i++) {
                AffineTransform place =
                        new AffineTransform(size / 1000, 0, 0, -size / 1000, x + cluster.places()[i] * size / 1000, 0);
                outline.append(cluster.font().outline(cluster.glyphs()[i], place), false);
            }
            if (cluster.style().background() != null) {
                outline.append(
                        new Rectangle2D.Double(x, size * LINE_BELOW, cluster.width(), size * LINE_THICKNESS), false);
            }
            x += cluster.width();
        }
        return outline;
    }
}
