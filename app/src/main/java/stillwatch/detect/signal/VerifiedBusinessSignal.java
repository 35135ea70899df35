package stillwatch.detect.signal;

import java.util.Set;
import stillwatch.dataset.Account;

/**
 * Verified business: the provider checked a register or papers.
 *
 * <p>Figure and strength: share of members with verification {@code business}, of those whose verification is known
 * [design, detection section 2, counter-signals]. No threshold. Cost: O(members).
 *
 * <p>Known misses: shell companies and stolen papers. Whether verified companies belong together, and openly, is asked by
 * {@link OneOrganizationSignal} and {@link OpenCompaniesSignal}.
 */
final class VerifiedBusinessSignal extends AccountShareSignal {
    @Override
    public String name() {
        return "verified_business";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.VERIFICATION);
    }

    @Override
    boolean isKnown(Account account) {
        return account.verification() != null;
    }

    @Override
    boolean fulfils(Account account) {
        return "business".equals(account.verification());
    }

    @Override
    String sentence() {
        return "of the accounts passed a business verification";
    }
}
