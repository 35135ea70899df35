package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/** One measure of a group that speaks for or against its being a campaign. Holds no state. */
public interface Signal {
    /** What a signal speaks to. A campaign is coordination and harvest, and deception or no innocent explanation. */
    enum Side {
        COORDINATION,
        HARVEST,
        DECEPTION,
        INNOCENCE,
        /** Shown, never weighed: documented false alarms outnumber the hits, or others weigh the same already. */
        CONTEXT
    }

    /** The name in files, such as {@code shared_payment}. */
    String name();

    Side side();

    /** What a full-strength measurement adds to the logarithm of the odds, above 0; see {@link Weight}. */
    double weight();

    /** What the data must hold; where any of it is missing the signal is off. */
    Set<Input> needs();

    /** Empty where the data does not allow the measurement or it shows nothing. */
    Optional<Measurement> measure(Group group);
}
