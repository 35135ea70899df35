package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

/**
 * Accounts that share what belongs to one person or household.
 *
 * <p>Figure: share of the members with a known value who share it with another member. Members of one stated organization
 * that pay with one card count as one, unless the group is mostly that organization: a company's invoice ties its own seats and
 * nobody else. Strength: the share of all members,
 * less what groups of strangers of the same size show. A cluster of payers or devices was reported of every disclosed campaign
 * [background: "shared payment"]; easiest of all to remove, so nothing depends on it. Cost: O(members).
 */
abstract class SharedIdentitySignal implements Signal {
    private static final double MOST = 0.5;

    /** {@code null} where not known. */
    abstract String value(Account account);

    /** What is shared, in the plural. */
    abstract String noun();

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Map<String, Integer> holders = holders(group);
        int known = holders.values().stream().mapToInt(Integer::intValue).sum();
        Affiliation affiliation = Affiliation.of(group);
        Set<String> shared = new HashSet<>(
                affiliation.isOrganization() && affiliation.share() > MOST
                        ? holders.keySet()
                        : beyondColleagues(group));
        shared.removeIf(value -> holders.get(value) < 2);
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        int sharing = shared.stream().mapToInt(holders::get).sum();
        double expected = group.amongStrangers(strangers -> share(holders(strangers)));
        String text = sharing + " of " + known + " accounts share " + shared.size() + " " + noun()
                + "; among as many unrelated accounts " + Measurement.percent(expected) + " share one.";
        return Measurement.of(
                Measurement.excess((double) sharing / group.size(), expected),
                text,
                (double) sharing / known,
                expected,
                Samples.ofMembers(
                        group, member -> shared.contains(value(group.traffic().account(member)))),
                List.of());
    }

    /** The values that members of two organizations share, or members who state none. */
    private Set<String> beyondColleagues(Group group) {
        Map<String, String> organizationOf = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < group.size(); i++) {
            Account account = group.traffic().account(group.member(i));
            String held = value(account);
            if (held == null) {
                continue;
            }
            String organization = account.organizationId() == null ? "" : account.organizationId();
            String before = organizationOf.putIfAbsent(held, organization);
            if (before != null && (before.isEmpty() || !before.equals(organization))) {
                shared.add(held);
            }
        }
        return shared;
    }

    private static double share(Map<String, Integer> holders) {
        List<Integer> counts = new ArrayList<>(holders.values());
        double known = counts.stream().mapToInt(Integer::intValue).sum();
        double sharing = counts.stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        return known == 0 ? Double.NaN : sharing / known;
    }

    private Map<String, Integer> holders(Group group) {
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            String held = value(group.traffic().account(group.member(i)));
            if (held != null) {
                holders.merge(held, 1, Integer::sum);
            }
        }
        return holders;
    }
}
