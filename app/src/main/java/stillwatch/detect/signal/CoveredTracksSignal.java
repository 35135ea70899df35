package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.AddressBook.Address;
import stillwatch.detect.traffic.Group;

/**
 * Fan-out and hiding: traffic that comes from hosting providers, VPNs and proxies, over what unrelated accounts show.
 *
 * <p>Figure: share of exchanges from an address whose type is known and is one of these. Strength: excess over strangers.
 * Cost: O(exchanges of the group).
 *
 * <p>Known false alarms: every server-side application runs at a hosting provider; therefore weak.
 */
final class CoveredTracksSignal implements Signal {
    private static final Set<String> HIDING = Set.of("hosting", "vpn", "proxy", "tor", "datacenter");

    @Override
    public String name() {
        return "hosted_or_hidden_addresses";
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
    public Optional<Measurement> measure(Group group) {
        double observed = share(group);
        double expected = group.amongStrangers(CoveredTracksSignal::share);
        String text = Measurement.percent(observed)
                + " of the exchanges come from hosting providers, VPNs or proxies; of unrelated accounts' exchanges "
                + Measurement.percent(expected) + ".";
        return Measurement.of(Measurement.excess(observed, expected), text, observed, expected);
    }

    private static double share(Group group) {
        return group.shareOfRows(row -> type(group, row) != null, row -> HIDING.contains(type(group, row)));
    }

    private static String type(Group group, int row) {
        Address address = group.traffic().address(row);
        return address == null ? null : address.ipType();
    }
}
