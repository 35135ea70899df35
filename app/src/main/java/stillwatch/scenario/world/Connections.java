package stillwatch.scenario.world;

import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.world.Connection.Link;

/** The ways to be connected that the world knows. */
public final class Connections {
    private static final Link NOTHING = new Link(null, null);

    private Connections() {}

    /** A home: one address that the operator changes now and then; a third of homes speak IPv6. */
    public static Connection home(Network network, Rng setup) {
        int subscriber = setup.below(1 << 18);
        boolean six = setup.chance(0.3);
        long changesEvery = setup.chance(0.3) ? Span.DAY * setup.between(2, 12) : Span.DAY * 365;
        return (at, rng) -> {
            int lease = subscriber + (int) (at / changesEvery) * 7919;
            return new Link(six ? network.address6(subscriber, rng) : network.address(lease), network);
        };
    }

    /** A phone: another address of the operator's carrier-grade NAT for nearly every session. */
    public static Connection phone(Network network, Rng setup) {
        int region = setup.below(64) << 12;
        return (at, rng) -> new Link(network.address(region + rng.below(48)), network);
    }

    /** At home in the evening, on the road by day. */
    public static Connection mixed(Connection first, Connection second, double shareOfFirst) {
        return (at, rng) -> (rng.chance(shareOfFirst) ? first : second).connect(at, rng);
    }

    /** A few fixed addresses, such as an office's NAT or a rented server. */
    public static Connection fixed(Network network, List<String> addresses) {
        return (at, rng) -> new Link(rng.pick(addresses), network);
    }

    /** A cloud's build machines: any address of a range. */
    public static Connection range(Network network, int first, int size) {
        return (at, rng) -> new Link(network.address(first + rng.below(size)), network);
    }

    /** No address reaches the dataset: a proxy or a privacy rule removes it. */
    public static Connection hidden() {
        return (at, rng) -> NOTHING;
    }
}
