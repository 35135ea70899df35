package stillwatch.detect.traffic;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stillwatch.graph.Layer.Kind;

/** What ties each account to others of its group: the layers of its strongest links inside it, and their weight. */
public final class Ties {
    private final Map<Integer, Set<String>> layersOf = new HashMap<>();
    private final Map<Integer, Set<Kind>> kindsOf = new HashMap<>();
    private final Map<Integer, Double> inside = new HashMap<>();
    private final Map<Integer, Double> all = new HashMap<>();

    /** Notes one layer of a link inside the group for both of its ends. */
    public void addLayer(int a, int b, String layer, Kind kind) {
        for (int account : new int[] {a, b}) {
            layersOf.computeIfAbsent(account, x -> new java.util.TreeSet<>()).add(layer);
            kindsOf.computeIfAbsent(account, x -> EnumSet.noneOf(Kind.class)).add(kind);
        }
    }

    /** Notes a link's weight for one of its ends. */
    public void addWeight(int account, double weight, boolean insideGroup) {
        all.merge(account, weight, Double::sum);
        if (insideGroup) {
            inside.merge(account, weight, Double::sum);
        }
    }

    public Set<Kind> kinds(int account) {
        return kindsOf.getOrDefault(account, Set.of());
    }

    public boolean has(int account, String layer) {
        return layersOf.getOrDefault(account, Set.of()).contains(layer);
    }

    /** The share of an account's link weight that lies inside its group, 0 to 1. */
    public double insideShare(int account) {
        double total = all.getOrDefault(account, 0.0);
        return total == 0 ? 0 : inside.getOrDefault(account, 0.0) / total;
    }
}
