package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import stillwatch.detect.traffic.Group;
import stillwatch.similarity.FeatureSum;
import stillwatch.similarity.Mmd;

/**
 * Distribution drift: the group words its questions as the rest of the case does not, whatever the single question says.
 *
 * <p>Figure: squared maximum mean discrepancy of the members' first questions from those of other accounts, under a Gaussian
 * kernel on word and character features [Gretton 2012; MMD detector, arXiv 2606.05725: at most 0.3 % benign false positives
 * per account, recall 100 / 91–95 / 57–61 % with 100 / 10 / 5 % harvest in the mix]. Null: the same for {@value #DRAWS} draws
 * of whole unrelated accounts with as many texts. Strength: log10 of its ratio to the largest of the null, full at ten times,
 * times the share of uses that are not of the group's own templates: what templates say already is not said twice, and every
 * pipeline drifts. At least {@value #LEAST_TEXTS} texts. Cost: one reading of at most {@value GroupTexts#MOST_WORDINGS} texts.
 *
 * <p>Known false alarms: a language, a profession, a product; therefore weak.
 */
final class DistributionDriftSignal implements Signal {
    static final int LEAST_TEXTS = 30;
    static final int DRAWS = 64;
    private static final double FULL_RATIO = 10;
    private static final int SEED = 2606;

    @Override
    public String name() {
        return "distribution_drift";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.CONVERSATIONS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        List<GroupTexts.Wording> wordings = GroupTexts.of(group).wordings();
        if (wordings.size() < LEAST_TEXTS) {
            return Optional.empty();
        }
        BackgroundWording background = BackgroundWording.of(group.population());
        FeatureSum here = background.empty();
        wordings.forEach(wording -> here.add(wording.features()));
        FeatureSum others = background.empty();
        List<Integer> outside = new ArrayList<>();
        for (int i = 0; i < background.accounts(); i++) {
            if (!group.contains(background.account(i))) {
                others.add(background.sum(i));
                outside.add(i);
            }
        }
        // A draw leaves as many texts behind as it takes, or it would be compared with next to nothing.
        if (others.texts() < 2L * wordings.size()) {
            return Optional.empty();
        }
        double observed = Mmd.squared(here, others);
        double[] draws = draws(background, others, outside, wordings.size());
        double largest = draws[draws.length - 1];
        double beyondTemplates = 1 - group.templates().ownShare();
        String text = String.format(
                Locale.ROOT,
                "The group words its questions unlike others: discrepancy %.4f over %d texts; of %d draws of unrelated"
                        + " accounts none exceeds %.4f, half stay below %.4f.",
                observed,
                wordings.size(),
                DRAWS,
                largest,
                draws[draws.length / 2]);
        double strength = Math.log10(observed / Math.max(largest, 1e-6)) / Math.log10(FULL_RATIO);
        return Measurement.of(
                Math.min(1, strength) * beyondTemplates,
                text,
                observed,
                draws[draws.length / 2],
                List.of(),
                Samples.ofConversations(
                        wordings.stream().map(GroupTexts.Wording::sample).toList()));
    }

    /** What draws of unrelated accounts with as many texts show, ascending. */
    private static double[] draws(BackgroundWording background, FeatureSum others, List<Integer> outside, int texts) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            FeatureSum drawn = background.empty();
            FeatureSum rest = background.empty().add(others);
            for (int i = 0; i < outside.size() && drawn.texts() < texts; i++) {
                int other = i + random.nextInt(outside.size() - i);
                Integer swapped = outside.get(i);
                outside.set(i, outside.get(other));
                outside.set(other, swapped);
                drawn.add(background.sum(outside.get(i)));
                rest.subtract(background.sum(outside.get(i)));
            }
            draws[draw] = Mmd.squared(drawn, rest);
        }
        java.util.Arrays.sort(draws);
        return draws;
    }
}
