package stillwatch.detect.signal;

import java.util.Optional;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

/**
 * What the provider knows of the accounts themselves, as a share of the members of whom it knows, beside that of strangers.
 * Strength: for suspicion the excess over strangers; for innocence the plain share, for what is true of accounts does not
 * become less true where it is common. Cost: O(members).
 */
abstract class AccountShareSignal implements Signal {
    /** Whether anything is known of an account. */
    abstract boolean isKnown(Account account);

    abstract boolean fulfils(Account account);

    /** How the sentence goes on after "40 %". */
    abstract String sentence();

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = group.shareOfMembers(this::isKnown, this::fulfils);
        if (Double.isNaN(observed) || observed == 0) {
            return Optional.empty();
        }
        double expected = group.amongStrangers(strangers -> strangers.shareOfMembers(this::isKnown, this::fulfils));
        String text = Measurement.percent(observed) + " " + sentence() + "; among unrelated accounts "
                + Measurement.percent(expected) + ".";
        double strength = side() == Side.INNOCENCE ? observed : Measurement.excess(observed, expected);
        return Measurement.of(
                strength,
                text,
                observed,
                expected,
                Samples.ofMembers(group, member -> fulfils(group.traffic().account(member))),
                java.util.List.of());
    }
}
