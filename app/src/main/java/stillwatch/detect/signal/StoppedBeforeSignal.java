package stillwatch.detect.signal;

import java.util.Set;
import stillwatch.dataset.Account;

/**
 * Stopped before: others of the group were suspended or banned already.
 *
 * <p>Figure: share of members with such a status, of those whose status is known. Strength: excess over groups of strangers.
 * Threshold: that null alone. Cost: O(members).
 *
 * <p>Known false alarms: a ban wave that hit a whole network; unpaid bills; earlier mistakes of the provider, which would
 * otherwise confirm themselves. Therefore weak.
 */
final class StoppedBeforeSignal extends AccountShareSignal {
    static final Set<String> STOPPED = Set.of("suspended", "banned");

    @Override
    public String name() {
        return "stopped_before";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.STATUS);
    }

    @Override
    boolean isKnown(Account account) {
        return account.status() != null;
    }

    @Override
    boolean fulfils(Account account) {
        return STOPPED.contains(account.status());
    }

    @Override
    String sentence() {
        return "of the accounts were suspended or banned by the provider";
    }
}
