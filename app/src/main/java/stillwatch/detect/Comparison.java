package stillwatch.detect;

/**
 * What a figure of one's own use is compared with. One organization's logs hold no strangers, so most signals need a figure from
 * elsewhere, and some cannot be compared at all.
 *
 * @param expected the figure to compare with, in the signal's unit; {@code null} where there is none
 * @param text one sentence: what it is and where it comes from
 */
public record Comparison(With with, Double expected, String text) {
    /** Where a comparison comes from. */
    public enum With {
        /** A figure that was published, or measured on public data. */
        PUBLISHED("published"),
        /** What must hold for unrelated accounts by reasoning alone, such as even use of the hours of a day. */
        THEORY("theory"),
        /** The same logs at other moments, or with their parts shuffled. */
        OWN_LOGS("own logs"),
        /** Nothing: the strength is an upper bound, and a provider that knows other customers will see less. */
        NONE("none");

        private final String word;

        With(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
