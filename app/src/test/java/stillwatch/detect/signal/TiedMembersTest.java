package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Layer.Kind;

/** The signals that count members whom a layer ties; what chance explains ties nobody, which is the layers' affair. */
class TiedMembersTest extends SignalCase {
    private static Signal signal(String name) {
        return Signals.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Eight members that share an address, an hour of sign-up and all else that anybody could share. */
    private Group eight() {
        people(40);
        for (int i = 0; i < 8; i++) {
            member(i).set("signup_ip", "203.0.113.7");
            builder.exchange(g(i), START).set("ip", "203.0.113.7");
        }
        return group();
    }

    @ParameterizedTest
    @CsvSource({
        "shared_network, address, PLACE",
        "shared_network, network, PLACE",
        "shared_signup_address, signup_address, PLACE",
        "shared_signup_address, signup_network, PLACE",
        "signup_burst, signup, SIGNUP",
        "synchrony, timing, TIMING"
    })
    void halfOfTheMembersAreTiedAndOneInTwentyWouldBe(String name, String layer, Kind kind) {
        Group group = eight();
        for (int i = 0; i < 3; i++) {
            group.ties().addLayer(group.member(i), group.member(i + 1), layer, kind);
        }
        // (0.5 − 0.05) / 0.95
        Measurement found = assertFigures(signal(name), 0.5, 0.05, 0.474, group);
        assertEquals("4 of 8 accounts", found.text().substring(0, 15));
        assertRestsOn(row -> group.ties().has(group.traffic().accountOf(row), layer), found, group);
    }

    @ParameterizedTest
    @CsvSource({"shared_network", "shared_signup_address", "signup_burst", "synchrony"})
    void aSharedExitThatNoLayerFindsSurprisingTiesNobody(String name) {
        Group group = eight();
        // What ties them is something else.
        group.ties().addLayer(group.member(0), group.member(1), "payment", Kind.PAYMENT);
        assertSilent(signal(name), 0, group);
    }

    @ParameterizedTest
    @CsvSource({
        "shared_network, ADDRESSES",
        "shared_signup_address, SIGNUP_ADDRESSES",
        "signup_burst, SIGNUP_TIMES",
        "synchrony, EXCHANGES"
    })
    void areOffWithoutWhatTheLayerIsMadeOf(String name, Input input) {
        builder.account("g-0");
        if (input != Input.EXCHANGES) {
            builder.exchange("g-0", START);
        }
        assertOff(signal(name), input, group());
    }

    @Test
    void whatAnAdversaryRemovesFirstIsWeak() {
        assertEquals(Weight.WEAK, new SharedNetworkSignal().weight());
        assertEquals(Weight.WEAK, new SharedSignupAddressSignal().weight());
        assertEquals(Weight.WEAK, new SignupBurstSignal().weight());
    }
}
