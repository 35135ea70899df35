package stillwatch.detect.signal;

import java.util.Set;

/**
 * Shared network: members whose traffic comes from the same addresses, or networks of size /24 or /48, more than the
 * addresses' popularity explains.
 *
 * <p>Figure, threshold, strength and cost: see {@link TiedMembersSignal}, over the layers {@code address} and {@code network}
 * [design, detection sections 2, row 16, and 4: unsafe on shared exits without the null model].
 *
 * <p>Known false alarms: campus and company networks, VPN exits used by one team; the easiest signal for an adversary to
 * remove. Therefore weak.
 */
final class SharedNetworkSignal extends TiedMembersSignal {
    @Override
    public String name() {
        return "shared_network";
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.ADDRESSES);
    }

    @Override
    Set<String> layers() {
        return Set.of("network", "address");
    }

    @Override
    String sentence() {
        return "share addresses or networks with others of the group beyond chance";
    }
}
