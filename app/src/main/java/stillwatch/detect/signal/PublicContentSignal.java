package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * Content with a known innocent origin: items of public benchmarks (by name or canary string), work for an audit file.
 *
 * <p>Strength: share of the members' sampled conversations in which a rule for it matches. Cost: O(samples). Known misses: a
 * campaign that hides behind a benchmark's name.
 */
final class PublicContentSignal implements Signal {
    private final String technique;
    private final String sentence;

    private PublicContentSignal(String technique, String sentence) {
        this.technique = technique;
        this.sentence = sentence;
    }

    static PublicContentSignal benchmark() {
        return new PublicContentSignal("public_benchmark", "carry the name or the canary of a public benchmark");
    }

    static PublicContentSignal audit() {
        return new PublicContentSignal(
                "audit_work", "say that they serve an audit or an explanation that the law asks for");
    }

    @Override
    public String name() {
        return technique;
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        List<Sample> samples = group.samples();
        List<Sample> hits = samples.stream().filter(s -> s.hints(technique)).toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        double observed = (double) hits.size() / samples.size();
        String text = hits.size() + " of " + samples.size() + " sampled conversations " + sentence + ".";
        return Measurement.of(
                observed,
                text,
                observed,
                Double.NaN,
                List.of(),
                hits.stream()
                        .limit(Measurement.SAMPLE)
                        .map(Sample::conversationKey)
                        .toList());
    }
}
