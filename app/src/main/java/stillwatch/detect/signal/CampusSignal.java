package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.dataset.Account;
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
    public Set<Input> needs() {
        return Set.of(Input.PLANS, Input.ADDRESSES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double enrolled = 0;
        for (int i = 0; i < group.size(); i++) {
            enrolled += isEnrolled(group.traffic().account(group.member(i))) ? 1.0 / group.size() : 0;
        }
        if (enrolled == 0) {
            return Optional.empty();
        }
        Map<Integer, int[]> networks = new HashMap<>();
        int[] seen = new int[2];
        int[] last = {-1};
        int[][] count = new int[1][];
        group.forEachRow(row -> {
            Address address = group.traffic().address(row);
            if (address != null && address.network() >= 0) {
                seen[0]++;
                seen[1] += "education".equals(address.ipType()) ? 1 : 0;
                // One account's exchanges mostly follow each other from one network.
                if (address.network() != last[0]) {
                    last[0] = address.network();
                    count[0] = networks.computeIfAbsent(last[0], network -> new int[1]);
                }
                count[0][0]++;
            }
        });
        if (seen[0] == 0) {
            return Optional.empty();
        }
        int largest = networks.values().stream().mapToInt(each -> each[0]).max().orElse(0);
        double there = Math.max(seen[1], largest) / (double) seen[0];
        String text = Measurement.percent(enrolled) + " of the accounts have education or research access, and "
                + Measurement.percent(there) + " of their exchanges come from a campus or from one network.";
        return Measurement.of(
                enrolled * there,
                text,
                enrolled * there,
                Double.NaN,
                Samples.ofMembers(group, member -> isEnrolled(group.traffic().account(member))),
                List.of());
    }

    private static boolean isEnrolled(Account account) {
        return account.plan() != null && PLANS.contains(account.plan())
                || account.signupProgram() != null && PLANS.contains(account.signupProgram());
    }
}
