package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.graph.ShortestPath;
import stillwatch.task.Cancellation;
import stillwatch.ui.graph.CaseLinks.Neighbour;
import stillwatch.ui.graph.GraphContent.Place;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

/**
 * Decides what is in the picture. Every step (expand, collapse, hide, pin, filter, path) makes a new content, which can be
 * taken back; the picture is built and placed off the screen's thread, and only the newest one arrives.
 */
public final class GraphViewModel {
    /** Expanding shows at most so many neighbours without asking which. */
    public static final int EXPANDED_AT_ONCE = 20;
    /** With more accounts than this nobody can read the picture, and moving it becomes slow. */
    public static final int MOST_ACCOUNTS = 2_000;
    /** With how many of the accounts that were sent to it a picture starts. */
    private static final int START_ACCOUNTS = 300;
    /** With how many groups of the watch list, highest score first; the others can be sent here from the campaigns. */
    private static final int START_WATCHED = 12;

    private final CaseSession session;
    private final PictureMaker maker;
    private final LatestAnswer<CaseLinks> reading;
    private final LatestAnswer<GraphPicture> building;
    private final ReadOnlyObjectWrapper<GraphPicture> picture = new ReadOnlyObjectWrapper<>(GraphPicture.EMPTY);
    private final ReadOnlyObjectWrapper<GraphSelection> selected = new ReadOnlyObjectWrapper<>(GraphSelection.NOTHING);
    private final GraphHistory history = new GraphHistory();
    private final Map<String, Place> places = new HashMap<>();
    private GraphContent content = GraphContent.EMPTY;
    private Cancellation running = new Cancellation();
    private CaseLinks links;
    private long readAt = -1;
    private boolean selecting;
    private Selection lastSent;

    public GraphViewModel(CaseSession session) {
        this.session = session;
        this.maker = new PictureMaker(session.file());
        this.reading = new LatestAnswer<>(session.jobs(), this::linksArrived);
        this.building = new LatestAnswer<>(session.jobs(), this::pictureArrived);
        session.selection().addListener((property, before, now) -> {
            if (!selecting && session.screen().get() == ScreenId.GRAPH) {
                follow(now);
            }
        });
    }

    public ReadOnlyObjectProperty<GraphPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GraphSelection> selected() {
        return selected.getReadOnlyProperty();
    }

    public GraphContent content() {
        return content;
    }

    /** Empty until the case was read. */
    public Optional<CaseLinks> links() {
        return Optional.ofNullable(links);
    }

    /** Reads the case's links where they changed since, and shows what was sent here. */
    public void refresh() {
        if (readAt == session.changes().get() && links != null) {
            showWhatWasSent();
            return;
        }
        readAt = session.changes().get();
        reading.ask(() -> CaseLinks.read(session.file()));
    }

    private void linksArrived(CaseLinks read) {
        links = read;
        if (content.isEmpty()) {
            content = start();
        }
        build(false);
        showWhatWasSent();
    }

    /** Every campaign, and of the watch list only its head: a large case watches a hundred families and small teams. */
    private GraphContent start() {
        Map<Boolean, List<String>> byWatched = links.campaigns().stream()
                .collect(Collectors.partitioningBy(
                        campaign -> campaign.state() == CampaignState.WATCHED,
                        Collectors.mapping(Campaign::id, Collectors.toList())));
        List<String> shown = new ArrayList<>(byWatched.get(false));
        byWatched.get(true).stream().limit(START_WATCHED).forEach(shown::add);
        return GraphContent.EMPTY.withCampaigns(shown);
    }

    /** Accounts or a campaign that another screen selected and that are not in the picture yet. */
    private void showWhatWasSent() {
        Selection sent = session.selection().get();
        if (links == null || sent.equals(lastSent)) {
            return;
        }
        lastSent = sent;
        if (!sent.accountKeys().isEmpty() && !content.accounts().containsAll(sent.accountKeys())) {
            showOnly(sent.accountKeys());
        } else if (sent.campaignId().isPresent() && sent.accountKeys().isEmpty()) {
            showCampaign(sent.campaignId().get());
        }
        follow(sent);
    }

    private void follow(Selection shared) {
        GraphSelection next = GraphSelection.of(shared);
        if (!next.nodes().equals(selected.get().nodes())) {
            selected.set(next);
        }
    }

