package stillwatch.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups that links form: Leiden communities, with the cuts taken back that Leiden makes through a homogeneous group.
 * Modularity splits even a random graph: with a mean degree of 24 into parts whose inner density is about three times that
 * between them [Guimerà, Sales-Pardo and Amaral 2004]. Two communities are therefore one where the density between them is
 * at least a quarter of the smaller inner one.
 */
public final class Communities {
    private static final double RESOLUTION = 1;
    private static final double HOMOGENEOUS = 0.25;
    /** Beyond 10⁻³⁰ a link is certain; more must not let one pair decide over a group. */
    private static final double MAX_WEIGHT = 30;

    private Communities() {}

    /**
     * @param accounts how many accounts there are; links name them from 0
     * @return the members of each community of two or more, ascending; largest community first
     */
    public static List<int[]> of(Links links, int accounts) {
        int[] nodeOf = new int[accounts];
        Arrays.fill(nodeOf, -1);
        int[] accountOf = new int[Math.min(accounts, 2 * links.size())];
        int nodes = 0;
        for (int i = 0; i < links.size(); i++) {
            for (int account : new int[] {links.a()[i], links.b()[i]}) {
                if (nodeOf[account] < 0) {
                    accountOf[nodes] = account;
                    nodeOf[account] = nodes++;
                }
            }
        }
        int[] a = Arrays.stream(links.a()).map(account -> nodeOf[account]).toArray();
        int[] b = Arrays.stream(links.b()).map(account -> nodeOf[account]).toArray();
        double[] weight =
                Arrays.stream(links.weight()).map(w -> Math.min(w, MAX_WEIGHT)).toArray();
        WeightedGraph graph = WeightedGraph.of(nodes, a, b, weight);
        int[] community = withoutNeedlessCuts(graph, Leiden.communities(graph, RESOLUTION));
        return grouped(community, accountOf);
    }

    private static List<int[]> grouped(int[] community, int[] accountOf) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int v = 0; v < community.length; v++) {
            members.computeIfAbsent(community[v], c -> new ArrayList<>()).add(accountOf[v]);
        }
        return members.values().stream()
                .filter(group -> group.size() >= 2)
                .map(group ->
                        group.stream().mapToInt(Integer::intValue).sorted().toArray())
                .sorted((x, y) -> x.length != y.length ? y.length - x.length : x[0] - y[0])
                .toList();
    }

    private static int[] withoutNeedlessCuts(WeightedGraph graph, int[] found) {
        int[] community = found;
        while (true) {
            int[] joined = joinedOnce(graph, community);
            if (Arrays.equals(joined, community)) {
                return community;
            }
            community = joined;
        }
    }

    private static int[] joinedOnce(WeightedGraph graph, int[] community) {
        int count = Arrays.stream(community).max().orElse(-1) + 1;
        double[] size = new double[count];
        double[] inside = new double[count];
        Map<Long, Double> between = new HashMap<>();
        for (int v = 0; v < graph.nodes(); v++) {
            size[community[v]]++;
            for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
                int other = community[graph.target(e)];
                if (other == community[v]) {
                    inside[other] += graph.weight(e) / 2;
                } else if (community[v] < other) {
                    between.merge((long) community[v] << 32 | other, graph.weight(e), Double::sum);
                }
            }
        }
        int[] target = new int[count];
        Arrays.setAll(target, i -> i);
        between.entrySet().stream()
                .sorted((x, y) -> Long.compare(x.getKey(), y.getKey()))
                .forEach(edge -> {
                    int a = (int) (edge.getKey() >>> 32);
                    int b = (int) (long) edge.getKey();
                    double density = edge.getValue() / (size[a] * size[b]);
                    double smaller = Math.min(density(inside[a], size[a]), density(inside[b], size[b]));
                    if (density >= HOMOGENEOUS * smaller) {
                        target[root(target, b)] = root(target, a);
                    }
                });
        int[] joined = new int[community.length];
        Arrays.setAll(joined, v -> root(target, community[v]));
        return Leiden.numbered(joined);
    }

    private static double density(double inside, double size) {
        return inside / (size * (size - 1) / 2);
    }

    private static int root(int[] target, int from) {
        int at = from;
        while (target[at] != at) {
            at = target[at];
        }
        return at;
    }
}
