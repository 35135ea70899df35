package stillwatch.graph;

import java.util.Arrays;

/**
 * Communities by the Leiden algorithm [Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected
 * communities"] for modularity: move nodes while it helps, split each community into well-connected parts, join the parts
 * into the nodes of a smaller graph, repeat until nothing moves.
 *
 * <p>Two choices make it deterministic: nodes are visited in a fixed order, and the refinement takes the best instead of a
 * random merge. Every community is connected. Cost: about O(edges) a round, a handful of rounds.
 */
public final class Leiden {
    private static final int MAX_ROUNDS = 50;
    private static final double LEAST_GAIN = 1e-12;

    private final double resolution;
    private final double totalStrength;

    private Leiden(double resolution, double totalStrength) {
        this.resolution = resolution;
        this.totalStrength = totalStrength;
    }

    /**
     * @param resolution 1 is modularity as Newman defined it; larger gives smaller communities
     * @return per node the number of its community, from 0 without gaps
     */
    public static int[] communities(WeightedGraph graph, double resolution) {
        int[] result = new int[graph.nodes()];
        Arrays.setAll(result, i -> i);
        if (graph.totalStrength() == 0) {
            return result;
        }
        Leiden leiden = new Leiden(resolution, graph.totalStrength());
        WeightedGraph current = graph;
        int[] membership = new int[graph.nodes()];
        Arrays.setAll(membership, i -> i);
        int[] nodeOf = result.clone();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            boolean moved = leiden.moveNodes(current, membership);
            int[] labels = numbered(membership);
            for (int v = 0; v < result.length; v++) {
                result[v] = labels[nodeOf[v]];
            }
            int[] parts = new Refinement(current, labels, resolution, leiden.totalStrength).parts();
            int partCount = Arrays.stream(parts).max().orElse(-1) + 1;
            if (!moved || partCount == current.nodes()) {
                break;
            }
            int[] labelOfPart = new int[partCount];
            for (int v = 0; v < current.nodes(); v++) {
                labelOfPart[parts[v]] = labels[v];
            }
            for (int v = 0; v < nodeOf.length; v++) {
                nodeOf[v] = parts[nodeOf[v]];
            }
            current = joined(current, parts, partCount);
            membership = labelOfPart;
        }
        return numbered(result);
    }

    /** Moves each node to the neighbouring community where modularity gains most; nodes around a move are looked at again. */
    private boolean moveNodes(WeightedGraph graph, int[] community) {
        int n = graph.nodes();
        double[] strengthOf = new double[n];
        for (int v = 0; v < n; v++) {
            strengthOf[community[v]] += graph.strength(v);
        }
        NodeQueue queue = new NodeQueue(n);
        double[] towards = new double[n];
        boolean moved = false;
        for (int v = queue.next(); v >= 0; v = queue.next()) {
            int own = community[v];
            strengthOf[own] -= graph.strength(v);
            int best = bestCommunity(graph, v, community, strengthOf, towards);
            strengthOf[best] += graph.strength(v);
            if (best != own) {
                community[v] = best;
                moved = true;
                for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
                    if (community[graph.target(e)] != best) {
                        queue.add(graph.target(e));
                    }
                }
            }
        }
        return moved;
    }

    private int bestCommunity(WeightedGraph graph, int v, int[] community, double[] strengthOf, double[] towards) {
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            towards[community[graph.target(e)]] += graph.weight(e);
        }
        int best = community[v];
        double bestGain = gain(towards[best], graph.strength(v), strengthOf[best]);
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            int candidate = community[graph.target(e)];
            double gain = gain(towards[candidate], graph.strength(v), strengthOf[candidate]);
            if (gain > bestGain + LEAST_GAIN) {
                best = candidate;
                bestGain = gain;
            }
        }
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            towards[community[graph.target(e)]] = 0;
        }
        return best;
    }

    private double gain(double weightTowards, double strength, double strengthOfCommunity) {
        return weightTowards - resolution * strength * strengthOfCommunity / totalStrength;
    }

    private static WeightedGraph joined(WeightedGraph graph, int[] part, int parts) {
        int edges = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            edges += 1 + graph.lastEdge(v) - graph.firstEdge(v);
        }
        int[] a = new int[edges];
        int[] b = new int[edges];
        double[] weight = new double[edges];
        int next = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
                if (v < graph.target(e)) {
                    a[next] = part[v];
                    b[next] = part[graph.target(e)];
                    weight[next++] = graph.weight(e);
                }
            }
            a[next] = part[v];
            b[next] = part[v];
            weight[next++] = graph.loop(v);
        }
        return WeightedGraph.of(parts, Arrays.copyOf(a, next), Arrays.copyOf(b, next), Arrays.copyOf(weight, next));
    }

    /** The same grouping with labels from 0 without gaps, in the order of first appearance. */
    static int[] numbered(int[] labels) {
        int[] numberOf = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        Arrays.fill(numberOf, -1);
        int[] numbers = new int[labels.length];
        int count = 0;
        for (int v = 0; v < labels.length; v++) {
            if (numberOf[labels[v]] < 0) {
                numberOf[labels[v]] = count++;
            }
            numbers[v] = numberOf[labels[v]];
        }
        return numbers;
    }

    /** Nodes waiting to be looked at, each at most once at a time. */
    private static final class NodeQueue {
        private final int[] ring;
        private final boolean[] waiting;
        private int head;
        private int size;

        NodeQueue(int n) {
            ring = new int[n];
            waiting = new boolean[n];
            for (int v = 0; v < n; v++) {
                add(v);
            }
        }

        void add(int v) {
            if (!waiting[v]) {
                waiting[v] = true;
                ring[(head + size++) % ring.length] = v;
            }
        }

        /** @return the next node, or −1 */
        int next() {
            if (size == 0) {
                return -1;
            }
            int v = ring[head];
            head = (head + 1) % ring.length;
            size--;
            waiting[v] = false;
            return v;
        }
    }
}
