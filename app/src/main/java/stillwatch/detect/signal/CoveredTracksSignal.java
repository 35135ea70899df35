package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.AddressBook.Address;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * Hosted or hidden addresses: traffic that comes from hosting providers, VPNs and proxies, over what unrelated accounts show.
 *
 * <p>Figure: share of exchanges from an address of such a type, among those from addresses of known type. Strength: excess over
 * groups of strangers, which is its only threshold [reported of commercial proxy services; background]. Cost: one pass over
 * the case, then O(members).
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
    public Set<Input> needs() {
        return Set.of(Input.ADDRESS_TYPES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        RowCounts hidden =
                group.population().once(CoveredTracksSignal.class, RowCounts.class, CoveredTracksSignal::count);
        double observed = hidden.share(group);
        double expected = group.amongStrangers(hidden::share);
        String text = Measurement.percent(observed)
                + " of the exchanges come from hosting providers, VPNs or proxies; of unrelated accounts' exchanges "
                + Measurement.percent(expected) + ".";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                group.sampleRows(Measurement.SAMPLE, row -> isHidden(group.traffic(), row)),
                List.of());
    }

    private static RowCounts count(Population population) {
        CaseTraffic traffic = population.traffic();
        return RowCounts.of(
                traffic,
                row -> traffic.address(row) != null && traffic.address(row).ipType() != null,
                row -> isHidden(traffic, row));
    }

    private static boolean isHidden(CaseTraffic traffic, int row) {
        Address address = traffic.address(row);
        return address != null && address.ipType() != null && HIDING.contains(address.ipType());
    }
}
