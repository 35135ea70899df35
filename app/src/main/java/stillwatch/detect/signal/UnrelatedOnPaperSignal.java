package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Layer.Kind;

/**
 * Accounts that work as one but present themselves as strangers: no organization or mail domain of their own holds them
 * together, although they have in common what strangers cannot have: a payer, a device, the same seconds, refused requests
 * that another takes over, or a working day that consists of templates which nobody else has.
 *
 * <p>Strength: 1 − share of members with the most common affiliation (see {@link Affiliation}), times the share of members
 * of whom any is known, times the share of members with such a bond. Expectation: members of one organization would share
 * it. Cost: O(accounts).
 *
 * <p>Known false alarms: friends, freelancers, users of one niche tool.
 */
final class UnrelatedOnPaperSignal implements Signal {
    /** What strangers do not share; an address, an hour of sign-up or a public prompt they may. */
    private static final Set<Kind> BONDS = EnumSet.of(Kind.PAYMENT, Kind.DEVICE, Kind.TIMING, Kind.HAND_OFF);
    /** An account with more than half of its uses on the group's own templates is dedicated to them. */
    private static final double DEDICATED = 0.5;

    @Override
    public String name() {
        return "unrelated_on_paper";
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
        return Set.of(Input.AFFILIATIONS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Affiliation affiliation = Affiliation.of(group);
        if (affiliation.known() == 0) {
            return Optional.empty();
        }
        boolean sharded = new WorkShardingSignal().measure(group).isPresent();
        double bonded = Arrays.stream(group.members())
                .mapToDouble(member -> bond(group, member, sharded))
                .sum();
        String text = Measurement.percent(bonded / group.size())
                + " of the accounts have in common what strangers do not share, but "
                + (affiliation.name() == null
                        ? "they name no organization and no mail domain of their own."
                        : "no more than " + Measurement.percent(affiliation.share())
                                + " of them name the same organization or mail domain.");
        double strength = (1 - affiliation.share()) * affiliation.known() * bonded / group.size();
        return Measurement.of(
                strength,
                text,
                affiliation.share(),
                1,
                Samples.ofMembers(group, member -> bond(group, member, sharded) > 0),
                List.of());
    }

    /** Strangers may be dedicated to one public benchmark, so dedication alone is half a bond unless the work is shared out. */
    private static double bond(Group group, int member, boolean sharded) {
        if (group.ties().kinds(member).stream().anyMatch(BONDS::contains)) {
            return 1;
        }
        return group.templates().dedication(member) > DEDICATED ? sharded ? 1 : 0.5 : 0;
    }
}
