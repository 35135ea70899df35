package stillwatch.detect.signal;

import java.util.Set;

/**
 * Sign-up burst: members that were opened closer together, by the same mail domain or programme, than the density of
 * sign-ups explains.
 *
 * <p>Figure, threshold, strength and cost: see {@link TiedMembersSignal}, over the layer {@code signup} [design, detection
 * section 3, layers].
 *
 * <p>Known false alarms: hackathons, a semester's first day, a company that opens its seats; therefore weak.
 */
final class SignupBurstSignal extends TiedMembersSignal {
    @Override
    public String name() {
        return "signup_burst";
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.SIGNUP_TIMES);
    }

    @Override
    Set<String> layers() {
        return Set.of("signup");
    }

    @Override
    String sentence() {
        return "were opened close together and the same way as others of the group";
    }
}
