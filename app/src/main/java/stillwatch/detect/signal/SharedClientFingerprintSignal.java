package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.graph.Incidence;
import stillwatch.store.CallDictionaryQuery.Route;

/**
 * Shared TLS fingerprint: members whose connections look alike in a way that hardly anybody else's do, as of one program built
 * for the purpose.
 *
 * <p>A fingerprint is the group's own if at least two members and at least half of all its holders in the case are members.
 * Figure: share of members with known fingerprints that hold an own one. Strength: excess over groups of strangers, times the
 * share of members of whom any is known [design, detection section 2, row 16: never linking by itself, unsafe without a null].
 * Cost: one pass over the case, then O(holdings of the members).
 *
 * <p>Known false alarms: one company's in-house client; a rare browser. Therefore weak.
 */
final class SharedClientFingerprintSignal implements Signal {
    private static final double MOST = 0.5;

    @Override
    public String name() {
        return "shared_tls_fingerprint";
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TLS_FINGERPRINTS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Incidence held = group.population()
                .once(SharedClientFingerprintSignal.class, Incidence.class, SharedClientFingerprintSignal::held);
        Map<Integer, int[]> here = holders(group, held);
        int known = known(group, held);
        int sharing = sharing(group, held, here);
        if (sharing == 0) {
            return Optional.empty();
        }
        double observed = (double) sharing / known;
        double expected = group.amongStrangers(strangers -> {
            int others = known(strangers, held);
            return others == 0 ? Double.NaN : (double) sharing(strangers, held, holders(strangers, held)) / others;
        });
        String text = sharing + " of " + known
                + " accounts connect with a TLS fingerprint that hardly anyone outside the group has; of unrelated accounts "
                + Measurement.percent(expected) + " would.";
        return Measurement.of(
                Measurement.excess(observed, expected) * known / group.size(),
                text,
                observed,
                expected,
                Samples.ofMembers(group, member -> holdsOwn(held, here, member)),
                List.of());
    }

    private static Incidence held(Population population) {
        CaseTraffic traffic = population.traffic();
        Map<String, Integer> numbers = new HashMap<>();
        Incidence.Builder pairs = new Incidence.Builder();
        for (int account = 0; account < traffic.accounts(); account++) {
            Route last = null;
            for (int i = 0; i < traffic.exchanges(account); i++) {
                Route route = traffic.route(traffic.row(account, i));
                if (route != last && route != null && route.tlsFingerprint() != null) {
                    pairs.add(account, numbers.computeIfAbsent(route.tlsFingerprint(), fingerprint -> numbers.size()));
                }
                last = route;
            }
        }
        return pairs.build(traffic.accounts(), numbers.size());
    }

    private static Map<Integer, int[]> holders(Group group, Incidence held) {
        Map<Integer, int[]> holders = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            for (int n = 0; n < held.objectsOf(group.member(i)); n++) {
                holders.computeIfAbsent(held.object(group.member(i), n), object -> new int[1])[0]++;
            }
        }
        return holders;
    }

    private static int known(Group group, Incidence held) {
        int known = 0;
        for (int i = 0; i < group.size(); i++) {
            known += held.objectsOf(group.member(i)) > 0 ? 1 : 0;
        }
        return known;
    }

    private static int sharing(Group group, Incidence held, Map<Integer, int[]> here) {
        int sharing = 0;
        for (int i = 0; i < group.size(); i++) {
            sharing += holdsOwn(held, here, group.member(i)) ? 1 : 0;
        }
        return sharing;
    }

    private static boolean holdsOwn(Incidence held, Map<Integer, int[]> here, int member) {
        for (int n = 0; n < held.objectsOf(member); n++) {
            int object = held.object(member, n);
            if (here.get(object)[0] >= 2 && here.get(object)[0] >= MOST * held.holders(object)) {
                return true;
            }
        }
        return false;
    }
}
