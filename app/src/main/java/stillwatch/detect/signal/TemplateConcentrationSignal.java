package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.TemplateUse;

/**
 * Structure concentration: the share of the group's exchanges that its own shared templates make up.
 *
 * <p>Strength: that share less what groups of strangers show [measured: ordinary chat 2 %, an evaluation harness 96 %, sets
 * that really were harvested 0 to 67 %; design, detection section 2, row 2]. Never enough alone. Cost: O(exchanges).
 *
 * <p>Known false alarms: harnesses and batch pipelines.
 */
final class TemplateConcentrationSignal implements Signal {
    @Override
    public String name() {
        return "template_concentration";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
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
        TemplateUse use = group.templates();
        if (use.total() == 0) {
            return Optional.empty();
        }
        double expected = group.amongStrangers(g -> g.templates().ownShare());
        String text = Measurement.percent(use.ownShare()) + " of the "
                + (group.population().templates().fromConversations() ? "sampled conversations" : "exchanges")
                + " follow " + use.own().size() + " shared templates; among as many unrelated accounts "
                + Measurement.percent(expected) + " do.";
        Samples.OnTemplates behind = Samples.ofTemplates(group, use::isOwn);
        return Measurement.of(
                Measurement.excess(use.ownShare(), expected),
                text,
                use.ownShare(),
                expected,
                behind.exchangeKeys(),
                behind.conversationKeys());
    }
}
