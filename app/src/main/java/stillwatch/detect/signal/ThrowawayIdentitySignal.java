package stillwatch.detect.signal;

import java.util.Set;
import stillwatch.dataset.Account;

/**
 * Throw-away identity: a disposable mail address or a virtual card.
 *
 * <p>Figure: share of members with either, of those of whom the provider knows. Strength: excess over groups of strangers, so
 * that a case in which everybody pays with virtual cards says nothing. Threshold: that null alone. Cost: O(members).
 *
 * <p>Known false alarms: people who guard their privacy; companies that give each seat a virtual card.
 */
final class ThrowawayIdentitySignal extends AccountShareSignal {
    @Override
    public String name() {
        return "throwaway_identity";
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
        return Set.of(Input.THROWAWAY_MARKS);
    }

    @Override
    boolean isKnown(Account account) {
        return account.emailDisposable() != null || account.cardVirtual() != null;
    }

    @Override
    boolean fulfils(Account account) {
        return Boolean.TRUE.equals(account.emailDisposable()) || Boolean.TRUE.equals(account.cardVirtual());
    }

    @Override
    String sentence() {
        return "of the accounts use a disposable mail address or a virtual card";
    }
}
