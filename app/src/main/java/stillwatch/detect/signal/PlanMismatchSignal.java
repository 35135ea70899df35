package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Plan mismatch: accounts of the cheapest ways in (free, education, research, or a sign-up programme) that work far harder
 * than others on the same plan.
 *
 * <p>Figure: share of members on such a plan whose exchanges per active day are more than those of nine in ten
 * accounts on the plan outside the group, if at least ten are (see {@link Overworked}). Strength: its excess over the 10 %
 * that must, times the share of members on such plans [background: "accounts on education and
 * research programmes and free tiers are the cheapest way in"]. Cost: O(members).
 *
 * <p>Known false alarms: a thesis in its last week, a laboratory's benchmark.
 */
final class PlanMismatchSignal implements Signal {
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
        Overworked overworked = Overworked.of(group);
        int compared = overworked.compared().length;
        if (compared < 2) {
            return Optional.empty();
        }
        double expected = 1 - Overworked.SHARE;
        double observed = (double) overworked.members().length / compared;
        String text = overworked.members().length + " of the " + compared
                + " accounts on free, education or research access make more exchanges a day than nine in ten others on"
                + " their plan; one in ten would be expected.";
        return Measurement.of(
                Measurement.excess(observed, expected) * compared / group.size(),
                text,
                observed,
                expected,
                Samples.ofMembers(group, member -> Arrays.binarySearch(overworked.members(), member) >= 0),
                List.of());
    }
}
