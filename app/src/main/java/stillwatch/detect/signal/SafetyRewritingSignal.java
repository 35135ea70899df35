package stillwatch.detect.signal;

/**
 * Censorship-safe rewriting: asks for neutral or compliant versions of politically sensitive topics.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code safety_rewriting} [design, detection section 2, row 7; reported of a disclosed campaign; background].
 *
 * <p>Known false alarms: newsrooms and publishers in countries with censorship: they rewrite their own texts, not a list of
 * topics.
 */
final class SafetyRewritingSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "safety_rewriting";
    }

    @Override
    public double weight() {
        return Weight.STRONG;
    }

    @Override
    String technique() {
        return "safety_rewriting";
    }

    @Override
    String sentence() {
        return "ask for versions of sensitive topics that pass a censor";
    }
}
