package stillwatch.ui.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.CaseFile;
import stillwatch.store.FilledCase;
import stillwatch.ui.graph.CaseLinks.Neighbour;
import stillwatch.ui.graph.GraphContent.Place;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

class GraphViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private GraphViewModel graph;

    @BeforeEach
    void open() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
        graph = new GraphViewModel(session);
        session.open(ScreenId.GRAPH);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> labels(GraphNode.Kind kind) {
        return graph.picture().get().nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(GraphNode::label)
                .toList();
    }

    private GraphNode node(String id) {
        return graph.picture().get().nodes().get(graph.picture().get().indexOf(id));
    }

    private void expandStrongest(String id, int count) {
        graph.expand(graph.expandable(node(id)).stream()
                .limit(count)
                .map(Neighbour::accountKey)
                .toList());
    }

    @Test
    void startsWithCampaignsAndNotWithEverything() {
        graph.refresh();
        assertEquals(List.of("C1", "C2", "C3"), labels(GraphNode.Kind.CAMPAIGN));
        assertEquals(List.of(), labels(GraphNode.Kind.ACCOUNT));
        assertTrue(graph.counts().startsWith("Showing 0 of "), graph.counts());
    }

    @Test
    void startsWithTheAccountsThatWereSentToIt() {
        session.open(ScreenId.GRAPH, Selection.NOTHING.withAccounts(Set.of(1L, 5L, 9L)));
        graph.refresh();
        assertEquals(3, labels(GraphNode.Kind.ACCOUNT).size());
        assertEquals(List.of(), labels(GraphNode.Kind.CAMPAIGN));
        assertEquals(Set.of("a1", "a5", "a9"), graph.selected().get().nodes());
        graph.undo();
        assertEquals(3, labels(GraphNode.Kind.CAMPAIGN).size(), "what was there before is one step back");
    }

    @Test
    void keepsEveryNodeWhereItStoodWhenOthersAreAdded() {
        graph.refresh();
        Map<String, Place> before = graph.picture().get().places();
        expandStrongest("cC1", 20);
        Map<String, Place> after = graph.picture().get().places();
        for (String id : List.of("cC1", "cC2", "cC3")) {
            assertEquals(before.get(id), after.get(id));
        }
        assertEquals(20, labels(GraphNode.Kind.ACCOUNT).size());
        assertEquals(28, node("cC1").stands(), "the rest still stands in the campaign's node");
    }

    @Test
    void drawsTheSamePictureAtEveryVisit() {
        graph.refresh();
        expandStrongest("cC1", 20);
        GraphViewModel another = new GraphViewModel(session);
        another.refresh();
        another.expand(graph.content().accounts());
        assertArrayEquals(graph.picture().get().x(), another.picture().get().x());
        assertArrayEquals(graph.picture().get().y(), another.picture().get().y());
    }

    @Test
    void expandsStrongestNeighboursFirst() {
        graph.refresh();
        expandStrongest("cC1", 1);
        long key = graph.content().accounts().iterator().next();
        List<Neighbour> neighbours = graph.expandable(node(GraphNode.accountId(key)));
        assertFalse(neighbours.isEmpty());
        for (int i = 1; i < neighbours.size(); i++) {
            assertTrue(neighbours.get(i - 1).weight() >= neighbours.get(i).weight());
        }
    }

    @Test
    void collapsesWholeCampaignsAndTakesStepsBack() {
        graph.refresh();
        expandStrongest("cC1", 60);
        assertEquals(List.of("C2", "C3"), labels(GraphNode.Kind.CAMPAIGN), "nobody is left in C1's node");
        graph.select(Set.of("a1"));
        graph.collapseSelected();
        assertEquals(48, node("cC1").stands());
        graph.undo();
        assertEquals(48, labels(GraphNode.Kind.ACCOUNT).size());
        graph.redo();
        assertEquals(0, labels(GraphNode.Kind.ACCOUNT).size());
        assertFalse(graph.canRedo());
    }

    @Test
    void pinsWhatWasDraggedAndUndoPutsItBack() {
        graph.refresh();
        Place before = graph.picture().get().places().get("cC2");
        graph.drag(Map.of("cC2", new Place(9, 9)));
        graph.drop(Set.of("cC2"));
        assertEquals(new Place(9, 9), graph.picture().get().places().get("cC2"));
        assertEquals(Set.of("cC2"), graph.picture().get().pinned());
        graph.layOutAgain();
        assertEquals(new Place(9, 9), graph.picture().get().places().get("cC2"), "a pin holds");
        graph.undo();
        assertEquals(Set.of(), graph.picture().get().pinned());
        assertTrue(before != null);
    }

    @Test
    void filtersByLayerAndByWeight() {
        session.open(
                ScreenId.GRAPH,
                Selection.NOTHING.withAccounts(
                        LongStream.rangeClosed(1, 48).boxed().collect(Collectors.toSet())));
        graph.refresh();
        int all = graph.picture().get().edges().size();
        graph.filter(GraphFilter.ALL.withLayers(Set.of("template", "payment")));
        int device = graph.picture().get().edges().size();
        assertTrue(device > 0 && device < all, device + " of " + all);
        graph.filter(GraphFilter.ALL.withLeastWeight(10));
        assertTrue(graph.picture().get().edges().stream().allMatch(edge -> edge.weight() >= 10));
        graph.undo();
        graph.undo();
        assertEquals(all, graph.picture().get().edges().size());
    }

    @Test
    void findsTheChainBetweenTwoAccounts() {
        session.open(ScreenId.GRAPH, Selection.NOTHING.withAccounts(Set.of(1L, 40L)));
        graph.refresh();
        graph.showPath();
        List<Long> path = graph.content().path();
        assertEquals(Set.of(1L, 40L), Set.of(path.get(0), path.get(path.size() - 1)));
        assertEquals(path.size() - 1, graph.picture().get().path().size());
    }

    @Test
    void saysInWordsThatNoChainExists() {
        session.open(ScreenId.GRAPH, Selection.NOTHING.withAccounts(Set.of(1L, 200L)));
        graph.refresh();
        graph.showPath();
        assertTrue(session.problems().all().get(0).message().contains("No chain"));
    }

    @Test
    void drawsCrowdValuesWithoutAnyLine() {
        graph.refresh();
        int crowd = graph.picture().get().indexOf("wnetwork 198.51.100.0/24");
        assertEquals(1840, graph.picture().get().nodes().get(crowd).stands());
        assertTrue(
                graph.picture().get().edges().stream().noneMatch(edge -> edge.from() == crowd || edge.to() == crowd));
        graph.filter(GraphFilter.ALL.withCrowdValues(false));
        assertEquals(List.of(), labels(GraphNode.Kind.CROWD));
    }

    @Test
    void drawsSharedValuesAsMarksBetweenTheirHolders() {
        session.open(
                ScreenId.GRAPH,
                Selection.NOTHING.withAccounts(
                        LongStream.rangeClosed(1, 20).boxed().collect(Collectors.toSet())));
        graph.refresh();
        graph.filter(GraphFilter.ALL.withSharedValues(true));
        assertTrue(labels(GraphNode.Kind.VALUE).contains("template tpl-rubric"), labels(GraphNode.Kind.VALUE) + "");
    }

    @Test
    void opensTheLedgerOfALineWithItsLayersAndRows() {
        session.open(ScreenId.GRAPH, Selection.NOTHING.withAccounts(Set.of(1L, 5L, 13L)));
        graph.refresh();
        LedgerViewModel ledgers = new LedgerViewModel(session, graph);
        graph.select(graph.picture().get().edges().get(0));
        LedgerViewModel.OneLink link =
                (LedgerViewModel.OneLink) ledgers.ledger().get().orElseThrow();
        assertEquals(240, link.allAccounts());
        assertTrue(link.independentKinds() >= 2);
        assertFalse(link.carrying().isEmpty());
        assertEquals("held by 15 accounts, 6 % of all", LedgerViewModel.rarity(15, link.allAccounts()));
    }

    @Test
    void opensTheLinksBehindALineBetweenCampaigns() {
        graph.refresh();
        expandStrongest("cC1", 20);
        LedgerViewModel ledgers = new LedgerViewModel(session, graph);
        GraphPicture picture = graph.picture().get();
        GraphEdge bundle = picture.edges().stream()
                .filter(edge -> picture.nodes().get(edge.from()).kind() == GraphNode.Kind.CAMPAIGN)
                .findFirst()
                .orElseThrow();
        graph.select(bundle);
        LedgerViewModel.Bundle ledger =
                (LedgerViewModel.Bundle) ledgers.ledger().get().orElseThrow();
        assertEquals(bundle.links(), ledger.strongest().size());
    }

    @Test
    void whatIsSelectedHereIsSelectedEverywhereAndBack() {
        graph.refresh();
        expandStrongest("cC1", 20);
        String id = labels(GraphNode.Kind.ACCOUNT).get(0);
        String nodeId = graph.picture().get().nodes().stream()
                .filter(node -> node.label().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        graph.select(Set.of(nodeId));
        assertEquals(1, session.selection().get().accountKeys().size());
        graph.select(Set.of("cC2"));
        assertEquals("C2", session.selection().get().campaignId().orElseThrow());
        session.back();
        assertEquals(Set.of(nodeId), graph.selected().get().nodes());
    }
}
