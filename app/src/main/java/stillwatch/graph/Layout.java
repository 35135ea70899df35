package stillwatch.graph;

import java.util.Arrays;
import stillwatch.task.Cancellation;

/**
 * Places nodes so that linked ones stand near each other: the force-directed method of Fruchterman and Reingold (1991) with
 * repulsion summed over a grid of cells, so that a step costs about O(n) instead of O(n²). The same graph and starting
 * places always give the same picture. Meant for up to a few thousand nodes, away from the screen's thread.
 */
public final class Layout {
    private static final int STEPS = 300;
    /** A node repels others up to so many ideal distances away; beyond that a pull to the middle takes over. */
    private static final double REACH = 4;

    private final WeightedGraph graph;
    private final double[] x;
    private final double[] y;
    private final boolean[] pinned;

    /** @param graph node i of the picture is node i of the graph */
    public Layout(WeightedGraph graph) {
        this.graph = graph;
        this.x = new double[graph.nodes()];
        this.y = new double[graph.nodes()];
        this.pinned = new boolean[graph.nodes()];
        for (int v = 0; v < x.length; v++) {
            // A sunflower's spiral: evenly spread, no two alike, the same every time.
            double angle = v * 2.399963229728653;
            double radius = Math.sqrt(v + 0.5);
            x[v] = radius * Math.cos(angle);
            y[v] = radius * Math.sin(angle);
        }
    }

    /** Starts a node at a place it had before, so that a picture stays stable when nodes are added. */
    public Layout startAt(int node, double atX, double atY) {
        x[node] = atX;
        y[node] = atY;
        return this;
    }

    /** Keeps a node where it is. */
    public Layout pin(int node, double atX, double atY) {
        pinned[node] = true;
        return startAt(node, atX, atY);
    }

    /** Places in units of the ideal distance between two linked nodes, around (0, 0). */
    public record Places(double[] x, double[] y) {}

    /** @throws stillwatch.task.CancelledException where the wish to stop is set; looked at after each step */
    public Places run(Cancellation cancellation) {
        double[] forceX = new double[x.length];
        double[] forceY = new double[x.length];
        double strongest = strongestWeight();
        for (int step = 0; step < STEPS; step++) {
            cancellation.check();
            Arrays.fill(forceX, 0);
            Arrays.fill(forceY, 0);
            repel(forceX, forceY);
            attract(forceX, forceY, strongest);
            move(forceX, forceY, Math.max(0.02, Math.sqrt(x.length) / 4 * (1 - (double) step / STEPS)));
        }
        return new Places(x.clone(), y.clone());
    }

    private double strongestWeight() {
        double strongest = 1e-9;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
                strongest = Math.max(strongest, graph.weight(e));
            }
        }
        return strongest;
    }

    private void repel(double[] forceX, double[] forceY) {
        CellGrid grid = new CellGrid(x, y, REACH);
        for (int v = 0; v < x.length; v++) {
            int node = v;
            grid.near(v, other -> {
                double dx = x[node] - x[other];
                double dy = y[node] - y[other];
                double squared = dx * dx + dy * dy;
                if (squared < REACH * REACH) {
                    double push = 1 / Math.max(squared, 0.01);
                    forceX[node] += (dx == 0 && dy == 0 ? (node < other ? 0.1 : -0.1) : dx) * push;
                    forceY[node] += dy * push;
                }
            });
        }
    }

    private void attract(double[] forceX, double[] forceY, double strongest) {
        for (int v = 0; v < x.length; v++) {
            for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
                int other = graph.target(e);
                double dx = x[other] - x[v];
                double dy = y[other] - y[v];
                // Divided by the degree, or a hub's many leaves would collapse onto it.
                double pull = Math.hypot(dx, dy)
                        * (0.4 + 0.6 * graph.weight(e) / strongest)
                        / Math.sqrt(Math.max(1, Math.min(degree(v), degree(other))));
                forceX[v] += dx * pull;
                forceY[v] += dy * pull;
            }
            forceX[v] -= 0.03 * x[v];
            forceY[v] -= 0.03 * y[v];
        }
    }

    private int degree(int node) {
        return graph.lastEdge(node) - graph.firstEdge(node);
    }

    private void move(double[] forceX, double[] forceY, double furthest) {
        for (int v = 0; v < x.length; v++) {
            double length = Math.hypot(forceX[v], forceY[v]);
            if (!pinned[v] && length > 0) {
                double way = Math.min(length, furthest) / length;
                x[v] += forceX[v] * way;
                y[v] += forceY[v] * way;
            }
        }
    }
}
