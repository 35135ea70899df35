package stillwatch.detect.signal;

import java.util.Set;
import stillwatch.dataset.Account;

/**
 * Documented use: the provider knows of the high-volume use and wrote it down.
 *
 * <p>Figure and strength: share of all members with a text in {@code declared_use} [background: "providers tell customers to
 * document high-volume use so that it can be told apart"]. An account without one counts as undocumented, not as unknown. No
 * threshold. Cost: O(members).
 *
 * <p>Known misses: a false declaration; a true one for something else.
 */
final class DeclaredUseSignal extends AccountShareSignal {
    @Override
    public String name() {
        return "declared_use";
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
        return Set.of(Input.DECLARATIONS);
    }

    @Override
    boolean isKnown(Account account) {
        return true;
    }

    @Override
    boolean fulfils(Account account) {
        return account.declaredUse() != null && !account.declaredUse().isBlank();
    }

    @Override
    String sentence() {
        return "of the accounts have documented their high-volume use with the provider";
    }
}
