package stillwatch.scenario.world;

import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.text.Ask;

/** What the provider answers: the same rules for everybody, so that an answer gives nobody away. */
public final class Provider {
    private static final double LIMITED = 0.0015;
    /** What the provider's classifier looks at is slowed down more often, rightly or wrongly. */
    private static final double THROTTLED = 0.005;

    private static final double BROKEN = 0.002;
    /** Later turns resend the conversation and add little: the large first input holds instructions and material. */
    private static final double NEW_IN_LATER_TURNS = 0.12;

    private static final double MALFORMED = 0.0015;

    private static final double REFUSED = 0.002;
    private static final List<String> OTHER_REFUSALS =
            List.of("harassment", "self_harm", "weapons", "cyber", "privacy");
    private final long[] incidentsAtMillis;

    Provider(Span span, Rng rng) {
        incidentsAtMillis = new long[Math.max(1, span.days() / 4)];
        for (int i = 0; i < incidentsAtMillis.length; i++) {
            incidentsAtMillis[i] = span.fromMillis() + rng.below(span.toMillis() - span.fromMillis());
        }
    }

    /** True while the provider is overloaded: for 25 minutes now and then. */
    public boolean overloaded(long atMillis) {
        for (long start : incidentsAtMillis) {
            if (atMillis >= start && atMillis < start + 25 * Span.MINUTE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Fills in status, tokens and the way the response ended.
     *
     * @param contextTokens what earlier turns of the session add to the input
     */
    public void answer(Call call, int contextTokens, Rng rng) {
        call.status = status(call, rng);
        Ask ask = call.ask;
        int fresh = ask.shape().drawInput(rng);
        call.inputTokens =
                Math.min(200_000, contextTokens == 0 ? fresh : contextTokens + (int) (fresh * NEW_IN_LATER_TURNS));
        call.images = rng.chance(ask.shape().imageChance()) ? rng.geometric(1.4) : 0;
        if (call.failed()) {
            call.stopReason = null;
            return;
        }
        if (refuses(call, rng)) {
            call.outputTokens = rng.between(12, 90);
            return;
        }
        call.outputTokens = ask.shape().drawOutput(rng);
        call.reasoningTokens = ask.shape().drawReasoning(rng);
        call.toolCalls =
                ask.shape().toolCalls() == 0 ? 0 : rng.poisson(ask.shape().toolCalls());
        if (contextTokens > 1500) {
            call.cacheReadTokens = (int) (contextTokens * (0.5 + 0.5 * rng.uniform()));
        }
        call.stopReason = call.toolCalls > 0 ? "tool_use" : rng.chance(0.02) ? "max_tokens" : "end_turn";
    }

    private int status(Call call, Rng rng) {
        if (call.atMillis >= call.holder.bannedAtMillis) {
            return 403;
        }
        double throttled = LIMITED + THROTTLED * Math.min(3, call.ask.attention() - 1);
        if (call.holder.overLimit(call.atMillis) || rng.chance(throttled)) {
            return 429;
        }
        double broken = overloaded(call.atMillis) ? 0.12 : BROKEN;
        if (rng.chance(broken)) {
            return rng.chance(0.7) ? 529 : 500;
        }
        return rng.chance(MALFORMED) ? 400 : 200;
    }

    private static boolean refuses(Call call, Rng rng) {
        if (!rng.chance(REFUSED * call.ask.attention())) {
            return false;
        }
        call.stopReason = "refusal";
        call.refusalCategory = switch (call.ask.capability()) {
            case "reasoning", "grading" -> rng.chance(0.8) ? "reasoning_extraction" : "policy";
            case "safety_rewrite" -> "policy_evasion";
            default -> rng.pick(OTHER_REFUSALS);
        };
        return true;
    }
}
