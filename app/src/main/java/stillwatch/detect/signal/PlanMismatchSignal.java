package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * Plan mismatch: accounts of the cheapest ways in (free, education, research, or a sign-up programme) that work far harder
 * than others on the same plan.
 *
 * <p>Figure: share of members on such a plan whose exchanges per active day lie above the plan's 90th percentile. Strength:
 * its excess over the 10 % that must, times the share of members on such plans [background: "accounts on education and
 * research programmes and free tiers are the cheapest way in"]. Cost: O(members).
 *
 * <p>Known false alarms: a thesis in its last week, a laboratory's benchmark.
 */
final class PlanMismatchSignal implements Signal {
    private static final Set<String> CHEAP = Set.of("free", "education", "research", "trial");
    private static final double QUANTILE = 0.9;

    @Override
    public String name() {
        return "plan_mismatch";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.PLANS, Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Population population = group.population();
        int[] cheap = Arrays.stream(group.members())
                .filter(member -> group.traffic().exchanges(member) > 0 && isCheap(group, member))
                .toArray();
        if (cheap.length < 2) {
            return Optional.empty();
        }
        long above = Arrays.stream(cheap)
                .filter(member -> population.rate(member) > population.rateOfPlan(member, QUANTILE))
                .count();
        double observed = (double) above / cheap.length;
        String text = above + " of the " + cheap.length
                + " accounts on free, education or research access make more exchanges a day than nine in ten others on"
                + " their plan; one in ten would be expected.";
        double strength = Measurement.excess(observed, 1 - QUANTILE) * cheap.length / group.size();
        return Measurement.of(
                strength,
                text,
                observed,
                1 - QUANTILE,
                Samples.ofMembers(
                        group,
                        member -> isCheap(group, member)
                                && population.rate(member) > population.rateOfPlan(member, QUANTILE)),
                List.of());
    }

    private static boolean isCheap(Group group, int member) {
        String plan = group.traffic().account(member).plan();
        return plan != null && CHEAP.contains(plan)
                || group.traffic().account(member).signupProgram() != null;
    }
}
