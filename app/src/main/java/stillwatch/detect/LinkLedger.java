package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Ties;
import stillwatch.graph.Layer;
import stillwatch.graph.Layer.Comparison;
import stillwatch.graph.LinkFinder;
import stillwatch.graph.Links;

/**
 * The links that are kept in the case: for each account its {@value #PER_ACCOUNT} strongest. A group of a thousand has half a
 * million links; nobody looks at all of them, and what they say of the group is said by these.
 */
final class LinkLedger {
    /** "Expand at most the 20 strongest neighbours" [design: interaction, graph]. */
    private static final int PER_ACCOUNT = 20;

    private static final int VALUES = 5;
    private static final int NOT_ASKED = -1;

    private final LinkFinder finder;
    private final Links links;
    private final CaseTraffic traffic;
    private final int[] kept;
    /** Per kept link, in its order, a bit for each layer that ties its accounts; {@link #NOT_ASKED} until somebody asks. */
    private final int[] layersOfKept;

    LinkLedger(LinkFinder finder, Links links, CaseTraffic traffic) {
        this.finder = finder;
        this.links = links;
        this.traffic = traffic;
        int[] taken = new int[traffic.accounts()];
        long[] strongestFirst = new long[links.size()];
        for (int i = 0; i < strongestFirst.length; i++) {
            // Weights are above 0: their bits have their order, turned round here. Equal weights keep the links' order.
            strongestFirst[i] = ~(long) Float.floatToIntBits((float) links.weight()[i]) << 32 | i;
        }
        Arrays.sort(strongestFirst);
        this.kept = Arrays.stream(strongestFirst)
                .mapToInt(keyed -> (int) keyed)
                .filter(i -> {
                    boolean keeps = taken[links.a()[i]] < PER_ACCOUNT || taken[links.b()[i]] < PER_ACCOUNT;
                    taken[links.a()[i]]++;
                    taken[links.b()[i]]++;
                    return keeps;
                })
                .sorted()
                .toArray();
        this.layersOfKept = new int[kept.length];
        Arrays.fill(layersOfKept, NOT_ASKED);
    }

    int size() {
        return kept.length;
    }

    /**
     * What the kept links say of each group's members. {@code groupOf} gives each account's group, −1 for none. What ties two
     * accounts of one stated organization is ordinary and ties nobody to a group of several; only where the group is mostly
     * that one organization does it count.
     */
    Ties[] ties(int groups, int[] groupOf) {
        Organizations organizations = new Organizations(traffic, groups, groupOf);
        Ties[] ties = new Ties[groups];
        Arrays.setAll(ties, i -> new Ties());
        for (int k = 0; k < kept.length; k++) {
            int i = kept[k];
            int a = links.a()[i];
            int b = links.b()[i];
            boolean inside = groupOf[a] >= 0 && groupOf[a] == groupOf[b];
            for (int end : new int[] {a, b}) {
                if (groupOf[end] >= 0) {
                    ties[groupOf[end]].addWeight(end, links.weight()[i], inside);
                }
            }
            if (inside && organizations.tells(groupOf[a], a, b)) {
                addLayers(ties[groupOf[a]], k, a, b);
            }
        }
        return ties;
    }

    /** A link is compared once, however often groups are made anew. */
    private void addLayers(Ties ties, int k, int a, int b) {
        List<Layer> layers = finder.layers();
        if (layersOfKept[k] == NOT_ASKED) {
            layersOfKept[k] = 0;
            finder.ledger(a, b).keySet().forEach(layer -> layersOfKept[k] |= 1 << layers.indexOf(layer));
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            if ((layersOfKept[k] & 1 << layer) != 0) {
                ties.addLayer(a, b, layers.get(layer).name(), layers.get(layer).kind());
            }
        }
    }

    /** The kept links with their layers, made one by one while they are walked through. */
    Iterable<Link> entries() {
        return () -> {
            Iterator<Integer> order = Arrays.stream(kept).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return order.hasNext();
                }

                @Override
                public Link next() {
                    return entry(order.next());
                }
            };
        };
    }

    private Link entry(int i) {
        int a = links.a()[i];
        int b = links.b()[i];
        List<LinkLayer> layers = new ArrayList<>();
        for (Map.Entry<Layer, Comparison> one : finder.ledger(a, b).entrySet()) {
            Comparison comparison = one.getValue();
            layers.add(new LinkLayer(
                    one.getKey().name(),
                    comparison.observed(),
                    comparison.expected(),
                    -comparison.lnTail() / Math.log(10),
                    one.getKey().shared(a, b, VALUES)));
        }
        return new Link(traffic.key(a), traffic.key(b), links.weight()[i], layers);
    }
}
