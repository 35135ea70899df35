package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * The same items again and again: an evaluation harness asks every item of every model and run; a class has one question.
 * A harvester asks each item once.
 *
 * <p>Strength: share of samples on shared templates whose exact prompt occurs more than once, from {@value SharedPrompts#LEAST_SAMPLES}
 * samples on. Cost: O(samples). Known misses: a harvester that samples several answers to each question.
 */
final class RepeatedItemsSignal implements Signal {
    @Override
    public String name() {
        return "repeated_items";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        SharedPrompts prompts = SharedPrompts.of(group);
        if (prompts.isTooFew()) {
            return Optional.empty();
        }
        double repeated = prompts.repeatedShare();
        String text = Measurement.percent(repeated) + " of " + prompts.samples().size()
                + " sampled prompts on shared templates were asked more than once, as a harness or a class does.";
        return Measurement.of(
                repeated,
                text,
                repeated,
                Double.NaN,
                List.of(),
                prompts.samples().stream()
                        .limit(Measurement.SAMPLE)
                        .map(Sample::conversationKey)
                        .toList());
    }
}
