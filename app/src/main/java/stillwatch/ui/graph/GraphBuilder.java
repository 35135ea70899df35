package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;
import stillwatch.casework.LinkLayer.SharedValue;
import stillwatch.store.AccountFactsQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.CrowdValueQuery.CrowdValue;
import stillwatch.store.LinkMapQuery.LinkMap;
import stillwatch.store.LinkQuery;
import stillwatch.ui.kit.Formats;

/**
 * Makes nodes and edges of what is to be in the picture. Each account is drawn singly, or stands in its campaign's node, or
 * is not there; links between what two nodes stand for become one edge. Cost: one pass over the case's links.
 */
final class GraphBuilder {
    /** More lines than this are a grey cloud: the strongest are drawn and the rest is counted. */
    static final int MOST_EDGES = 6_000;

    private static final int MOST_VALUES = 60;

    private final CaseFile file;
    private final CaseLinks links;
    private final GraphContent content;
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Map<Long, Integer> nodeOfAccount = new HashMap<>();
    private final Map<Long, Bundle> bundles = new HashMap<>();

    GraphBuilder(CaseFile file, CaseLinks links, GraphContent content) {
        this.file = file;
        this.links = links;
        this.content = content;
    }

    /** The links between two nodes. */
    private static final class Bundle {
        private double weight;
        private int layers;
        private int count;
    }

    /** Nodes and edges; {@code allEdges} counts those that were too many as well. */
    record Parts(List<GraphNode> nodes, List<GraphEdge> edges, Set<Integer> path, int allEdges) {}

    Parts build() {
        addCampaigns();
        addAccounts();
        bundleLinks();
        List<GraphEdge> edges = new ArrayList<>();
        bundles.forEach((pair, bundle) -> edges.add(
                new GraphEdge((int) (pair >>> 32), (int) (long) pair, bundle.weight, bundle.layers, bundle.count)));
        Comparator<GraphEdge> weakestFirst = Comparator.comparingDouble(GraphEdge::weight)
                .thenComparingInt(GraphEdge::from)
                .thenComparingInt(GraphEdge::to);
        edges.sort(weakestFirst);
        int all = edges.size();
        List<GraphEdge> drawn = new ArrayList<>(edges.subList(Math.max(0, all - MOST_EDGES), all));
        if (content.filter().sharedValues()) {
            addSharedValues(drawn);
        }
        if (content.filter().crowdValues()) {
            addCrowdValues();
        }
        return new Parts(nodes, drawn, path(drawn), all);
    }

    private void addCampaigns() {
        for (int group = 0; group < links.campaigns().size(); group++) {
            Campaign campaign = links.campaigns().get(group);
            if (!content.campaigns().contains(campaign.id())) {
                continue;
            }
            List<Long> inside = links.members(campaign.id()).stream()
                    .filter(account -> !content.accounts().contains(account) && !nodeOfAccount.containsKey(account))
                    .toList();
            if (inside.isEmpty() && !links.members(campaign.id()).isEmpty()) {
                continue;
            }
            inside.forEach(account -> nodeOfAccount.put(account, nodes.size()));
            nodes.add(new GraphNode(
                    GraphNode.campaignId(campaign.id()),
                    GraphNode.Kind.CAMPAIGN,
                    campaign.key(),
                    campaign.id(),
                    group,
                    color(group),
                    inside.size(),
                    campaign.score(),
                    false));
        }
    }

    private void addAccounts() {
        Map<Long, AccountFactsQuery.Facts> facts = new HashMap<>();
        new AccountFactsQuery(file).ask(content.accounts()).forEach(account -> facts.put(account.key(), account));
        for (long key : content.accounts()) {
            AccountFactsQuery.Facts account = facts.get(key);
            if (account != null) {
                nodeOfAccount.put(key, nodes.size());
                nodes.add(new GraphNode(
                        GraphNode.accountId(key),
                        GraphNode.Kind.ACCOUNT,
                        key,
                        account.accountId(),
                        links.group(key),
                        color(links.group(key)),
                        1,
                        0,
                        account.isStopped()));
            }
        }
    }

