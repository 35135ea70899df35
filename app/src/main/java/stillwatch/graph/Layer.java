package stillwatch.graph;

import java.util.List;
import stillwatch.casework.LinkLayer.SharedValue;

/** One way in which accounts can hang together, with its own idea of what chance explains. */
public interface Layer {
    /** What a layer measures. Layers of one kind are not independent of each other: two of them count as one. */
    enum Kind {
        /** Who pays. */
        PAYMENT(true),
        /** Which device signed up. */
        DEVICE(true),
        /** Where from: addresses at sign-up and in traffic. */
        PLACE(true),
        /** When and how the accounts were opened. */
        SIGNUP(true),
        /** What is asked. */
        PROMPT(false),
        /** When it is asked, beyond what the hour and the prompt explain. */
        TIMING(false),
        /** Who takes over when another is refused. */
        HAND_OFF(false);

        private final boolean infrastructure;

        Kind(boolean infrastructure) {
            this.infrastructure = infrastructure;
        }

        /** Who pays and what signed up belong to one person or household by their nature. */
        public boolean isPersonal() {
            return this == PAYMENT || this == DEVICE;
        }

        /** Infrastructure is shared by strangers too (a family's card, a campus network): alone it never links. */
        public boolean isInfrastructure() {
            return infrastructure;
        }
    }

    /** The layer's name in the case file, such as {@code payment}. */
    String name();

    Kind kind();

    /**
     * How two accounts compare in this layer.
     *
     * @param observed how many objects they share
     * @param expected how many chance would have them share
     * @param lnTail ln of the probability that chance has them share as much; 0 where they share nothing
     */
    record Comparison(double observed, double expected, double lnTail) {
        public static final Comparison NOTHING = new Comparison(0, 0, 0);
    }

    Comparison compare(int a, int b);

    /** What the two accounts share, rarest first, at most {@code limit} values. */
    List<SharedValue> shared(int a, int b, int limit);

    /** Names the pairs that share anything informative; within the sink's room, rarest objects first. */
    void propose(CandidatePairs pairs);
}
