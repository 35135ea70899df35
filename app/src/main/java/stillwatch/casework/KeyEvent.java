package stillwatch.casework;

import java.util.List;

/**
 * Something that stands out in a campaign's life, with the rows behind it.
 *
 * @param fromMillis when it happened, or began; UTC epoch milliseconds
 * @param untilMillis when it ended; equal to {@code fromMillis} for a moment
 * @param sentence what happened, with its figures and without absolute times, which the reader sees beside it
 * @param accountKeys the members that it is about, at most a few hundred
 * @param exchangeKeys a sample of the exchanges behind it
 */
public record KeyEvent(
        Kind kind,
        long fromMillis,
        long untilMillis,
        String sentence,
        List<Long> accountKeys,
        List<Long> exchangeKeys) {
    public KeyEvent {
        accountKeys = List.copyOf(accountKeys);
        exchangeKeys = List.copyOf(exchangeKeys);
    }

    /** What kind of event, and whether it stands in a record as it is or follows from counts by a formula. */
    public enum Kind {
        SIGN_UPS("sign-ups", false),
        FIRST_EXCHANGE("first exchange", false),
        PROBE("first probe", true),
        MAIN_TEMPLATE("main template", true),
        SCALE_UP("scale-up", true),
        RELEASE("release", false),
        PIVOT("pivot", true),
        BANS("bans", false),
        REPLACEMENT("replacement", true),
        BUSIEST_HOUR("busiest hour", false),
        LAST_EXCHANGE("last seen", false);

        private final String word;
        private final boolean derived;

        Kind(String word, boolean derived) {
            this.word = word;
            this.derived = derived;
        }

        public String word() {
            return word;
        }

        /** Whether a formula picked it out; otherwise it is read off the records. */
        public boolean isDerived() {
            return derived;
        }
    }

    public boolean isMoment() {
        return fromMillis == untilMillis;
    }
}
