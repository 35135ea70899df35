package stillwatch.detect.signal;

import java.util.Set;
import stillwatch.dataset.Account;

/**
 * Shared device: members that were opened on the same devices. Figure, null, strength and cost: see
 * {@link SharedIdentitySignal} [design, detection section 2, row 16].
 *
 * <p>Known false alarms: laboratory and library machines, families; a fingerprint so coarse that one model of phone is one
 * device: then strangers share it too, and the null takes it away.
 */
final class SharedDeviceSignal extends SharedIdentitySignal {
    @Override
    public String name() {
        return "shared_device";
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.DEVICES);
    }

    @Override
    String value(Account account) {
        return account.deviceId();
    }

    @Override
    String noun() {
        return "devices at sign-up";
    }
}
