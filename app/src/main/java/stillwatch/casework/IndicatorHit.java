package stillwatch.casework;

/**
 * Something of an account that an indicator from a peer is about.
 *
 * @param indicatorKey the indicator's key in the case
 * @param accountKey the account's key in the case
 * @param held what of the account it is, such as {@code sign-up address}
 * @param value as it stands in the case
 * @param holders how many accounts of the case hold the value
 * @param exchanges how many of the account's exchanges came with it; 0 where the account itself holds it
 * @param firstExchangeKey the first of them; {@code null} where the account itself holds it
 */
public record IndicatorHit(
        long indicatorKey,
        long accountKey,
        String held,
        String value,
        long holders,
        long exchanges,
        Long firstExchangeKey,
        State state) {
    /** Whether a hit is evidence, or why it weighs nothing. */
    public enum State {
        COUNTS("counts"),
        /** The peer took the indicator back. */
        REVOKED("revoked"),
        /** The peer sent a newer version, which no longer says this. */
        SUPERSEDED("superseded"),
        /** The value was used only after the indicator had stopped being valid. */
        EXPIRED("expired"),
        /** The peer set no end, and looked at it last more than a year before the value was used. */
        STALE("stale"),
        /** So many accounts hold the value that it says nothing about any of them. */
        CROWD("crowd");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As it stands in the case. */
        public String word() {
            return word;
        }

        public static State ofWord(String word) {
            for (State state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of an indicator: " + word);
        }
    }
}
