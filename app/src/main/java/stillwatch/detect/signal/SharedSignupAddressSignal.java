package stillwatch.detect.signal;

import java.util.Set;

/**
 * Shared place of sign-up: members that were opened from the same address or network, more than its popularity explains.
 *
 * <p>Figure, threshold, strength and cost: see {@link TiedMembersSignal}, over the layers {@code signup_address} and
 * {@code signup_network} [design, detection section 2, row 16].
 *
 * <p>Known false alarms: a class, a hackathon, a family; therefore weak.
 */
final class SharedSignupAddressSignal extends TiedMembersSignal {
    @Override
    public String name() {
        return "shared_signup_address";
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.SIGNUP_ADDRESSES);
    }

    @Override
    Set<String> layers() {
        return Set.of("signup_address", "signup_network");
    }

    @Override
    String sentence() {
        return "were opened from an address or network that others of the group used too";
    }
}
