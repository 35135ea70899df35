package stillwatch.graph;

import java.util.Arrays;

/**
 * An undirected weighted graph over the nodes 0 … n−1 in compact arrays: node {@code v}'s neighbours stand at
 * {@code target[start[v]] … target[start[v + 1] − 1]}. Each edge stands at both of its ends; a node's own loops are kept
 * apart. About 24 bytes an edge.
 */
public final class WeightedGraph {
    private final int[] start;
    private final int[] target;
    private final double[] weight;
    private final double[] loop;
    private final double[] strength;

    private WeightedGraph(int[] start, int[] target, double[] weight, double[] loop) {
        this.start = start;
        this.target = target;
        this.weight = weight;
        this.loop = loop;
        this.strength = new double[loop.length];
        for (int v = 0; v < loop.length; v++) {
            double sum = 2 * loop[v];
            for (int e = start[v]; e < start[v + 1]; e++) {
                sum += weight[e];
            }
            strength[v] = sum;
        }
    }

    /** Edge {@code i} joins {@code a[i]} and {@code b[i]}; an edge of a node to itself is a loop; parallel edges add up. */
    public static WeightedGraph of(int nodes, int[] a, int[] b, double[] weights) {
        int[] start = new int[nodes + 1];
        double[] loop = new double[nodes];
        for (int i = 0; i < a.length; i++) {
            if (a[i] == b[i]) {
                loop[a[i]] += weights[i];
            } else {
                start[a[i] + 1]++;
                start[b[i] + 1]++;
            }
        }
        for (int v = 0; v < nodes; v++) {
            start[v + 1] += start[v];
        }
        int[] next = Arrays.copyOf(start, nodes);
        int[] target = new int[start[nodes]];
        double[] weight = new double[start[nodes]];
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                target[next[a[i]]] = b[i];
                weight[next[a[i]]++] = weights[i];
                target[next[b[i]]] = a[i];
                weight[next[b[i]]++] = weights[i];
            }
        }
        return new WeightedGraph(start, target, weight, loop);
    }

    public int nodes() {
        return loop.length;
    }

    public int firstEdge(int node) {
        return start[node];
    }

    public int lastEdge(int node) {
        return start[node + 1];
    }

    public int target(int edge) {
        return target[edge];
    }

    public double weight(int edge) {
        return weight[edge];
    }

    public double loop(int node) {
        return loop[node];
    }

    /** The weights of a node's edges together, its loops twice. */
    public double strength(int node) {
        return strength[node];
    }

    /** Twice the weight of all edges. */
    public double totalStrength() {
        return Arrays.stream(strength).sum();
    }
}
