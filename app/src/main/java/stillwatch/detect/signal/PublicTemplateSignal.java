package stillwatch.detect.signal;

import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Incidence;

/**
 * Public template: what the members have in common, many others have too: a persona prompt, a popular client's prompt, a
 * public benchmark.
 *
 * <p>Figure: of the members' uses of templates that at least two members hold, the share on templates that more accounts
 * outside the group hold than inside, at least {@value #LEAST_OUTSIDE}. Strength: from 0 at a half to 1 at all. At least
 * {@value #LEAST_USES} such uses [design, detection section 2: "boilerplate of the general population counts zero"]. Cost:
 * O(uses of the group).
 *
 * <p>Known misses: a campaign that wraps each of its prompts into a public one.
 */
final class PublicTemplateSignal implements Signal {
    static final int LEAST_OUTSIDE = 5;
    static final int LEAST_USES = 20;

    @Override
    public String name() {
        return "public_template";
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
        Incidence holders = group.population().templates().holders();
        long[] uses = new long[2];
        for (int i = 0; i < group.size(); i++) {
            group.population().forEachUse(group.member(i), template -> {
                int here = template < 0 || holders.holders(template) < 2
                        ? 0
                        : group.templates().holders(template);
                if (here >= 2) {
                    uses[0]++;
                    uses[1] += isPublic(holders.holders(template), here) ? 1 : 0;
                }
            });
        }
        if (uses[0] < LEAST_USES) {
            return Optional.empty();
        }
        double observed = (double) uses[1] / uses[0];
        String text = Measurement.percent(observed)
                + " of what the accounts send on common templates follows templates that more accounts outside the group"
                + " use than inside: they are public.";
        Samples.OnTemplates behind = Samples.ofTemplates(
                group,
                template -> template >= 0
                        && isPublic(
                                holders.holders(template),
                                Math.max(2, group.templates().holders(template))));
        return Measurement.of(
                2 * observed - 1, text, observed, Double.NaN, behind.exchangeKeys(), behind.conversationKeys());
    }

    private static boolean isPublic(int everywhere, int here) {
        return everywhere - here > here && everywhere - here >= LEAST_OUTSIDE;
    }
}
