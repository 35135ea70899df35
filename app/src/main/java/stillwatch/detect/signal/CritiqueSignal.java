package stillwatch.detect.signal;

/**
 * Critique and clean by its words: prompts that hand in a model's answer or reasoning to have it criticised and corrected
 * into a clean trace. The same by its text, without any words about it, is {@link CritiqueChainSignal}.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code critique} [design, detection section 2, row 8; background: "candidate reasoning submitted for critique"].
 *
 * <p>Known false alarms: authors of agents that check themselves; teachers; therefore moderate.
 */
final class CritiqueSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "critique";
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    String technique() {
        return "critique";
    }

    @Override
    String sentence() {
        return "submit a model's answers for critique and correction";
    }
}
