package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.store.CampaignAccountsQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CrowdValueQuery;
import stillwatch.store.CrowdValueQuery.CrowdValue;
import stillwatch.store.LinkEndsQuery.LinkEnds;
import stillwatch.store.LinkMapQuery;
import stillwatch.store.LinkMapQuery.LinkMap;

/**
 * The links and campaigns of a case as they are at one moment, held in memory so that every step of the picture is answered
 * at once. Read off the screen's thread, then never changed.
 */
public final class CaseLinks {
    /** As many badges as a picture bears. */
    private static final int CROWD_VALUES = 12;

    private final LinkMap links;
    private final List<Campaign> campaigns;
    private final Map<String, List<Long>> members = new LinkedHashMap<>();
    private final Map<Long, Integer> groupOfAccount = new HashMap<>();
    private final List<CrowdValue> crowdValues;
    private final Set<Long> reach = new HashSet<>();

    private CaseLinks(
            LinkMap links,
            List<Campaign> campaigns,
            List<CampaignAccountsQuery.Membership> memberships,
            List<CrowdValue> crowdValues) {
        this.links = links;
        this.campaigns = campaigns;
        this.crowdValues = crowdValues;
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < campaigns.size(); i++) {
            places.put(campaigns.get(i).key(), i);
            members.put(campaigns.get(i).id(), new ArrayList<>());
        }
        for (CampaignAccountsQuery.Membership membership : memberships) {
            Integer place = places.get(membership.campaignKey());
            if (place != null) {
                members.get(campaigns.get(place).id()).add(membership.accountKey());
                groupOfAccount.putIfAbsent(membership.accountKey(), place);
            }
        }
        IntStream.concat(IntStream.of(links.a()), IntStream.of(links.b()))
                .forEach(account -> reach.add((long) account));
        reach.addAll(groupOfAccount.keySet());
    }

    /** Dismissed campaigns are left out: a person said that they are none. */
    public static CaseLinks read(CaseFile file) {
        return new CaseLinks(
                new LinkMapQuery(file).ask(),
                new CampaignTable(file)
                        .all().stream()
                                .filter(campaign -> campaign.state() != CampaignState.DISMISSED)
                                .toList(),
                new CampaignAccountsQuery(file).ask(),
                new CrowdValueQuery(file).ask(CROWD_VALUES));
    }

    LinkMap links() {
        return links;
    }

    /** Highest score first; a node's group is a place in this list. */
    public List<Campaign> campaigns() {
        return campaigns;
    }

    public Optional<Campaign> campaign(String id) {
        return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    /** The campaign's core and periphery, strongest first. */
    public List<Long> members(String campaignId) {
        return members.getOrDefault(campaignId, List.of());
    }

    /** The place of the account's campaign in {@link #campaigns}; -1 for none. */
    public int group(long accountKey) {
        return groupOfAccount.getOrDefault(accountKey, -1);
    }

    public List<CrowdValue> crowdValues() {
        return crowdValues;
    }

    public List<String> layerNames() {
        return links.layerNames();
    }
    /** How many accounts have a link or a campaign, or are among the given ones. */
    public int reachWith(Collection<Long> accountKeys) {
        return reach.size()
                + (int) accountKeys.stream().filter(key -> !reach.contains(key)).count();
    }

    public int size() {
        return links.size();
    }

    public double strongestWeight() {
        return IntStream.range(0, links.size())
                .mapToDouble(i -> links.weight()[i])
                .max()
                .orElse(0);
    }

    /** Whether a link passes the filter. */
    boolean passes(int link, GraphFilter filter, int shownLayers) {
        return links.weight()[link] >= filter.leastWeight() && (links.layers()[link] & shownLayers) != 0;
    }

    /** The layers that the filter leaves, as bits. */
    int shownLayers(GraphFilter filter) {
        int bits = 0;
        for (int i = 0; i < layerNames().size(); i++) {
            if (!filter.hiddenLayers().contains(layerNames().get(i))) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    /** An account at the other end of a link. */
    public record Neighbour(long accountKey, double weight) {}

    /** The account's neighbours under the filter, strongest link first. */
    public List<Neighbour> neighbours(long accountKey, GraphFilter filter) {
        List<Neighbour> found = new ArrayList<>();
        int shown = shownLayers(filter);
        for (int i = 0; i < links.size(); i++) {
            if ((links.a()[i] == accountKey || links.b()[i] == accountKey) && passes(i, filter, shown)) {
                long other = links.a()[i] == accountKey ? links.b()[i] : links.a()[i];
                found.add(new Neighbour(other, links.weight()[i]));
            }
        }
        found.sort(Comparator.comparingDouble(Neighbour::weight).reversed().thenComparingLong(Neighbour::accountKey));
        return found;
    }

    /** Given accounts by the sum of their links' weights, strongest first. */
    public List<Neighbour> byStrength(Set<Long> accountKeys, GraphFilter filter) {
        Map<Long, Double> strength = new HashMap<>();
        accountKeys.forEach(key -> strength.put(key, 0.0));
        int shown = shownLayers(filter);
        for (int i = 0; i < links.size(); i++) {
            if (passes(i, filter, shown)) {
                double weight = links.weight()[i];
                strength.computeIfPresent((long) links.a()[i], (key, sum) -> sum + weight);
                strength.computeIfPresent((long) links.b()[i], (key, sum) -> sum + weight);
            }
        }
        return strength.entrySet().stream()
                .map(entry -> new Neighbour(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Neighbour::weight)
                        .reversed()
                        .thenComparingLong(Neighbour::accountKey))
                .toList();
    }

    /** The links that pass the filter, for walking from account to account. */
    public LinkEnds ends(GraphFilter filter) {
        int shown = shownLayers(filter);
        int[] passing = IntStream.range(0, links.size())
                .filter(i -> passes(i, filter, shown))
                .toArray();
        return new LinkEnds(
                IntStream.of(passing).map(i -> links.a()[i]).toArray(),
                IntStream.of(passing).map(i -> links.b()[i]).toArray(),
                IntStream.of(passing).mapToDouble(i -> links.weight()[i]).toArray());
    }
}
