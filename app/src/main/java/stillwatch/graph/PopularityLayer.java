package stillwatch.graph;

import java.util.List;
import stillwatch.casework.LinkLayer.SharedValue;

/**
 * Objects that strangers share in proportion to their popularity: addresses, prompt templates, system prompts.
 *
 * <p>Null model: an account with k objects holds object j, which d accounts hold, with probability k·d/E, where E is the
 * number of all holdings. Two accounts therefore share λ = k_a·k_b·Σ d(d−1)/E² objects by chance; what they share is held
 * against the Poisson tail of that. Because sharing a rare object says more than sharing a popular one, the test is done for
 * the objects with at most 2, 4, 8 … holders, and the best of them is corrected for the number of such tests that had
 * anything to look at. [expected p_ij and the Poisson sum: design, detection section 4; degrees as in Chung and Lu 2002]
 *
 * <p>A popular object in an account that holds many objects says next to nothing; the same object as the only thing that
 * two accounts do says more: that is how dedication enters. Cost: O(k_a + k_b) a pair.
 */
public final class PopularityLayer implements Layer {
    private static final int CLASSES = SharedObjects.RARITIES;

    private final String name;
    private final Kind kind;
    private final SharedObjects objects;
    /** Σ d(d−1) over the objects with at most 2^c holders, divided by E². */
    private final double[] chanceUpTo = new double[CLASSES];

    public PopularityLayer(String name, Kind kind, SharedObjects objects) {
        this.name = name;
        this.kind = kind;
        this.objects = objects;
        Incidence incidence = objects.incidence();
        double all = (double) incidence.holdings() * incidence.holdings();
        for (int object = 0; object < incidence.objects(); object++) {
            double holders = incidence.holders(object);
            if (holders >= 2) {
                chanceUpTo[SharedObjects.rarity((int) holders)] += holders * (holders - 1) / all;
            }
        }
        for (int c = 1; c < CLASSES; c++) {
            chanceUpTo[c] += chanceUpTo[c - 1];
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Comparison compare(int a, int b) {
        int[] sharedOfRarity = objects.sharedByRarity(a, b);
        if (sharedOfRarity.length == 0) {
            return Comparison.NOTHING;
        }
        Incidence incidence = objects.incidence();
        double holdings = (double) incidence.degree(a) * incidence.degree(b);
        double best = 0;
        double expectedAtBest = 0;
        int observedAtBest = 0;
        int tests = 0;
        int shared = 0;
        for (int rarity = 0; rarity < CLASSES; rarity++) {
            if (sharedOfRarity[rarity] == 0) {
                continue;
            }
            tests++;
            shared += sharedOfRarity[rarity];
            double expected = holdings * chanceUpTo[rarity];
            double tail = Chance.lnPoissonTail(shared, expected);
            if (tail < best) {
                best = tail;
                expectedAtBest = expected;
                observedAtBest = shared;
            }
        }
        return new Comparison(observedAtBest, expectedAtBest, Math.min(0, best + Math.log(tests)));
    }

    @Override
    public List<SharedValue> shared(int a, int b, int limit) {
        return objects.values(a, b, limit);
    }

    @Override
    public void propose(CandidatePairs pairs) {
        objects.propose(pairs);
    }
}
