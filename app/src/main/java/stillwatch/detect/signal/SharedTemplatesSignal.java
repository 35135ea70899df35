package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.TemplateUse;

/**
 * Cross-account template reuse: how many members use templates that are the group's own.
 *
 * <p>Strength: share of members that use at least one own template (see {@link TemplateUse}), less what groups of strangers
 * of the same size show. Source of the signal: design, detection section 2, row 1. Cost: O(exchanges of the group).
 *
 * <p>Known false alarms: a class with one assignment, one company's pipeline; both have an affiliation in common.
 */
final class SharedTemplatesSignal implements Signal {
    @Override
    public String name() {
        return "shared_templates";
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
        return Set.of(Input.TEMPLATES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        TemplateUse use = group.templates();
        List<Integer> own = use.own();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        double observed = (double) use.sharers() / group.size();
        double expected = group.amongStrangers(g -> (double) g.templates().sharers() / g.size());
        int most = own.get(0);
        String text = use.sharers() + " of " + group.size() + " accounts use " + own.size()
                + (own.size() == 1 ? " template" : " templates") + " that hardly anyone else uses ("
                + group.population().templates().name(most) + ": " + use.holders(most) + " of its "
                + Math.max(
                        use.holders(most),
                        group.population().templates().holders().holders(most))
                + " users are here); among unrelated accounts " + Measurement.percent(expected) + " would.";
        Samples.OnTemplates behind = Samples.ofTemplates(group, use::isOwn);
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                behind.exchangeKeys(),
                behind.conversationKeys());
    }

    static boolean isOwn(Group group, int row) {
        int template = group.population().templates().ofRow(group.traffic(), row);
        return template >= 0 && group.templates().isOwn(template);
    }
}
