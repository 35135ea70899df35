package stillwatch.ui.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.ui.graph.GraphContent.Place;

/**
 * Nodes, edges and where the nodes stand, in layout units. Never changed.
 *
 * @param nodes campaigns, then accounts, then values
 * @param edges weakest first, so that the strong ones are drawn on top
 * @param x one place per node
 * @param pinned ids of nodes that a person put where they are
 * @param path edges on the path that was asked for, as places in {@code edges}
 * @param counts what is left out
 */
public record GraphPicture(
        List<GraphNode> nodes,
        List<GraphEdge> edges,
        double[] x,
        double[] y,
        Set<String> pinned,
        Set<Integer> path,
        Counts counts) {
    public static final GraphPicture EMPTY = new GraphPicture(
            List.of(), List.of(), new double[0], new double[0], Set.of(), Set.of(), new Counts(0, 0, 0, 0, 0));

    /**
     * @param accounts drawn singly
     * @param campaigns drawn as one node     * @param reach all accounts of the case that have a link or a campaign
     * @param edges drawn
     * @param allEdges that passed the filter
     */
    public record Counts(int accounts, int campaigns, int reach, int edges, int allEdges) {}

    public GraphPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        pinned = Set.copyOf(pinned);
        path = Set.copyOf(path);
    }

    /** The node's place in the lists; -1 where it is not in the picture. */
    public int indexOf(String nodeId) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().equals(nodeId)) {
                return i;
            }
        }
        return -1;
    }

    public Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).id(), new Place(x[i], y[i]));
        }
        return places;
    }

    /** The same picture with some nodes elsewhere. */
    public GraphPicture moved(Map<String, Place> places) {
        double[] nextX = Arrays.copyOf(x, x.length);
        double[] nextY = Arrays.copyOf(y, y.length);
        for (int i = 0; i < nodes.size(); i++) {
            Place place = places.get(nodes.get(i).id());
            if (place != null) {
                nextX[i] = place.x();
                nextY[i] = place.y();
            }
        }
        return new GraphPicture(nodes, edges, nextX, nextY, pinned, path, counts);
    }
}
