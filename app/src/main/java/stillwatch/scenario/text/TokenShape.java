package stillwatch.scenario.text;

import stillwatch.scenario.chance.Rng;

/**
 * What one kind of request costs, as medians of heavy-tailed draws.
 *
 * @param input tokens in, of the first turn of a session
 * @param output tokens out
 * @param spread sigma of the logarithm of both; 1 is ordinary life, 0.3 is a machine
 * @param reasoning tokens of thinking, billed beside the output; 0 where the request asks for none
 * @param toolCalls mean number of tool calls in the response
 * @param imageChance share of requests that hold one image or more
 */
public record TokenShape(int input, int output, double spread, int reasoning, double toolCalls, double imageChance) {

    public static TokenShape of(int input, int output, double spread) {
        return new TokenShape(input, output, spread, 0, 0, 0);
    }

    public TokenShape thinking(int tokens) {
        return new TokenShape(input, output, spread, tokens, toolCalls, imageChance);
    }

    public TokenShape withTools(double mean) {
        return new TokenShape(input, output, spread, reasoning, mean, imageChance);
    }

    public TokenShape withImages(double chance) {
        return new TokenShape(input, output, spread, reasoning, toolCalls, chance);
    }

    public int drawInput(Rng rng) {
        return (int) Math.min(190_000, Math.max(8, rng.lognormal(input, spread)));
    }

    public int drawOutput(Rng rng) {
        return (int) Math.min(32_000, Math.max(1, rng.lognormal(output, spread)));
    }

    public int drawReasoning(Rng rng) {
        return reasoning == 0 ? 0 : (int) Math.min(60_000, rng.lognormal(reasoning, spread));
    }
}
