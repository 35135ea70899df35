package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.TemplateUse;

/**
 * Structure concentration: the share of what the group sends that falls into large clusters of one template each, whoever else
 * uses them. {@link TemplateConcentrationSignal} is the part of it that the group alone carries, and is what is weighed.
 *
 * <p>Figure: share of uses on templates which the group used at least {@value #LARGE} times. Strength: excess over groups of
 * strangers [measured: ordinary chat 2 %, an evaluation harness 96 %, sets really harvested from GPT-4 0 to 67 %: never enough
 * alone; design, detection section 2, row 2]. Cost: O(templates of the group), its uses are counted already.
 *
 * <p>Known false alarms: harnesses, pipelines, popular apps; therefore context, weight 0.
 */
final class StructureConcentrationSignal implements Signal {
    /** So many uses of one template are a cluster even where a group is small. */
    static final int LARGE = 20;

    @Override
    public String name() {
        return "structure_concentration";
    }

    @Override
    public Side side() {
        return Side.CONTEXT;
    }

    @Override
    public double weight() {
        return 0;
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
        double observed = use.shareOnTemplatesUsedAtLeast(LARGE);
        double expected =
                group.amongStrangers(strangers -> strangers.templates().shareOnTemplatesUsedAtLeast(LARGE));
        String text = Measurement.percent(observed) + " of what the accounts send follows templates that they use "
                + LARGE + " times or more, whoever else uses them; unrelated accounts show "
                + Measurement.percent(expected) + ". Harnesses and pipelines do so too: context, not evidence.";
        Samples.OnTemplates behind = Samples.ofTemplates(group, template -> use.uses(template) >= LARGE);
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                behind.exchangeKeys(),
                behind.conversationKeys());
    }
}
