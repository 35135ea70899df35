package stillwatch.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import stillwatch.graph.Layout;
import stillwatch.task.Cancellation;
import stillwatch.ui.kit.Palette;

class GraphDrawingTest {
    private static final Viewport VIEW = new Viewport(70, 100, 100);

    private static GraphPicture picture(String label) {
        GraphNode campaign = new GraphNode("cC1", GraphNode.Kind.CAMPAIGN, 1, "C1", 0, 0, 40, 0.9, false);
        GraphNode stopped = new GraphNode("a7", GraphNode.Kind.ACCOUNT, 7, label, 0, 0, 1, 0, true);
        return new GraphPicture(
                List.of(campaign, stopped),
                List.of(new GraphEdge(0, 1, 5, 3, 2)),
                new double[] {0, 2},
                new double[] {0, 1},
                Set.of(),
                Set.of(),
                GraphPicture.EMPTY.counts());
    }

    private static String svg(String label) {
        SvgPen pen = new SvgPen(400, 300, Palette.LIGHT.background());
        new GraphPainter(picture(label), List.of("payment", "template"), Palette.LIGHT, 13)
                .paint(pen, VIEW, 400, 300, GraphPainter.Emphasis.NONE, false);
        return pen.finished();
    }

    @Test
    void anAccountIdNeverBecomesMarkupInAnSvgFile() throws Exception {
        String svg = svg("<script>&\u0001");
        assertFalse(svg.contains("<script>"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStoppedAccountDiffersByShapeAndNotOnlyByColour() {
        String svg = svg("acct-7");
        assertTrue(svg.contains("acct-7") && svg.contains("0.90"), svg);
        assertTrue(svg.lines().filter(line -> line.startsWith("<path")).count() >= 2, "a line and a cross");
    }

    @Test
    void wordsAreNotDrawnOnWords() {
        FreePlaces places = new FreePlaces(200, 100);
        assertTrue(places.take(50, 50, 60, 12));
        assertFalse(places.take(60, 55, 60, 12));
        assertTrue(places.take(50, 70, 60, 12));
        assertFalse(places.take(-100, 50, 60, 12), "out of sight");
    }

    @Test
    void findsWhatLiesUnderThePointerAndWhatLiesNextToIt() {
        GraphHits hits = new GraphHits(picture("acct-7"), VIEW);
        assertEquals(1, hits.node(240, 170));
        assertEquals(-1, hits.node(10, 10));
        assertTrue(hits.edge(170, 135).isPresent());
        assertEquals(1, hits.next(0, 1, 0));
        assertEquals(0, hits.next(0, -1, 0), "nothing lies to the left");
    }

    @Test
    void marksOnOneSpotArePartedAndFixedOnesStay() {
        Layout.Places places = new Layout.Places(new double[] {0, 0, 0}, new double[] {0, 0, 0});
        new Separation(places, i -> false, i -> i == 0).run(new Cancellation());
        assertEquals(0, places.x()[0]);
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                double apart = Math.hypot(places.x()[i] - places.x()[j], places.y()[i] - places.y()[j]);
                assertTrue(apart > 0.8, i + " and " + j + " are " + apart + " apart");
            }
        }
    }

    @Test
    void layersOfOneKindCountOnce() {
        List<String> names = List.of("network", "signup_address", "signup_network", "template");
        assertEquals(1, LayerWords.kinds(0b0111, names));
        assertEquals(2, LayerWords.kinds(0b1111, names));
        assertEquals("Ne SA SN Te", LayerWords.codes(0b1111, names));
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Viewport zoomed = VIEW.zoomed(2, 170, 135);
        assertEquals(VIEW.fromX(170), zoomed.fromX(170), 1e-9);
        assertEquals(VIEW.fromY(135), zoomed.fromY(135), 1e-9);
    }
}
