package stillwatch.detect.signal;

import java.util.Set;
import stillwatch.dataset.Account;

/**
 * Shared payment: members that pay with the same instruments. Figure, null, strength and cost: see
 * {@link SharedIdentitySignal} [design, detection section 2, row 16].
 *
 * <p>Known false alarms: families, company cards, resellers: the affiliation speaks for those.
 */
final class SharedPaymentSignal extends SharedIdentitySignal {
    @Override
    public String name() {
        return "shared_payment";
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.PAYMENTS);
    }

    @Override
    String value(Account account) {
        return account.paymentId();
    }

    @Override
    String noun() {
        return "payment instruments";
    }
}
