package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.casework.IndicatorHit;
import stillwatch.casework.IndicatorHit.State;
import stillwatch.dataset.Indicator;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.PeerIndicators;
import stillwatch.graph.Chance;

/**
 * Known indicators: what peers reported (addresses, domains, accounts, devices, TLS fingerprints, clients, prompt templates)
 * found with members. The sentence names each peer, its marking and its words; the hits themselves are kept in the case.
 *
 * <p>Figure: members with a hit that counts (see {@link PeerIndicators}: not revoked, superseded, expired, stale, nor a
 * crowd's). Expected: what as many of the other accounts show; where they show none, as if one did. Strength: −log10 of the
 * Poisson tail, full at 4, and half of that where addresses are all there is, because addresses change hands. It stands on the
 * side of deception and is never enough alone: without coordination and harvest of the case's own nothing is reported. Cost:
 * one pass over the case where there are indicators, then O(hits).
 *
 * <p>Known false alarms: a peer's mistake; an address that a harvester left and a neighbour got.
 */
final class KnownIndicatorSignal implements Signal {
    private static final double FULL = 4;
    private static final double ADDRESSES_ONLY = 0.5;
    private static final int MOST_NAMED = 4;
    private static final Set<String> ADDRESSES = Set.of("address", "sign-up address");

    @Override
    public String name() {
        return "known_indicator";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.INDICATORS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        PeerIndicators peers = group.population().peers();
        if (peers.hits().isEmpty()) {
            return Optional.empty();
        }
        List<IndicatorHit> counting = new ArrayList<>();
        Map<State, Integer> idle = new java.util.TreeMap<>();
        for (int i = 0; i < group.size(); i++) {
            for (IndicatorHit hit : peers.of(group.member(i))) {
                if (hit.state() == State.COUNTS) {
                    counting.add(hit);
                } else {
                    idle.merge(hit.state(), 1, Integer::sum);
                }
            }
        }
        int observed = hitMembers(group, peers);
        if (observed == 0) {
            return Optional.empty();
        }
        double others = Math.max(1, group.population().active() - group.size());
        double expected = group.size() * Math.max(1, hitElsewhere(group, peers)) / others;
        double surprise = observed <= expected ? 0 : -Chance.lnPoissonTail(observed, expected) / Math.log(10);
        boolean addressesOnly = counting.stream().allMatch(hit -> ADDRESSES.contains(hit.held()));
        String text = observed + " of " + group.size() + " accounts hold what peers reported: "
                + named(counting, peers) + ". Of as many other accounts " + Measurement.number(expected)
                + " would." + idle(idle);
        return Measurement.of(
                Math.min(1, surprise / FULL) * (addressesOnly ? ADDRESSES_ONLY : 1),
                text,
                observed,
                expected,
                exchanges(group, counting),
                List.of());
    }

    private static int hitMembers(Group group, PeerIndicators peers) {
        int hit = 0;
        for (int i = 0; i < group.size(); i++) {
            hit += isHit(peers, group.member(i)) ? 1 : 0;
        }
        return hit;
    }

    private static int hitElsewhere(Group group, PeerIndicators peers) {
        int hit = 0;
        for (int account = 0; account < group.traffic().accounts(); account++) {
            hit += !group.contains(account) && isHit(peers, account) ? 1 : 0;
        }
        return hit;
    }

    private static boolean isHit(PeerIndicators peers, int account) {
        for (IndicatorHit hit : peers.of(account)) {
            if (hit.state() == State.COUNTS) {
                return true;
            }
        }
        return false;
    }

    /** What was hit, most accounts first: "sign-up address 203.0.113.7 of 3 accounts (Peer, TLP:AMBER: relay exits)". */
    private static String named(List<IndicatorHit> hits, PeerIndicators peers) {
        Map<Long, Indicator> indicators = new HashMap<>();
        peers.indicators().forEach(indicator -> indicators.put(indicator.key(), indicator));
        Map<String, Integer> accounts = new LinkedHashMap<>();
        for (IndicatorHit hit : hits) {
            Indicator indicator = indicators.get(hit.indicatorKey());
            String source = (indicator.createdBy() == null ? "an unnamed peer" : indicator.createdBy())
                    + (indicator.marking() == null ? "" : ", " + indicator.marking())
                    + (indicator.label() == null ? "" : ": " + indicator.label());
            accounts.merge(hit.held() + " " + hit.value() + " (" + source + ")", 1, Integer::sum);
        }
        List<String> parts = accounts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .map(entry -> entry.getKey() + " with " + entry.getValue())
                .toList();
        int more = accounts.size() - parts.size();
        return String.join("; ", parts) + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String idle(Map<State, Integer> idle) {
        List<String> parts = new ArrayList<>();
        idle.forEach((state, count) -> parts.add(count + " " + state.word()));
        return parts.isEmpty() ? "" : " Further hits weigh nothing: " + String.join(", ", parts) + ".";
    }

    private static List<Long> exchanges(Group group, List<IndicatorHit> hits) {
        java.util.LinkedHashSet<Long> keys = new java.util.LinkedHashSet<>();
        java.util.BitSet silent = new java.util.BitSet();
        for (IndicatorHit hit : hits) {
            if (hit.firstExchangeKey() == null) {
                silent.set(group.traffic().indexOf(hit.accountKey()));
            } else {
                keys.add(hit.firstExchangeKey());
            }
        }
        keys.addAll(Samples.ofMembers(group, silent::get));
        return keys.stream().limit(Measurement.SAMPLE).toList();
    }
}