    /** Groups on the watch list are not suspected: they are drawn without a colour of their own. */
    private int color(int group) {
        boolean suspected = group >= 0 && links.campaigns().get(group).state() != CampaignState.WATCHED;
        return suspected ? group : -1;
    }

    private void bundleLinks() {
        LinkMap map = links.links();
        int shown = links.shownLayers(content.filter());
        for (int i = 0; i < map.size(); i++) {
            Integer a = nodeOfAccount.get((long) map.a()[i]);
            Integer b = nodeOfAccount.get((long) map.b()[i]);
            if (a == null || b == null || a.equals(b) || !links.passes(i, content.filter(), shown)) {
                continue;
            }
            Bundle bundle = bundles.computeIfAbsent(pair(a, b), pair -> new Bundle());
            bundle.weight += map.weight()[i];
            bundle.layers |= map.layers()[i] & shown;
            bundle.count++;
        }
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private Set<Integer> path(List<GraphEdge> edges) {
        Set<Long> steps = new HashSet<>();
        for (int i = 1; i < content.path().size(); i++) {
            Integer a = nodeOfAccount.get(content.path().get(i - 1));
            Integer b = nodeOfAccount.get(content.path().get(i));
            if (a != null && b != null) {
                steps.add(pair(a, b));
            }
        }
        Set<Integer> path = new HashSet<>();
        for (int i = 0; i < edges.size(); i++) {
            if (steps.contains(pair(edges.get(i).from(), edges.get(i).to()))) {
                path.add(i);
            }
        }
        return path;
    }

    /** A value as a mark: what it is, and which of the drawn accounts hold it. */
    private static final class Held {
        private final Set<Integer> holders = new java.util.TreeSet<>();
        private long allHolders;
        private int layer;
    }

    /** The values that most of the drawn accounts share, each with a line to its holders in place of the lines between them. */
    private void addSharedValues(List<GraphEdge> edges) {
        Map<String, Held> values = new LinkedHashMap<>();
        for (Link link : new LinkQuery(file).among(content.accounts(), MOST_EDGES)) {
            for (LinkLayer layer : link.layers()) {
                int bit = links.layerNames().indexOf(layer.layer());
                if (content.filter().hiddenLayers().contains(layer.layer())) {
                    continue;
                }
                for (SharedValue value : layer.values()) {
                    Held held = values.computeIfAbsent(
                            LayerWords.words(layer.layer()) + " " + value.value(), name -> new Held());
                    held.holders.add(nodeOfAccount.get(link.accountA()));
                    held.holders.add(nodeOfAccount.get(link.accountB()));
                    held.allHolders = value.holders();
                    held.layer = bit;
                }
            }
        }
        values.entrySet().stream()
                .sorted((one, other) ->
                        other.getValue().holders.size() - one.getValue().holders.size())
                .limit(MOST_VALUES)
                .forEach(value -> addValue(value.getKey(), value.getValue(), edges));
    }

    private void addValue(String name, Held held, List<GraphEdge> edges) {
        int place = nodes.size();
        nodes.add(new GraphNode("v" + name, GraphNode.Kind.VALUE, 0, name, -1, -1, held.allHolders, 0, false));
        for (int holder : held.holders) {
            edges.add(new GraphEdge(holder, place, 0.5, 1 << held.layer, 0));
        }
    }

    private void addCrowdValues() {
        for (CrowdValue value : links.crowdValues()) {
            if (!content.filter().hiddenLayers().contains(value.layer())) {
                nodes.add(new GraphNode(
                        "w" + value.layer() + " " + value.value(),
                        GraphNode.Kind.CROWD,
                        0,
                        LayerWords.words(value.layer()) + " " + value.value() + ", " + Formats.count(value.holders())
                                + " accounts",
                        -1,
                        -1,
                        value.holders(),
                        0,
                        false));
            }
        }
    }
}
