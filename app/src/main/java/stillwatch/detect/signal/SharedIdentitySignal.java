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
 * <p>Figure: share of the members with a known value who share it with another member. Strength: the share of all members,
 * less what groups of strangers of the same size show. A cluster of payers or devices was reported of every disclosed campaign
 * [background: "shared payment"]; easiest of all to remove, so nothing depends on it. Cost: O(members).
 */
abstract class SharedIdentitySignal implements Signal {
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
        Set<String> shared = new HashSet<>();
        holders.forEach((value, count) -> {
            if (count > 1) {
                shared.add(value);
            }
        });
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
