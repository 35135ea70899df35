package stillwatch.detect.signal;

/**
 * Strict reasoning elicitation: prompts that ask for the hidden reasoning behind a finished answer, replay reasoning, or set
 * tags or a language for it. It has no known innocent use on this scale.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code reasoning_elicitation} [measured: 0 of 1,001 chat turns, 0 of 6,511 benchmark items; design, detection section 2,
 * row 5. Its target is reported of a disclosed campaign: "chain-of-thought traces"; background].
 *
 * <p>Known false alarms: research on reasoning; security tests of one's own prompts.
 */
final class ReasoningElicitationSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "reasoning_elicitation";
    }

    @Override
    public double weight() {
        return Weight.STRONG;
    }

    @Override
    String technique() {
        return "reasoning_elicitation";
    }

    @Override
    String sentence() {
        return "ask for the model's hidden reasoning, or for reasoning in fixed tags";
    }
}
