package stillwatch.ui.graph;

import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Which part of the picture is looked at.
 *
 * @param scale pixels per layout unit
 * @param left where the layout's x = 0 lies, in pixels from the left
 * @param top where the layout's y = 0 lies, in pixels from the top
 */
public record Viewport(double scale, double left, double top) {
    static final double USUAL_SCALE = 70;
    private static final double LEAST_SCALE = 1.5;
    private static final double MOST_SCALE = 500;
    private static final double MARGIN_PIXELS = 70;

    double toX(double x) {
        return left + x * scale;
    }

    double toY(double y) {
        return top + y * scale;
    }

    double fromX(double pixels) {
        return (pixels - left) / scale;
    }

    double fromY(double pixels) {
        return (pixels - top) / scale;
    }

    Viewport moved(double byX, double byY) {
        return new Viewport(scale, left + byX, top + byY);
    }

    /** Larger or smaller around a point that stays where it is. */
    Viewport zoomed(double factor, double atX, double atY) {
        double next = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale * factor));
        double real = next / scale;
        return new Viewport(next, atX - (atX - left) * real, atY - (atY - top) * real);
    }

    /** Everything in sight, but small pictures no larger than usual. */
    static Viewport fitting(GraphPicture picture, double width, double height) {
        return fitting(
                picture, IntStream.range(0, picture.nodes().size()).boxed().toList(), width, height);
    }

    /** @param nodes the places of those that are to be in sight */
    static Viewport fitting(GraphPicture picture, Collection<Integer> nodes, double width, double height) {
        if (nodes.isEmpty()) {
            return new Viewport(USUAL_SCALE, width / 2, height / 2);
        }
        double[] x = nodes.stream().mapToDouble(i -> picture.x()[i]).sorted().toArray();
        double[] y = nodes.stream().mapToDouble(i -> picture.y()[i]).sorted().toArray();
        double wide = Math.max(0.1, x[x.length - 1] - x[0]);
        double tall = Math.max(0.1, y[y.length - 1] - y[0]);
        double scale = Math.min(
                1.5 * USUAL_SCALE, Math.min((width - 2 * MARGIN_PIXELS) / wide, (height - 2 * MARGIN_PIXELS) / tall));
        scale = Math.max(LEAST_SCALE, scale);
        return new Viewport(scale, width / 2 - (x[0] + wide / 2) * scale, height / 2 - (y[0] + tall / 2) * scale);
    }
}
