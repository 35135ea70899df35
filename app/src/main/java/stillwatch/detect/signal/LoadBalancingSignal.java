package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.Optional;
import stillwatch.detect.traffic.Group;

/**
 * Load balancing: members that do strikingly equal amounts of work. People's volumes spread over orders of magnitude.
 *
 * <p>Figure: standard deviation of ln(exchanges) over the members that made any. Strength: 1 − 2·(figure / strangers'
 * figure), so it begins where the spread is half of what unrelated accounts show. At least {@value #LEAST_MEMBERS} members.
 * Cost: O(members).
 *
 * <p>Known false alarms: a class that does one exercise; quotas that everyone uses up.
 */
final class LoadBalancingSignal implements Signal {
    static final int LEAST_MEMBERS = 8;

    @Override
    public String name() {
        return "load_balancing";
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = spread(group);
        double expected = group.amongStrangers(LoadBalancingSignal::spread);
        if (Double.isNaN(observed) || Double.isNaN(expected) || expected == 0) {
            return Optional.empty();
        }
        double[] volumes = volumes(group);
        String text = String.format(
                java.util.Locale.ROOT,
                "Work is spread evenly: a typical account made %.0f exchanges and the spread (standard deviation of the"
                        + " logarithm) is %.2f; unrelated accounts show %.2f.",
                Math.exp(Arrays.stream(volumes).average().orElse(0)),
                observed,
                expected);
        return Measurement.of(1 - 2 * observed / expected, text, observed, expected);
    }

    private static double[] volumes(Group group) {
        return Arrays.stream(group.members())
                .mapToDouble(member -> group.traffic().exchanges(member))
                .filter(count -> count > 0)
                .map(Math::log)
                .toArray();
    }

    private static double spread(Group group) {
        double[] volumes = volumes(group);
        if (volumes.length < LEAST_MEMBERS) {
            return Double.NaN;
        }
        double mean = Arrays.stream(volumes).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(volumes).map(v -> (v - mean) * (v - mean)).sum() / (volumes.length - 1));
    }
}
