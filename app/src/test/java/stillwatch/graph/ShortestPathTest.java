package stillwatch.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillwatch.store.LinkEndsQuery.LinkEnds;

class ShortestPathTest {
    private final ShortestPath paths = new ShortestPath(
            new LinkEnds(new int[] {10, 20, 10, 70}, new int[] {20, 30, 30, 80}, new double[] {10, 10, 1, 5}));

    @Test
    void prefersTwoStrongLinksToOneWeakOne() {
        assertEquals(List.of(10L, 20L, 30L), paths.between(10, 30));
        assertEquals(List.of(30L, 20L, 10L), paths.between(30, 10));
    }

    @Test
    void saysWhenNothingJoinsTwoAccounts() {
        assertEquals(List.of(), paths.between(10, 80));
        assertEquals(List.of(), paths.between(10, 99));
    }
}
