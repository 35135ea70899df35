package stillwatch.detect.signal;

/**
 * Known benchmark items: prompts that carry the name or the canary string of a public benchmark, or follow
 * the judge prompt that comes with one. Figure, strength and cost: see
 * {@link PublicContentSignal}; the rules stand in the pack {@code innocent} [design, detection section 2, counter-signals].
 *
 * <p>Known misses: a campaign that hides behind a benchmark's name.
 */
final class PublicBenchmarkSignal extends PublicContentSignal {
    @Override
    public String name() {
        return "public_benchmark";
    }

    @Override
    String sentence() {
        return "carry the name or the canary of a public benchmark, or follow its judge prompt";
    }
}
