package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Work sharding: the same template everywhere, its slots filled differently each time, each item asked about once. A queue
 * that is split over accounts looks like that; a harness repeats its items per model and run, a class asks one question.
 *
 * <p>Looks at sampled conversations on templates that at least two members share. Strength: 1 − 4·(share of samples whose
 * exact prompt occurs more than once). At least {@value SharedPrompts#LEAST_SAMPLES} samples. Cost: O(samples).
 *
 * <p>Known false alarms: one company's pipeline over its own documents.
 */
final class WorkShardingSignal implements Signal {
    @Override
    public String name() {
        return "work_sharding";
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
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
        SharedPrompts prompts = group.once(SharedPrompts.class, SharedPrompts.class, SharedPrompts::of);
        if (prompts.isTooFew()) {
            return Optional.empty();
        }
        double repeated = prompts.repeatedShare();
        String text = prompts.samples().size() + " sampled prompts follow templates that several accounts share; "
                + Measurement.percent(1 - repeated) + " of them were asked only once, by one account.";
        return Measurement.of(
                1 - 4 * repeated,
                text,
                1 - repeated,
                Double.NaN,
                List.of(),
                Samples.ofConversations(prompts.samples()));
    }
}
