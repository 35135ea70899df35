package stillwatch.graph;

import java.util.Arrays;

/**
 * The second phase of a round of {@link Leiden}: splits each community into parts that hang together well. Every node starts
 * alone; a lonely node that is well connected to the rest of its community joins the well-connected part where modularity
 * gains most. "Well connected" means at least as much weight as chance would put between the two.
 */
final class Refinement {
    private static final double LEAST_GAIN = 1e-12;

    private final WeightedGraph graph;
    private final int[] community;
    private final double chance;
    private final int[] part;
    private final boolean[] alone;
    private final double[] strengthOfCommunity;
    private final double[] strengthOfPart;
    /** The weight between a part and the rest of its community. */
    private final double[] cut;

    private final double[] towards;

    Refinement(WeightedGraph graph, int[] community, double resolution, double totalStrength) {
        int n = graph.nodes();
        this.graph = graph;
        this.community = community;
        this.chance = resolution / totalStrength;
        this.part = new int[n];
        this.alone = new boolean[n];
        this.strengthOfCommunity = new double[n];
        this.strengthOfPart = new double[n];
        this.cut = new double[n];
        this.towards = new double[n];
        Arrays.setAll(part, i -> i);
        Arrays.fill(alone, true);
        for (int v = 0; v < n; v++) {
            strengthOfCommunity[community[v]] += graph.strength(v);
            strengthOfPart[v] = graph.strength(v);
            for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
                cut[v] += community[graph.target(e)] == community[v] ? graph.weight(e) : 0;
            }
        }
    }

    /** @return per node the number of its part, from 0 without gaps */
    int[] parts() {
        for (int v = 0; v < part.length; v++) {
            if (alone[v] && isWellConnected(v, community[v])) {
                int best = bestPart(v);
                if (best >= 0) {
                    join(v, best);
                }
            }
        }
        return Leiden.numbered(part);
    }

    private boolean isWellConnected(int ofPart, int ofCommunity) {
        double rest = strengthOfCommunity[ofCommunity] - strengthOfPart[ofPart];
        return cut[ofPart] >= chance * strengthOfPart[ofPart] * rest;
    }

    private int bestPart(int v) {
        weighNeighbours(v);
        int best = -1;
        double bestGain = LEAST_GAIN;
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            int u = graph.target(e);
            int candidate = part[u];
            if (community[u] == community[v] && candidate != v && isWellConnected(candidate, community[v])) {
                double gain = towards[candidate] - chance * graph.strength(v) * strengthOfPart[candidate];
                if (gain > bestGain) {
                    best = candidate;
                    bestGain = gain;
                }
            }
        }
        return best;
    }

    private void weighNeighbours(int v) {
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            towards[part[graph.target(e)]] = 0;
        }
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            if (community[graph.target(e)] == community[v]) {
                towards[part[graph.target(e)]] += graph.weight(e);
            }
        }
    }

    private void join(int v, int into) {
        // Edges between the two turn from cut to inside: once for each side.
        cut[into] += cut[v] - 2 * towards[into];
        strengthOfPart[into] += graph.strength(v);
        strengthOfPart[v] = 0;
        part[v] = into;
        alone[v] = false;
        alone[into] = false;
    }
}
