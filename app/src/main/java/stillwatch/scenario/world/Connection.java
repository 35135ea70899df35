package stillwatch.scenario.world;

import stillwatch.scenario.chance.Rng;

/** How somebody reaches the provider. Asked once per session or job. */
public interface Connection {
    Link connect(long atMillis, Rng rng);

    /** An address and its operator; both null where the client strips them. */
    record Link(String ip, Network network) {}
}
