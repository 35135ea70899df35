package stillwatch.casework;

import java.util.List;
import java.util.Locale;

/**
 * One kind of thing that two groups have in common beyond chance, which speaks for one operator behind both.
 *
 * @param first the campaign's id; of a replacement and a hand-off the one that was stopped or refused
 * @param second the other campaign's id; the one that took over
 * @param observed how many values, newcomers or hand-offs
 * @param expected how many there would be if the second were any accounts of the case as active
 * @param lnProbability natural logarithm of the probability of at least so many by chance, corrected for all comparisons made
 * @param values what is shared, at most a few
 * @param accountsOfFirst the members that carry it, at most a few hundred
 */
public record OperatorTie(
        String first,
        String second,
        Kind kind,
        long observed,
        double expected,
        double lnProbability,
        List<String> values,
        List<Long> accountsOfFirst,
        List<Long> accountsOfSecond) {
    public OperatorTie {
        values = List.copyOf(values);
        accountsOfFirst = List.copyOf(accountsOfFirst);
        accountsOfSecond = List.copyOf(accountsOfSecond);
    }

    /** What is shared. Kinds of one {@code aspect} are not independent of each other. */
    public enum Kind {
        PAYMENT("payers", "payment instrument", "payment instruments", "who pays"),
        DEVICE("devices", "device at sign-up", "devices at sign-up", "device"),
        SIGNUP_ADDRESS("sign-up addresses", "sign-up address", "sign-up addresses", "sign-up"),
        SIGNUP_ORIGIN("sign-up path", "mail domain or programme", "mail domains or programmes", "sign-up"),
        TEMPLATE("rare templates", "template", "templates", "what is asked"),
        REPLACEMENT("replacement", "newcomer", "newcomers", "replacement"),
        HAND_OFF("hand-offs", "request", "requests", "hand-off");

        private final String word;
        private final String unit;
        private final String units;
        private final String aspect;

        Kind(String word, String unit, String units, String aspect) {
            this.word = word;
            this.unit = unit;
            this.units = units;
            this.aspect = aspect;
        }

        public String word() {
            return word;
        }

        public String aspect() {
            return aspect;
        }

        /** Whether what is shared are values that members of both hold; otherwise it is something that happened. */
        public boolean isOfValues() {
            return this != REPLACEMENT && this != HAND_OFF;
        }
    }

    /** {@code 1 in 2,400,000}. */
    public String chance() {
        double one = Math.exp(-lnProbability);
        return one >= 1e12
                ? "less than 1 in a million million"
                : one >= 1.95
                        ? String.format(Locale.ROOT, "about 1 in %,d", Math.round(one))
                        : "no less than an even chance";
    }

    /** What is shared, in one sentence with its figures. */
    public String sentence() {
        String count = String.format(Locale.ROOT, "%,d", observed);
        String by = String.format(Locale.ROOT, expected < 0.01 ? "%.1g" : "%,.2f", expected);
        String what =
                switch (kind) {
                    case REPLACEMENT -> count + " accounts of " + second
                            + " made their first exchange within 24 hours after bans in " + first + "; by chance " + by
                            + " would have.";
                    case HAND_OFF -> count + " requests refused in " + first + " were taken over by " + second
                            + " with the same template within 60 seconds; at other moments of the same hour " + by
                            + " would have been.";
                    default -> "Members of both hold the same " + count + " " + (observed == 1 ? kind.unit : kind.units)
                            + " ("
                            + accountsOfFirst.size() + " accounts of " + first + ", " + accountsOfSecond.size() + " of "
                            + second + "); " + by + " would be shared if " + second + " were any accounts of the case.";
                };
        return what + " Chance: " + chance() + ".";
    }
}
