package stillwatch.detect.signal;

import stillwatch.detect.prompt.Rule;
import stillwatch.detect.traffic.Content.Sample;

/**
 * Loose reasoning elicitation ("step by step"): context only, never weighed, because innocents say it all the time
 * [measured: 0.2 % of ordinary chat, 6.5 % of public persona prompts, 100 % of a chain-of-thought benchmark; design,
 * detection section 2, row 5].
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over conversations in which only rules match
 * that are not strict.
 *
 * <p>Known false alarms: every benchmark with chain-of-thought prompts; therefore weight 0.
 */
final class ReasoningHintsSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "reasoning_hints";
    }

    @Override
    public Side side() {
        return Side.CONTEXT;
    }

    @Override
    public double weight() {
        return 0;
    }

    @Override
    String technique() {
        return "reasoning_elicitation";
    }

    @Override
    boolean isHit(Rule rule) {
        return !rule.strict() && rule.technique().equals(technique());
    }

    @Override
    boolean isExcused(Sample sample) {
        return sample.shows(technique());
    }

    @Override
    String sentence() {
        return "ask for reasoning in ways that ordinary prompts do too, such as step by step";
    }
}
