package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * Content with a known innocent origin, found by rules. Figure and strength: share of the members' sampled conversations in
 * which a rule for it matches. No threshold. Cost: O(samples).
 */
abstract class PublicContentSignal implements Signal {
    /** How the sentence goes on after "3 of 40 sampled conversations". */
    abstract String sentence();

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.CONVERSATIONS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        List<Sample> samples = group.samples();
        List<Sample> hits =
                samples.stream().filter(sample -> sample.hints(name())).toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        double observed = (double) hits.size() / samples.size();
        String text = hits.size() + " of " + samples.size() + " sampled conversations " + sentence() + ".";
        return Measurement.of(observed, text, observed, Double.NaN, List.of(), Samples.ofConversations(hits));
    }
}
