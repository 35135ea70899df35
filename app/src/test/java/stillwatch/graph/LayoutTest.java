package stillwatch.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;

class LayoutTest {
    /** Two cliques of 30, joined by one edge. */
    private static WeightedGraph twoGroups() {
        int[] a = new int[2 * 30 * 29 / 2 + 1];
        int[] b = new int[a.length];
        int edge = 0;
        for (int group = 0; group < 60; group += 30) {
            for (int i = 0; i < 30; i++) {
                for (int j = i + 1; j < 30; j++) {
                    a[edge] = group + i;
                    b[edge++] = group + j;
                }
            }
        }
        a[edge] = 0;
        b[edge] = 30;
        double[] weights = new double[a.length];
        Arrays.fill(weights, 1);
        return WeightedGraph.of(60, a, b, weights);
    }

    private static double meanDistance(Layout.Places places, int firstA, int firstB) {
        double sum = 0;
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                sum += Math.hypot(
                        places.x()[firstA + i] - places.x()[firstB + j],
                        places.y()[firstA + i] - places.y()[firstB + j]);
            }
        }
        return sum / 900;
    }

    @Test
    void linkedNodesStandNearerThanUnlinkedOnes() {
        Layout.Places places = new Layout(twoGroups()).run(new Cancellation());
        assertTrue(meanDistance(places, 0, 30) > 2 * meanDistance(places, 0, 0));
        assertTrue(Arrays.stream(places.x()).allMatch(Double::isFinite));
    }

    @Test
    void theSameGraphGivesTheSamePicture() {
        Layout.Places first = new Layout(twoGroups()).run(new Cancellation());
        Layout.Places second = new Layout(twoGroups()).run(new Cancellation());
        assertArrayEquals(first.x(), second.x());
        assertArrayEquals(first.y(), second.y());
    }

    @Test
    void aPinnedNodeStaysWhereItIs() {
        Layout.Places places = new Layout(twoGroups()).pin(5, 40, -3).run(new Cancellation());
        assertEquals(40, places.x()[5]);
        assertEquals(-3, places.y()[5]);
    }

    @Test
    void nodesAtTheSamePlaceComeApart() {
        WeightedGraph loose = WeightedGraph.of(2, new int[0], new int[0], new double[0]);
        Layout.Places places =
                new Layout(loose).startAt(0, 1, 1).startAt(1, 1, 1).run(new Cancellation());
        assertTrue(Math.abs(places.x()[0] - places.x()[1]) > 0.5);
    }

    @Test
    void stopsWhenAskedTo() {
        Cancellation stop = new Cancellation();
        stop.request();
        assertThrows(CancelledException.class, () -> new Layout(twoGroups()).run(stop));
    }
}
