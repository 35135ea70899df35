package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

/**
 * What the provider knows of the accounts themselves, as a share of members over the share among strangers: documented use,
 * verified businesses, throw-away identities, accounts that were stopped before.
 *
 * <p>Strength: excess over strangers; for documented use and verified businesses the plain share, for what is true of them
 * does not become less true where it is common. Cost: O(members).
 */
final class AccountShareSignal implements Signal {
    private static final Set<String> STOPPED = Set.of("suspended", "banned");

    private final String name;
    private final Side side;
    private final double weight;
    private final Predicate<Account> known;
    private final Predicate<Account> fulfils;
    private final String sentence;

    private AccountShareSignal(
            String name,
            Side side,
            double weight,
            Predicate<Account> known,
            Predicate<Account> fulfils,
            String sentence) {
        this.name = name;
        this.side = side;
        this.weight = weight;
        this.known = known;
        this.fulfils = fulfils;
        this.sentence = sentence;
    }

    /** The provider knows of the use and wrote it down. Known misses: a false declaration. */
    static AccountShareSignal declaredUse() {
        return new AccountShareSignal(
                "declared_use",
                Side.INNOCENCE,
                Weight.STRONG,
                account -> true,
                account ->
                        account.declaredUse() != null && !account.declaredUse().isBlank(),
                "of the accounts have documented their high-volume use with the provider");
    }

    static AccountShareSignal verifiedBusiness() {
        return new AccountShareSignal(
                "verified_business",
                Side.INNOCENCE,
                Weight.MODERATE,
                account -> account.verification() != null,
                account -> "business".equals(account.verification()),
                "of the accounts passed a business verification");
    }

    /** Disposable mail or a virtual card. Known false alarms: people who guard their privacy. */
    static AccountShareSignal throwawayIdentity() {
        return new AccountShareSignal(
                "throwaway_identity",
                Side.DECEPTION,
                Weight.MODERATE,
                account -> account.emailDisposable() != null || account.cardVirtual() != null,
                account -> Boolean.TRUE.equals(account.emailDisposable()) || Boolean.TRUE.equals(account.cardVirtual()),
                "of the accounts use a disposable mail address or a virtual card");
    }

    /** Others of the group were stopped already. Known false alarms: a ban wave that hit a whole network. */
    static AccountShareSignal stoppedBefore() {
        return new AccountShareSignal(
                "stopped_before",
                Side.DECEPTION,
                Weight.WEAK,
                account -> account.status() != null,
                account -> STOPPED.contains(account.status()),
                "of the accounts were suspended or banned by the provider");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public double weight() {
        return weight;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = group.shareOfMembers(known, fulfils);
        double expected = group.amongStrangers(strangers -> strangers.shareOfMembers(known, fulfils));
        if (Double.isNaN(observed)) {
            return Optional.empty();
        }
        String text = Measurement.percent(observed) + " " + sentence + "; among unrelated accounts "
                + Measurement.percent(expected) + ".";
        double strength = side == Side.INNOCENCE ? observed : Measurement.excess(observed, expected);
        return Measurement.of(strength, text, observed, expected);
    }
}
