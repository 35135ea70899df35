package stillwatch.detect.signal;

import java.util.Optional;
import stillwatch.detect.traffic.Group;

/**
 * Accounts that work as one but present themselves as strangers: no organization or mail domain of their own holds them
 * together, although they share templates, a payer or devices.
 *
 * <p>Strength: 1 − share of members with the most common affiliation (see {@link Affiliation}), times the share of members
 * of whom any is known. Expectation: members of one organization would share it. Cost: O(accounts).
 *
 * <p>Known false alarms: friends, freelancers, users of one niche tool.
 */
final class UnrelatedOnPaperSignal implements Signal {
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
    public Optional<Measurement> measure(Group group) {
        Affiliation affiliation = Affiliation.of(group);
        if (affiliation.known() == 0) {
            return Optional.empty();
        }
        String text = affiliation.name() == null
                ? "The accounts name no organization and no mail domain of their own, yet they are tied together."
                : "The accounts present themselves as strangers: no more than "
                        + Measurement.percent(affiliation.share())
                        + " of them name the same organization or mail domain.";
        return Measurement.of((1 - affiliation.share()) * affiliation.known(), text, affiliation.share(), 1);
    }
}
