package stillwatch.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import stillwatch.store.LinkEndsQuery.LinkEnds;

/**
 * How two accounts hang together: the chain of links between them with the least sum of 1/weight, so that two strong links
 * win over one weak one. Dijkstra's algorithm, O((n + m) log n).
 */
public final class ShortestPath {
    private final long[] keys;
    private final Map<Long, Integer> nodeOfKey = new HashMap<>();
    private final WeightedGraph graph;

    public ShortestPath(LinkEnds links) {
        int[] a = new int[links.a().length];
        int[] b = new int[a.length];
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            a[i] = node(links.a()[i], seen);
            b[i] = node(links.b()[i], seen);
        }
        keys = seen.stream().mapToLong(Long::longValue).toArray();
        graph = WeightedGraph.of(keys.length, a, b, links.weight());
    }

    private int node(long key, List<Long> seen) {
        return nodeOfKey.computeIfAbsent(key, k -> {
            seen.add(k);
            return seen.size() - 1;
        });
    }

    private record Reached(int node, double cost) {}

    /** @return the account keys from one end to the other, both included; empty where no chain of links joins them */
    public List<Long> between(long from, long to) {
        Integer source = nodeOfKey.get(from);
        Integer goal = nodeOfKey.get(to);
        if (source == null || goal == null) {
            return List.of();
        }
        double[] cost = new double[keys.length];
        int[] before = new int[keys.length];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        PriorityQueue<Reached> open = new PriorityQueue<>((x, y) -> Double.compare(x.cost, y.cost));
        cost[source] = 0;
        open.add(new Reached(source, 0));
        while (!open.isEmpty()) {
            Reached nearest = open.remove();
            if (nearest.node == goal) {
                return walkBack(before, goal);
            }
            if (nearest.cost > cost[nearest.node]) {
                continue;
            }
            for (int e = graph.firstEdge(nearest.node); e < graph.lastEdge(nearest.node); e++) {
                double through = nearest.cost + 1 / graph.weight(e);
                if (through < cost[graph.target(e)]) {
                    cost[graph.target(e)] = through;
                    before[graph.target(e)] = nearest.node;
                    open.add(new Reached(graph.target(e), through));
                }
            }
        }
        return List.of();
    }

    private List<Long> walkBack(int[] before, int goal) {
        Deque<Long> path = new ArrayDeque<>();
        for (int node = goal; node >= 0; node = before[node]) {
            path.addFirst(keys[node]);
        }
        return List.copyOf(path);
    }
}
