package stillwatch.graph;

import java.util.Arrays;
import java.util.List;
import stillwatch.casework.LinkLayer.SharedValue;

/**
 * Objects that belong to one person or household by their nature: a payment instrument, a device.
 *
 * <p>Popularity would be the wrong null here: a card with fifty holders is more remarkable than one with two, not less. The
 * chance that two unrelated accounts share is therefore the share of account pairs that the data's ordinary values explain:
 * Σ d'(d'−1) / (N(N−1)), with d' = d cut at the 99th percentile of holders per value (at least 2), and never below one pair
 * in all. So a campaign cannot explain itself away by being large. Cost: O(1) a pair.
 *
 * <p>Known false alarms: seats of one company, families, shared laboratory machines. They are linked, rightly; whether the
 * group is a campaign is decided by what it does.
 */
public final class PersonalLayer implements Layer {
    private static final double ORDINARY_QUANTILE = 0.99;

    private final String name;
    private final Kind kind;
    private final SharedObjects objects;
    private final double chance;

    public PersonalLayer(String name, Kind kind, SharedObjects objects) {
        this.name = name;
        this.kind = kind;
        this.objects = objects;
        Incidence incidence = objects.incidence();
        int[] holders = new int[incidence.objects()];
        Arrays.setAll(holders, incidence::holders);
        Arrays.sort(holders);
        int ordinary = holders.length == 0
                ? 2
                : Math.max(2, holders[(int) Math.min(holders.length - 1, ORDINARY_QUANTILE * holders.length)]);
        double sharing = 0;
        for (int count : holders) {
            double cut = Math.min(count, ordinary);
            sharing += cut * (cut - 1);
        }
        double pairs = Math.max(1, (double) incidence.size() * (incidence.size() - 1));
        this.chance = Math.min(1, Math.max(sharing, 2) / pairs);
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
        int shared = objects.informativeShared(a, b).length;
        return shared == 0 ? Comparison.NOTHING : new Comparison(shared, chance, Chance.lnPoissonTail(shared, chance));
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
