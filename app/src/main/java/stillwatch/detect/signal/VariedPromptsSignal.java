package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.TemplateUse;

/**
 * Varied prompts: most of what the accounts ask has nothing to do with what they share.
 *
 * <p>Strength: from 1 where the shared templates make up none of the traffic to 0 where they make up half. Cost: none, see
 * {@link TemplateUse}.
 *
 * <p>Known misses: a relay mixes its customers' varied prompts into a campaign's traffic on purpose; therefore the deception
 * that a relay needs speaks against it with more weight.
 */
final class VariedPromptsSignal implements Signal {
    @Override
    public String name() {
        return "varied_prompts";
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
        TemplateUse use = group.templates();
        if (use.total() == 0) {
            return Optional.empty();
        }
        String text = Measurement.percent(1 - use.ownShare())
                + " of what the accounts ask does not follow any template that they share.";
        Samples.OnTemplates behind = Samples.ofTemplates(group, template -> !use.isOwn(template));
        return Measurement.of(
                1 - 2 * use.ownShare(),
                text,
                1 - use.ownShare(),
                Double.NaN,
                behind.exchangeKeys(),
                behind.conversationKeys());
    }
}
