package stillwatch.casework;

import java.util.List;

/**
 * One reason for or against a campaign, with what it rests on.
 *
 * @param counterEvidence whether it speaks against the suspicion
 * @param signal the signal's name, such as {@code shared_payment}
 * @param strength 0 to 1
 * @param contribution by how much the campaign's score would fall without it (negative for counter-evidence)
 * @param text the reason in one sentence with its figures
 * @param observed what was seen, in the signal's unit; {@code null} where the signal has no single figure
 * @param expected what unrelated accounts would show
 * @param exchangeKeys a sample of the exchanges behind it, at most a few hundred
 * @param conversationKeys a sample of the conversations behind it
 * @param logOdds what it adds to the natural logarithm of the odds by itself (negative for counter-evidence); {@code null} where
 *     it was not computed. Kindred reasons together count no more than a ceiling, so that the score may stand without any one
 * @param accountKeys the accounts that it is about, at most a few hundred
 * @param basis what the rows behind it are, in one sentence: all of them or a sample, and of what; empty where the analysis did not
 *     say
 */
public record Finding(
        boolean counterEvidence,
        String signal,
        double strength,
        double contribution,
        String text,
        Double observed,
        Double expected,
        List<Long> exchangeKeys,
        List<Long> conversationKeys,
        Double logOdds,
        List<Long> accountKeys,
        String basis) {
    public Finding {
        exchangeKeys = List.copyOf(exchangeKeys);
        conversationKeys = List.copyOf(conversationKeys);
        accountKeys = List.copyOf(accountKeys);
    }

    /** A reason without its weight and without the accounts that it is about. */
    public Finding(
            boolean counterEvidence,
            String signal,
            double strength,
            double contribution,
            String text,
            Double observed,
            Double expected,
            List<Long> exchangeKeys,
            List<Long> conversationKeys) {
        this(
                counterEvidence,
                signal,
                strength,
                contribution,
                text,
                observed,
                expected,
                exchangeKeys,
                conversationKeys,
                null,
                List.of(),
                "");
    }

    /** The same reason in other words. */
    public Finding saying(String words) {
        return new Finding(
                counterEvidence,
                signal,
                strength,
                contribution,
                words,
                observed,
                expected,
                exchangeKeys,
                conversationKeys,
                logOdds,
                accountKeys,
                basis);
    }

    /** The same reason with the rows that it rests on. */
    public Finding restingOn(List<Long> exchanges, List<Long> conversations, List<Long> accounts, String what) {
        return new Finding(
                counterEvidence,
                signal,
                strength,
                contribution,
                text,
                observed,
                expected,
                exchanges,
                conversations,
                logOdds,
                accounts,
                what);
    }
}
