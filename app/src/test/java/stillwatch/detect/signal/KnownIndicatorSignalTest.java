package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stillwatch.casework.IndicatorHit;
import stillwatch.casework.IndicatorHit.State;
import stillwatch.detect.traffic.Group;

class KnownIndicatorSignalTest extends SignalCase {
    private final Signal signal = new KnownIndicatorSignal();

    /** Six members; each holds something of its own that a peer may know. */
    private void members() {
        people(200);
        for (int i = 0; i < 6; i++) {
            member(i).set("email_domain", "mail" + i + ".relay.example").set("signup_ip", "198.51.100." + i);
            for (int n = 0; n < 5; n++) {
                builder.exchange(g(i), START + n * HOUR)
                        .set("ip", "2001:db8:" + i + "::7")
                        .set("client", "relay/" + i)
                        .set("tls", "T13D-" + i)
                        .set("template", "template-" + i)
                        .set("system", "system-" + i);
            }
        }
    }

    private void indicator(String type, String value) {
        builder.indicator(
                "indicator--" + value,
                type,
                value,
                Map.of("created_by", "Peer", "marking", "TLP:AMBER", "label", "bulk harvesting"));
    }

    private static Set<State> states(Group group) {
        return group.population().peers().hits().stream()
                .map(IndicatorHit::state)
                .collect(Collectors.toSet());
    }

    @Test
    void valuesOfEveryKindAreMatchedAndTheirSourceIsNamed() {
        members();
        indicator("account", "g-0");
        indicator("domain", "RELAY.example");
        indicator("device", "dev-1");
        indicator("ip", "198.51.100.2");
        indicator("ip", "2001:db8:3::/48");
        indicator("tls_fingerprint", "t13d-4");
        indicator("client", "relay/5");
        indicator("template", "template-1");
        indicator("template", "system-2");
        Group group = group();
        Measurement found = assertFires(signal, 0.9, group);
        assertTrue(found.text().contains("(Peer, TLP:AMBER: bulk harvesting)"), found.text());
        assertEquals(
                Set.of(
                        "account id",
                        "mail domain",
                        "device",
                        "sign-up address",
                        "address",
                        "TLS fingerprint",
                        "client",
                        "template",
                        "system prompt"),
                group.population().peers().hits().stream()
                        .map(IndicatorHit::held)
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(State.COUNTS), states(group));
    }

    @Test
    void addressesAloneCountHalf() {
        members();
        indicator("ip", "198.51.100.0/29");
        Measurement found = assertFires(signal, 0.4, group());
        assertTrue(found.strength() <= 0.5, found.toString());
    }

    @Test
    void whatAPeerTookBackOrLetRunOutWeighsNothing() {
        members();
        builder.indicator("indicator--1", "account", "g-0", Map.of("revoked", 1));
        builder.indicator("indicator--2", "account", "g-1", Map.of("valid_until_millis", START - DAY));
        builder.indicator("indicator--3", "account", "g-2", Map.of("modified_millis", START - 500 * DAY));
        builder.indicator("indicator--4", "account", "g-3", Map.of("modified_millis", START - 9 * DAY));
        builder.indicator("indicator--4", "account", "g-99", Map.of("modified_millis", START - 8 * DAY));
        Group group = group();
        assertEquals(Set.of(State.REVOKED, State.EXPIRED, State.STALE, State.SUPERSEDED), states(group));
        assertSilent(signal, 0, group);
    }

    @Test
    void whatIsStillValidIsToldFromWhatWeighsNothing() {
        members();
        indicator("account", "g-4");
        indicator("account", "g-5");
        builder.indicator("indicator--1", "account", "g-0", Map.of("revoked", 1));
        Measurement found = assertFires(signal, 0.5, group());
        assertTrue(found.text().endsWith("Further hits weigh nothing: 1 revoked."), found.text());
    }

    @Test
    void anAddressThatACrowdUsesSaysNothing() {
        members();
        for (int i = 0; i < 60; i++) {
            builder.account("neighbour-" + i);
            builder.exchange("neighbour-" + i, START).set("ip", "203.0.113.9");
        }
        for (int i = 0; i < 6; i++) {
            builder.exchange(g(i), START).set("ip", "203.0.113.9");
        }
        indicator("ip", "203.0.113.9");
        Group group = group();
        assertEquals(Set.of(State.CROWD), states(group));
        assertSilent(signal, 0, group);
    }

    @Test
    void oneHitAmongManyIsNoEvidenceYet() {
        members();
        indicator("ip", "198.51.100.2");
        assertSilent(signal, 0.25, group());
    }

    @Test
    void isOffWithoutIndicators() {
        members();
        Group group = group();
        assertOff(signal, Input.INDICATORS, group);
        assertEquals(List.of(), group.population().peers().hits());
        assertFalse(group.population().peers().indicators().iterator().hasNext());
    }
}
