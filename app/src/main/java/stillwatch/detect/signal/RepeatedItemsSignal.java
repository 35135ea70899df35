package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * The same items again and again: an evaluation harness asks every item of every model and run; a class has one question.
 * A harvester asks each item once.
 *
 * <p>Strength: the larger of two figures. The share of samples on shared templates whose exact prompt occurs more than once,
 * from {@value SharedPrompts#LEAST_SAMPLES} samples on. And without content: how much more alike the prompt sizes of two
 * accounts are than if the group's sizes were shuffled among them (see {@link RepeatedSizes}). Cost: O(samples + exchanges). Known misses: a harvester that samples several answers to each question.
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
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TEMPLATES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Optional<Measurement> prompts = byPrompts(group);
        Optional<Measurement> sizes = bySizes(group);
        boolean promptsSayMore = prompts.isPresent()
                && (sizes.isEmpty() || prompts.get().strength() >= sizes.get().strength());
        return promptsSayMore ? prompts : sizes;
    }

    private static Optional<Measurement> bySizes(Group group) {
        RepeatedSizes sizes = RepeatedSizes.of(group);
        String text = Measurement.percent(sizes.observed())
                + " of an account's prompts on a shared template are exactly as long as another account's; if the items were"
                + " shared out among them " + Measurement.percent(sizes.expected())
                + " would be. They run the same set of items, as a harness or a class does.";
        double strength = Double.isNaN(sizes.observed()) ? 0 : beyondShuffling(sizes);
        return Measurement.of(
                strength,
                text,
                sizes.observed(),
                sizes.expected(),
                group.sampleRows(Measurement.SAMPLE, row -> SharedTemplatesSignal.isOwn(group, row)),
                List.of());
    }

    /** How far the coincidence rises from what shuffling leaves of it to complete: whole runs repeated are 1, however short they are. */
    private static double beyondShuffling(RepeatedSizes sizes) {
        return sizes.expected() >= 1 ? 0 : (sizes.observed() - sizes.expected()) / (1 - sizes.expected());
    }

    private static Optional<Measurement> byPrompts(Group group) {
        SharedPrompts prompts = group.once(SharedPrompts.class, SharedPrompts.class, SharedPrompts::of);
        if (prompts.isTooFew()) {
            return Optional.empty();
        }
        double repeated = prompts.repeatedShare();
        String text = Measurement.percent(repeated) + " of " + prompts.samples().size()
                + " sampled prompts on shared templates were asked more than once, as a harness or a class does.";
        return Measurement.of(
                repeated, text, repeated, Double.NaN, List.of(), Samples.ofConversations(prompts.samples()));
    }
}
