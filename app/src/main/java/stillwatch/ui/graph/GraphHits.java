package stillwatch.ui.graph;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What lies under the pointer, and what lies next to it in a direction. */
final class GraphHits {
    private static final double NODE_SLACK = 4;
    private static final double EDGE_REACH = 5;

    private final GraphPicture picture;
    private final Viewport view;

    GraphHits(GraphPicture picture, Viewport view) {
        this.picture = picture;
        this.view = view;
    }

    private double x(int node) {
        return view.toX(picture.x()[node]);
    }

    private double y(int node) {
        return view.toY(picture.y()[node]);
    }

    /** The place of the node under a point; -1 for none. */
    int node(double atX, double atY) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < picture.nodes().size(); i++) {
            double away = Math.hypot(x(i) - atX, y(i) - atY);
            if (away <= GraphPainter.radius(picture.nodes().get(i), view) + NODE_SLACK && away < least) {
                nearest = i;
                least = away;
            }
        }
        return nearest;
    }

    Optional<GraphEdge> edge(double atX, double atY) {
        GraphEdge nearest = null;
        double least = EDGE_REACH;
        for (GraphEdge edge : picture.edges()) {
            double away = distance(atX, atY, x(edge.from()), y(edge.from()), x(edge.to()), y(edge.to()));
            if (away <= least) {
                nearest = edge;
                least = away;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** From a point to a line between two others. */
    private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
        return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }

    Set<String> inside(double x1, double y1, double x2, double y2) {
        return IntStream.range(0, picture.nodes().size())
                .filter(i -> x(i) >= Math.min(x1, x2) && x(i) <= Math.max(x1, x2))
                .filter(i -> y(i) >= Math.min(y1, y2) && y(i) <= Math.max(y1, y2))
                .mapToObj(i -> picture.nodes().get(i).id())
                .collect(Collectors.toSet());
    }

    /** The nearest node to the left (-1, 0), right, above (0, -1) or below; the node itself where there is none. */
    int next(int from, int directionX, int directionY) {
        int best = from;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < picture.nodes().size(); i++) {
            double dx = x(i) - x(from);
            double dy = y(i) - y(from);
            double ahead = dx * directionX + dy * directionY;
            double aside = Math.abs(dx * directionY) + Math.abs(dy * directionX);
            if (i != from && ahead > 0 && ahead + 2 * aside < least) {
                best = i;
                least = ahead + 2 * aside;
            }
        }
        return best;
    }
}