    private void showOnly(Set<Long> accounts) {
        List<Long> strongest = links.byStrength(accounts, content.filter()).stream()
                .limit(START_ACCOUNTS)
                .map(Neighbour::accountKey)
                .toList();
        if (strongest.size() < accounts.size()) {
            session.problems()
                    .notice("The graph shows the " + strongest.size() + " most strongly linked of the "
                            + Formats.count(accounts.size()) + " selected accounts. Select fewer to see others.");
        }
        step(content.onlyAccounts(strongest));
    }

    private void showCampaign(String id) {
        boolean drawn =
                content.campaigns().contains(id) || links.members(id).stream().anyMatch(content.accounts()::contains);
        if (!drawn && links.campaign(id).isPresent()) {
            step(content.withCampaigns(Set.of(id)));
        }
    }

    /** Begins again with the campaigns as one node each. */
    public void restart() {
        step(start().filtered(content.filter()));
    }

    /** What expanding a node would add: its neighbours that are not in the picture, strongest first. */
    public List<Neighbour> expandable(GraphNode node) {
        if (node.kind() == GraphNode.Kind.CAMPAIGN) {
            Set<Long> inside = new LinkedHashSet<>(links.members(node.campaign()));
            inside.removeAll(content.accounts());
            return links.byStrength(inside, content.filter());
        }
        if (node.kind() == GraphNode.Kind.ACCOUNT) {
            return links.neighbours(node.key(), content.filter()).stream()
                    .filter(neighbour -> !content.accounts().contains(neighbour.accountKey()))
                    .toList();
        }
        return List.of();
    }

    /** Draws accounts singly; says so where not all of them fit. */
    public void expand(Collection<Long> accounts) {
        int room = Math.max(0, MOST_ACCOUNTS - content.accounts().size());
        List<Long> fitting = accounts.stream().limit(room).toList();
        if (fitting.size() < accounts.size()) {
            session.problems()
                    .notice("The graph shows at most " + Formats.count(MOST_ACCOUNTS) + " accounts: "
                            + (accounts.size() - fitting.size()) + " were left out. Hide some to make room.");
        }
        if (!fitting.isEmpty()) {
            step(content.withAccounts(fitting));
        }
    }

    /** Draws the campaigns of the selected nodes as one node each again. */
    public void collapseSelected() {
        GraphContent next = content;
        for (GraphNode node : selectedNodes()) {
            if (node.group() >= 0) {
                String id = links.campaigns().get(node.group()).id();
                next = next.collapsed(id, links.members(id));
            }
        }
        step(next);
    }

    public void hideSelected() {
        Set<Long> accounts = selectedAccounts();
        List<String> campaigns = selectedNodes().stream()
                .filter(node -> node.kind() == GraphNode.Kind.CAMPAIGN)
                .map(GraphNode::campaign)
                .toList();
        // An account whose campaign is drawn as one node would only move into it; without its campaign it leaves.
        step(content.without(campaigns, accounts));
        select(Set.of());
    }

    public void pinSelected() {
        Map<String, Place> all = picture.get().places();
        step(content.pinned(selected.get().nodes().stream()
                .filter(all::containsKey)
                .collect(Collectors.toMap(id -> id, all::get))));
    }

    public void unpinSelected() {
        step(content.unpinned(selected.get().nodes()));
    }

    /** Moves nodes while they are dragged; {@link #drop} makes it a step. */
    public void drag(Map<String, Place> moved) {
        places.putAll(moved);
        picture.set(picture.get().moved(moved));
    }

    public void drop(Collection<String> nodeIds) {
        Map<String, Place> all = picture.get().places();
        step(content.pinned(nodeIds.stream().filter(all::containsKey).collect(Collectors.toMap(id -> id, all::get))));
    }

    public void filter(GraphFilter next) {
        if (!next.equals(content.filter())) {
            step(content.filtered(next));
        }
    }

    /** Places everything anew except what is pinned. */
    public void layOutAgain() {
        build(true);
    }

