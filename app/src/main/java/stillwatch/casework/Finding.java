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
        List<Long> conversationKeys) {
    public Finding {
        exchangeKeys = List.copyOf(exchangeKeys);
        conversationKeys = List.copyOf(conversationKeys);
    }
}
