package stillwatch.detect.signal;

/**
 * Long-horizon decisions: prompts that ask for long chains of decisions with the state, the alternatives and the reason at each
 * step. A plan for twelve weeks is none.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code long_horizon} [background: reported aim of the largest
 * disclosed campaign, "long-horizon tasks, complex decisions"].
 *
 * <p>Known false alarms: operations research; game studios; strategy exercises; therefore weak.
 */
final class LongHorizonSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "long_horizon_decisions";
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    String technique() {
        return "long_horizon";
    }

    @Override
    String sentence() {
        return "ask for long chains of decisions with state, alternatives and reason at each step";
    }
}
