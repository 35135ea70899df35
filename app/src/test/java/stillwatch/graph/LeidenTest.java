package stillwatch.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeidenTest {
    /** Edges as pairs of nodes, all of weight 1. */
    private static WeightedGraph graph(int nodes, List<int[]> edges) {
        double[] weights = new double[edges.size()];
        Arrays.fill(weights, 1);
        return WeightedGraph.of(
                nodes,
                edges.stream().mapToInt(e -> e[0]).toArray(),
                edges.stream().mapToInt(e -> e[1]).toArray(),
                weights);
    }

    private static List<int[]> ringOfCliques(int cliques, int size) {
        List<int[]> edges = new ArrayList<>();
        for (int c = 0; c < cliques; c++) {
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    edges.add(new int[] {c * size + i, c * size + j});
                }
            }
            edges.add(new int[] {c * size, (c + 1) % cliques * size + 1});
        }
        return edges;
    }

    @Test
    void findsTheCliquesOfARingOfCliques() {
        int[] found = Leiden.communities(graph(40, ringOfCliques(8, 5)), 1);
        for (int v = 0; v < 40; v++) {
            assertEquals(found[v / 5 * 5], found[v]);
        }
        assertEquals(8, Arrays.stream(found).distinct().count());
    }

    @Test
    void theSameGraphGivesTheSameCommunities() {
        WeightedGraph graph = graph(60, ringOfCliques(12, 5));
        assertArrayEquals(Leiden.communities(graph, 1), Leiden.communities(graph, 1));
    }

    @Test
    void everyCommunityIsConnected() {
        Random random = new Random(3);
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            edges.add(new int[] {random.nextInt(400), random.nextInt(400)});
        }
        WeightedGraph graph = graph(400, edges);
        int[] community = Leiden.communities(graph, 1);
        int[] component = new int[400];
        Arrays.fill(component, -1);
        int components = 0;
        for (int v = 0; v < 400; v++) {
            if (component[v] < 0) {
                flood(graph, community, component, v, components++);
            }
        }
        assertEquals(Arrays.stream(community).distinct().count(), components);
    }

    private static void flood(WeightedGraph graph, int[] community, int[] component, int v, int mark) {
        component[v] = mark;
        for (int e = graph.firstEdge(v); e < graph.lastEdge(v); e++) {
            int u = graph.target(e);
            if (component[u] < 0 && community[u] == community[v]) {
                flood(graph, community, component, u, mark);
            }
        }
    }

    @Test
    void nodesWithoutEdgesStandAlone() {
        assertArrayEquals(new int[] {0, 1, 2}, Leiden.communities(graph(3, List.of()), 1));
    }

    @Test
    void aHomogeneousRandomGroupIsNotCut() {
        Random random = new Random(5);
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < 600 * 12; i++) {
            edges.add(new int[] {random.nextInt(600), random.nextInt(600)});
        }
        List<int[]> distinct = edges.stream().filter(e -> e[0] != e[1]).toList();
        assertNotEquals(
                1,
                Arrays.stream(Leiden.communities(graph(600, distinct), 1))
                        .distinct()
                        .count(),
                "Leiden alone cuts it");
        double[] weights = new double[distinct.size()];
        Arrays.fill(weights, 5);
        Links links = new Links(
                distinct.stream().mapToInt(e -> Math.min(e[0], e[1])).toArray(),
                distinct.stream().mapToInt(e -> Math.max(e[0], e[1])).toArray(),
                weights);
        List<int[]> groups = Communities.of(links, 600);
        assertEquals(1, groups.size());
        assertTrue(groups.get(0).length > 590);
    }
}
