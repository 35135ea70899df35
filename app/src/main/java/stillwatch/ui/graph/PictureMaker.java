package stillwatch.ui.graph;

import java.util.List;
import java.util.Map;
import stillwatch.graph.Layout;
import stillwatch.store.CaseFile;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.ui.graph.GraphContent.Place;

/** Builds and places a picture, away from the screen's thread: for 2,000 nodes and 6,000 edges one or two seconds. */
final class PictureMaker {
    private final CaseFile file;

    PictureMaker(CaseFile file) {
        this.file = file;
    }

    /**
     * @param before where nodes stood in earlier pictures, by id
     * @param anew whether all but the pins is placed again
     * @return {@code null} where it was cancelled: a newer picture was asked for, nobody waits for this one
     */
    GraphPicture make(
            CaseLinks links, GraphContent wanted, Map<String, Place> before, boolean anew, Cancellation cancellation) {
        try {
            GraphBuilder.Parts parts = new GraphBuilder(file, links, wanted).build();
            List<String> groups = links.campaigns().stream()
                    .map(campaign -> GraphNode.campaignId(campaign.id()))
                    .toList();
            Layout.Places places = new GraphPlacer(parts.nodes(), parts.edges(), groups)
                    .place(before, wanted.pins(), anew, cancellation);
            GraphPicture.Counts counts = new GraphPicture.Counts(
                    count(parts, GraphNode.Kind.ACCOUNT),
                    count(parts, GraphNode.Kind.CAMPAIGN),
                    links.reachWith(wanted.accounts()),
                    parts.edges().size(),
                    Math.max(parts.edges().size(), parts.allEdges()));
            return new GraphPicture(
                    parts.nodes(),
                    parts.edges(),
                    places.x(),
                    places.y(),
                    wanted.pins().keySet(),
                    parts.path(),
                    counts);
        } catch (CancelledException e) {
            return null;
        }
    }

    private static int count(GraphBuilder.Parts parts, GraphNode.Kind kind) {
        return (int) parts.nodes().stream().filter(node -> node.kind() == kind).count();
    }
}
