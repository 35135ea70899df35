package stillwatch.ui.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is in the picture: the unit of its undo. Never changed; each step makes another one.
 *
 * @param campaigns campaigns that are drawn as one node, by id
 * @param accounts accounts that are drawn singly, in the order in which they came
 * @param pins where a person put a node, in layout units
 * @param path the accounts of the path that was last asked for, from end to end
 */
public record GraphContent(
        Set<String> campaigns, Set<Long> accounts, Map<String, Place> pins, List<Long> path, GraphFilter filter) {
    public static final GraphContent EMPTY = new GraphContent(Set.of(), Set.of(), Map.of(), List.of(), GraphFilter.ALL);

    public GraphContent {
        campaigns = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(campaigns));
        accounts = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(accounts));
        pins = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pins));
        path = List.copyOf(path);
    }

    /** A place in layout units. */
    public record Place(double x, double y) {}

    public boolean isEmpty() {
        return campaigns.isEmpty() && accounts.isEmpty();
    }

    public GraphContent withCampaigns(Collection<String> ids) {
        return new GraphContent(added(campaigns, ids), accounts, pins, path, filter);
    }

    public GraphContent withAccounts(Collection<Long> keys) {
        return new GraphContent(campaigns, added(accounts, keys), pins, path, filter);
    }

    /** Only these accounts and no campaigns; the filter stays. */
    public GraphContent onlyAccounts(Collection<Long> keys) {
        return new GraphContent(Set.of(), new LinkedHashSet<>(keys), pins, List.of(), filter);
    }

    public GraphContent withPath(List<Long> accountKeys) {
        return new GraphContent(campaigns, added(accounts, accountKeys), pins, accountKeys, filter);
    }

    /** Draws a campaign as one node again. */
    public GraphContent collapsed(String campaignId, Collection<Long> members) {
        return new GraphContent(
                added(campaigns, Set.of(campaignId)), without(accounts, members), pins, List.of(), filter);
    }

    public GraphContent without(Collection<String> campaignIds, Collection<Long> accountKeys) {
        return new GraphContent(
                without(campaigns, campaignIds), without(accounts, accountKeys), pins, List.of(), filter);
    }

    public GraphContent pinned(Map<String, Place> places) {
        Map<String, Place> next = new LinkedHashMap<>(pins);
        next.putAll(places);
        return new GraphContent(campaigns, accounts, next, path, filter);
    }

    public GraphContent unpinned(Collection<String> nodeIds) {
        Map<String, Place> next = new LinkedHashMap<>(pins);
        next.keySet().removeAll(nodeIds);
        return new GraphContent(campaigns, accounts, next, path, filter);
    }

    public GraphContent filtered(GraphFilter next) {
        return new GraphContent(campaigns, accounts, pins, path, next);
    }

    private static <T> Set<T> added(Set<T> set, Collection<T> more) {
        Set<T> next = new LinkedHashSet<>(set);
        next.addAll(more);
        return next;
    }

    private static <T> Set<T> without(Set<T> set, Collection<T> gone) {
        Set<T> next = new LinkedHashSet<>(set);
        next.removeAll(gone);
        return next;
    }
}
