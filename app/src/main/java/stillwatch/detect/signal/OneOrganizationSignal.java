package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * One organization, or one institution's mail domain, stands openly behind the accounts; with one payer it is plainly a
 * customer with several seats.
 *
 * <p>Strength: share of members with the most common affiliation, counted from one half; a mail domain alone counts half,
 * for anyone can buy a domain, unless the accounts have one payer: then nothing is hidden. Where an organization has at most
 * two payment instruments among all members, full. Cost:
 * O(accounts).
 *
 * <p>Known misses: a campaign that registers one shell company.
 */
final class OneOrganizationSignal implements Signal {
    private static final double DOMAIN_ONLY = 0.5;
    private static final double SEVERAL_PAYERS = 0.8;

    @Override
    public String name() {
        return "one_organization";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.STRONG;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.AFFILIATIONS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Affiliation affiliation = Affiliation.of(group);
        if (affiliation.name() == null) {
            return Optional.empty();
        }
        long payers = Arrays.stream(group.members())
                .mapToObj(member -> group.traffic().account(member).paymentId())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        double trust = affiliation.isOrganization()
                ? payers <= 2 ? 1 : SEVERAL_PAYERS
                : payers == 1 ? SEVERAL_PAYERS : DOMAIN_ONLY;
        String text = Measurement.percent(affiliation.share()) + " of the accounts openly belong to one "
                + (affiliation.isOrganization() ? "organization" : "mail domain") + " (" + affiliation.name() + ")"
                + (payers == 1 ? " with one payer." : payers == 0 ? "." : " with " + payers + " payers.");
        return Measurement.of(
                trust * (2 * affiliation.share() - 1),
                text,
                affiliation.share(),
                Double.NaN,
                Samples.ofMembers(
                        group, member -> affiliation.isOf(group.traffic().account(member))),
                List.of());
    }
}
