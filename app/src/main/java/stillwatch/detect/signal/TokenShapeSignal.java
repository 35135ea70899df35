package stillwatch.detect.signal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Token shape: long answers to short prompts.
 *
 * <p>Figure: output tokens over input tokens, per exchange and per session: the median over members of each one's median. Shown
 * beside them: the spread of answer lengths (standard deviation of the logarithm; one template gives alike answers) and the
 * share of reasoning in the output. Strength: log2 of the larger of the two ratios to what strangers show, over 3 (full at
 * eight times) [measured benign medians in/out: 1,020/129 chat, 1,469/13 code completion; design, detection section 2,
 * row 12]. Cost: one pass over the case, then O(members · log).
 *
 * <p>Known false alarms: writers, translators; therefore weak.
 */
final class TokenShapeSignal implements Signal {
    private static final double FULL_RATIO = 8;

    @Override
    public String name() {
        return "token_shape";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TOKENS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        TokenFigures figures = TokenFigures.of(group.population());
        double observed = figures.ratio(group);
        double expected = group.amongStrangers(figures::ratio);
        if (!(observed > 0) || !(expected > 0)) {
            return Optional.empty();
        }
        double sessions = figures.sessionRatio(group);
        double otherSessions = group.amongStrangers(figures::sessionRatio);
        double byExchange = times(observed, expected);
        double bySession = times(sessions, otherSessions);
        String text = String.format(
                        Locale.ROOT,
                        "Answers are long for their prompts: %.2f tokens out for each token in (median); unrelated"
                                + " accounts show %.2f.",
                        observed,
                        expected)
                + (Double.isNaN(bySession)
                        ? ""
                        : String.format(
                                Locale.ROOT, " Over whole sessions it is %.2f against %.2f.", sessions, otherSessions))
                + spread(group, figures);
        double strength = Double.isNaN(bySession) ? byExchange : Math.max(byExchange, bySession);
        return Measurement.of(
                strength,
                text,
                observed,
                expected,
                Samples.ofMembers(group, member -> figures.ratio(member) > expected),
                List.of());
    }

    private static double times(double observed, double expected) {
        return observed > 0 && expected > 0 ? Math.log(observed / expected) / Math.log(FULL_RATIO) : Double.NaN;
    }

    private static String spread(Group group, TokenFigures figures) {
        double reasoning = figures.reasoning(group);
        return String.format(
                        Locale.ROOT,
                        " The lengths of an account's answers spread by %.2f (standard deviation of the logarithm),"
                                + " unrelated accounts' by %.2f",
                        figures.spread(group),
                        group.amongStrangers(figures::spread))
                + (reasoning > 0 ? "; " + Measurement.percent(reasoning) + " of the output is reasoning." : ".");
    }
}
