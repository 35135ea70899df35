package stillwatch.detect.signal;

/**
 * Grading and reward-model use: rubrics, scales, "impartial judge", answers that are a score only.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code grading} [design, detection section 2, row 6; reported of a disclosed campaign: "rubric-based grading"; background].
 *
 * <p>Known false alarms: legitimate judges, evaluation work, teachers; therefore moderate.
 */
final class GradingSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "grading";
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    String technique() {
        return "grading";
    }

    @Override
    String sentence() {
        return "have the model grade or compare answers";
    }
}
