package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.AddressBook.Address;
import stillwatch.detect.traffic.Group;

/**
 * A campus: accounts with education or research access that use it from one place, the place they say they are.
 *
 * <p>Strength: share of members on such a plan or programme, times the share of exchanges that come from addresses of type
 * {@code education} or from the one network that most exchanges come from. A class, a laboratory. Cost: O(exchanges).
 *
 * <p>Known misses: a campaign run out of a university's network on its students' plans; hard use then shows as
 * {@code plan_mismatch}.
 */
final class CampusSignal implements Signal {
    private static final Set<String> PLANS = Set.of("education", "research");

    @Override
    public String name() {
        return "campus";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double enrolled = (double) Arrays.stream(group.members())
                        .mapToObj(group.traffic()::account)
                        .filter(account -> account.plan() != null && PLANS.contains(account.plan())
                                || account.signupProgram() != null && PLANS.contains(account.signupProgram()))
                        .count()
                / group.size();
        Map<Integer, Integer> networks = new HashMap<>();
        int[] seen = new int[2];
        group.forEachRow(row -> {
            Address address = group.traffic().address(row);
            if (address != null && address.network() >= 0) {
                seen[0]++;
                seen[1] += "education".equals(address.ipType()) ? 1 : 0;
                networks.merge(address.network(), 1, Integer::sum);
            }
        });
        if (seen[0] == 0) {
            return Optional.empty();
        }
        int largest =
                networks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double there = Math.max(seen[1], largest) / (double) seen[0];
        String text = Measurement.percent(enrolled) + " of the accounts have education or research access, and "
                + Measurement.percent(there) + " of their exchanges come from a campus or from one network.";
        return Measurement.of(enrolled * there, text, enrolled * there, Double.NaN);
    }
}
