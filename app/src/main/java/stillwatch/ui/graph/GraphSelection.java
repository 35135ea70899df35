package stillwatch.ui.graph;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import stillwatch.ui.workspace.Selection;

/**
 * What is selected in the picture.
 *
 * @param nodes ids of nodes; they need not be in the picture any more
 * @param edge the edge whose ledger is open
 */
public record GraphSelection(Set<String> nodes, Optional<Ends> edge) {
    public static final GraphSelection NOTHING = new GraphSelection(Set.of(), Optional.empty());

    public GraphSelection {
        nodes = Set.copyOf(nodes);
    }

    /** The two nodes of an edge, by id. */
    public record Ends(String from, String to) {}

    /** What other screens selected, as nodes. */
    static GraphSelection of(Selection shared) {
        Set<String> nodes = new LinkedHashSet<>();
        shared.accountKeys().forEach(key -> nodes.add(GraphNode.accountId(key)));
        if (nodes.isEmpty()) {
            shared.campaignId().ifPresent(id -> nodes.add(GraphNode.campaignId(id)));
        }
        return new GraphSelection(nodes, Optional.empty());
    }
}
