package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stillwatch.graph.Layout;
import stillwatch.graph.WeightedGraph;
import stillwatch.task.Cancellation;
import stillwatch.ui.graph.GraphContent.Place;

/**
 * Finds a place for every node. Those that had one keep it, so that nobody has to find their way again after a step; new
 * ones are placed around them. Marks without any line stand in a row below.
 */
final class GraphPlacer {
    /** Turning by it never points the same way twice. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private static final double ROW_GAP = 1.6;
    private static final double COLUMN_GAP = 2.4;
    private static final int COLUMNS = 6;

    private final List<GraphNode> nodes;
    private final List<GraphEdge> edges;
    private final List<String> groupIds;

    /** @param groupIds the node's id of each campaign, drawn or not, by group */
    GraphPlacer(List<GraphNode> nodes, List<GraphEdge> edges, List<String> groupIds) {
        this.nodes = nodes;
        this.edges = edges;
        this.groupIds = groupIds;
    }

    /**
     * @param known places of earlier pictures, by node id
     * @param pins places that a person chose
     * @param anew whether only pins stay where they are
     * @throws stillwatch.task.CancelledException where the wish to stop is set
     */
    Layout.Places place(Map<String, Place> known, Map<String, Place> pins, boolean anew, Cancellation cancellation) {
        int movable = (int) nodes.stream()
                .filter(node -> node.kind() != GraphNode.Kind.CROWD)
                .count();
        Layout layout = new Layout(graph(movable));
        for (int i = 0; i < movable; i++) {
            Place pin = pins.get(nodes.get(i).id());
            Place before = known.get(nodes.get(i).id());
            if (pin != null) {
                layout.pin(i, pin.x(), pin.y());
            } else if (before != null && !anew) {
                layout.pin(i, before.x(), before.y());
            } else if (!anew) {
                startNearNeighbour(layout, i, known);
            }
        }
        Layout.Places places = layout.run(cancellation);
        new Separation(
                        places,
                        i -> GraphNode.Kind.CAMPAIGN == nodes.get(i).kind(),
                        i -> pins.containsKey(nodes.get(i).id())
                                || !anew && known.containsKey(nodes.get(i).id()))
                .run(cancellation);
        return withCrowd(places, movable, pins);
    }

    private WeightedGraph graph(int movable) {
        List<GraphEdge> inside =
                edges.stream().filter(edge -> edge.to() < movable).toList();
        return WeightedGraph.of(
                movable,
                inside.stream().mapToInt(GraphEdge::from).toArray(),
                inside.stream().mapToInt(GraphEdge::to).toArray(),
                // A bundle of a thousand links must not pull a thousand times as hard as one.
                inside.stream().mapToDouble(edge -> Math.log1p(edge.weight())).toArray());
    }
    /** New nodes grow out of the one that they hang on, or their campaign's, each in a direction of its own. */
    private void startNearNeighbour(Layout layout, int node, Map<String, Place> known) {
        int group = nodes.get(node).group();
        Place place = group < 0 ? null : known.get(groupIds.get(group));
        for (int e = edges.size() - 1; e >= 0 && place == null; e--) {
            GraphEdge edge = edges.get(e);
            int other = edge.from() == node ? edge.to() : edge.to() == node ? edge.from() : -1;
            place = other < 0 ? null : known.get(nodes.get(other).id());
        }
        if (place != null) {
            double angle = node * GOLDEN_ANGLE;
            double radius = 1 + Math.sqrt(node) / 4;
            layout.startAt(node, place.x() + radius * Math.cos(angle), place.y() + radius * Math.sin(angle));
        }
    }

    private Layout.Places withCrowd(Layout.Places places, int movable, Map<String, Place> pins) {
        double left = IntStream.range(0, movable)
                .mapToDouble(i -> places.x()[i])
                .min()
                .orElse(0);
        double bottom = IntStream.range(0, movable)
                .mapToDouble(i -> places.y()[i])
                .max()
                .orElse(0);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = movable; i < nodes.size(); i++) {
            Place pin = pins.get(nodes.get(i).id());
            int place = i - movable;
            x.add(pin == null ? left + place % COLUMNS * COLUMN_GAP : pin.x());
            y.add(pin == null ? bottom + (1 + place / COLUMNS) * ROW_GAP : pin.y());
        }
        return new Layout.Places(joined(places.x(), x), joined(places.y(), y));
    }

    private static double[] joined(double[] first, List<Double> then) {
        double[] all = java.util.Arrays.copyOf(first, first.length + then.size());
        for (int i = 0; i < then.size(); i++) {
            all[first.length + i] = then.get(i);
        }
        return all;
    }
}