    /** Adds the strongest chain of links between the two selected accounts. */
    public void showPath() {
        List<Long> ends = List.copyOf(selectedAccounts());
        CaseLinks known = links;
        GraphFilter filter = content.filter();
        session.jobs()
                .ask(() -> new ShortestPath(known.ends(filter)).between(ends.get(0), ends.get(1)), this::pathArrived);
    }

    private void pathArrived(List<Long> path) {
        if (path.isEmpty()) {
            session.problems()
                    .notice(
                            "No chain of links joins these two accounts under the present filter. That is no proof that they"
                                    + " are strangers: show more layers or lower the weight and try again.");
        } else {
            step(content.withPath(path));
        }
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** Takes back a step of the picture; the case's data is not touched. */
    public void undo() {
        history.undo(content).ifPresent(this::restore);
    }

    public void redo() {
        history.redo(content).ifPresent(this::restore);
    }

    private void restore(GraphContent other) {
        content = other;
        places.putAll(content.pins());
        build(false);
    }

    private void step(GraphContent next) {
        if (!next.equals(content)) {
            history.leave(content);
            content = next;
            build(false);
        }
    }

    private void build(boolean anew) {
        if (links == null) {
            return;
        }
        running.request();
        Cancellation mine = new Cancellation();
        running = mine;
        GraphContent wanted = content;
        CaseLinks known = links;
        Map<String, Place> before = Map.copyOf(places);
        building.ask(() -> maker.make(known, wanted, before, anew, mine));
    }

    private void pictureArrived(GraphPicture next) {
        if (next != null) {
            places.putAll(next.places());
            picture.set(next);
        }
    }

    /** Selects nodes; accounts and a single campaign become the selection of all screens. */
    public void select(Set<String> nodeIds) {
        selected.set(new GraphSelection(nodeIds, Optional.empty()));
        selecting = true;
        try {
            share();
        } finally {
            selecting = false;
        }
    }

    private void share() {
        Set<Long> accounts = selectedAccounts();
        List<GraphNode> nodes = selectedNodes();
        Selection shared = session.selection().get();
        if (nodes.size() == 1 && nodes.get(0).kind() == GraphNode.Kind.CAMPAIGN) {
            session.select(shared.withCampaign(nodes.get(0).campaign()));
        } else if (!accounts.equals(shared.accountKeys())) {
            session.select(shared.withAccounts(accounts));
        }
        lastSent = session.selection().get();
    }

    /** Opens an edge's ledger; the nodes stay selected. */
    public void select(GraphEdge edge) {
        GraphPicture now = picture.get();
        selected.set(new GraphSelection(
                selected.get().nodes(),
                Optional.of(new GraphSelection.Ends(
                        now.nodes().get(edge.from()).id(),
                        now.nodes().get(edge.to()).id()))));
    }

    public List<GraphNode> selectedNodes() {
        return picture.get().nodes().stream()
                .filter(node -> selected.get().nodes().contains(node.id()))
                .toList();
    }

    public Set<Long> selectedAccounts() {
        return selectedNodes().stream()
                .filter(node -> node.kind() == GraphNode.Kind.ACCOUNT)
                .map(GraphNode::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The edge whose ledger is open, where it is still in the picture. */
    public Optional<GraphEdge> selectedEdge() {
        GraphPicture now = picture.get();
        return selected.get().edge().flatMap(ends -> now.edges().stream()
                .filter(edge -> ends.from().equals(now.nodes().get(edge.from()).id())
                        && ends.to().equals(now.nodes().get(edge.to()).id()))
                .findFirst());
    }

    /** {@code Showing 300 of 24,113 accounts with links by link strength}. */
    public String counts() {
        GraphPicture.Counts counts = picture.get().counts();
        List<String> parts = new ArrayList<>();
        parts.add("Showing " + Formats.count(counts.accounts()) + " of " + Formats.count(counts.reach())
                + " accounts with links by link strength");
        if (counts.campaigns() > 0) {
            parts.add(
                    counts.campaigns() == 1
                            ? "1 campaign as one node"
                            : counts.campaigns() + " campaigns as one node each");
        }
        parts.add(
                counts.edges() < counts.allEdges()
                        ? "the strongest " + Formats.count(counts.edges()) + " of " + Formats.count(counts.allEdges())
                                + " lines"
                        : Formats.count(counts.edges()) + " lines");
        return String.join(", ", parts);
    }
}
