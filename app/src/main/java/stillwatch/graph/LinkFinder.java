package stillwatch.graph;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stillwatch.graph.Layer.Comparison;
import stillwatch.graph.Layer.Kind;
import stillwatch.task.Progress;

/**
 * Holds every candidate pair of accounts against chance, in all layers together, and keeps those that chance does not
 * explain.
 *
 * <p>For each kind of layer the smallest probability counts (layers of one kind are not independent; Bonferroni over them).
 * The kinds in which a pair shares anything are combined by Fisher's method, corrected for the choice of kinds, and the
 * result goes through Benjamini and Hochberg at 5 % over all n(n−1)/2 pairs, not only over those compared. A surviving pair
 * is linked if at least two kinds each show something at 5 %, or if one kind that is not infrastructure is so surprising that
 * not even 0.05 such pairs are expected among all pairs (Bonferroni). [design: detection, sections 3 and 4]
 *
 * <p>Cost: O(candidates · size of a comparison); memory 8 to 16 bytes a candidate and 24 a survivor.
 */
public final class LinkFinder {
    /** Benjamini-Hochberg at 5 % [design: detection, section 4]. */
    private static final double LN_LEVEL = Math.log(0.05);
    /** So many pairs are compared in full; beyond that large objects are sampled. About 200 MB. */
    private static final int CANDIDATES = 6_000_000;

    private static final int CHECK_EVERY = 1 << 14;
    private static final double LN_10 = Math.log(10);

    private final List<Layer> layers;
    private final int accounts;

    public LinkFinder(List<Layer> layers, int accounts) {
        this.layers = List.copyOf(layers);
        this.accounts = accounts;
    }

    /** What all layers together say of a pair. */
    private record Verdict(double lnTail, boolean links) {}

    public Links find(Progress progress) {
        long[] candidates = candidates(progress);
        double pairs = Math.max(1, (double) accounts * (accounts - 1) / 2);
        // No pair above this can survive, whatever its rank: it need not be kept.
        double hopeless = LN_LEVEL + Math.log(Math.max(1, candidates.length) / pairs);
        long[] kept = new long[1 << 10];
        double[] lnTail = new double[1 << 10];
        int size = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (i % CHECK_EVERY == 0) {
                progress.check();
                progress.advance(i, candidates.length, "pairs");
            }
            Verdict verdict = compare((int) (candidates[i] >>> 32), (int) candidates[i], Math.log(pairs));
            if (verdict.links && verdict.lnTail <= hopeless) {
                if (size == kept.length) {
                    kept = Arrays.copyOf(kept, 2 * size);
                    lnTail = Arrays.copyOf(lnTail, 2 * size);
                }
                kept[size] = candidates[i];
                lnTail[size++] = verdict.lnTail;
            }
        }
        return survivors(Arrays.copyOf(kept, size), Arrays.copyOf(lnTail, size), pairs);
    }

    private long[] candidates(Progress progress) {
        CandidatePairs candidates = new CandidatePairs(CANDIDATES, progress);
        for (Layer layer : layers) {
            layer.propose(candidates);
        }
        return candidates.toArray();
    }

    private Verdict compare(int a, int b, double lnPairs) {
        Map<Kind, Double> best = new EnumMap<>(Kind.class);
        Map<Kind, Integer> layersOfKind = new EnumMap<>(Kind.class);
        for (Layer layer : layers) {
            best.merge(layer.kind(), layer.compare(a, b).lnTail(), Math::min);
            layersOfKind.merge(layer.kind(), 1, Integer::sum);
        }
        int sharing = 0;
        double product = 0;
        boolean overwhelming = false;
        for (Map.Entry<Kind, Double> kind : best.entrySet()) {
            double tail = Math.min(0, kind.getValue() + Math.log(layersOfKind.get(kind.getKey())));
            if (tail <= LN_LEVEL) {
                sharing++;
                product += tail;
                overwhelming |= !kind.getKey().isInfrastructure() && tail + lnPairs <= LN_LEVEL;
            }
        }
        if (sharing == 0) {
            return new Verdict(0, false);
        }
        double tail = Chance.lnFisher(product, sharing) + lnChoices(best.size(), sharing);
        return new Verdict(Math.min(0, tail), sharing >= 2 || overwhelming);
    }

    /** ln of in how many ways {@code chosen} kinds can be picked from those that the data allows. */
    private static double lnChoices(int kinds, int chosen) {
        return Chance.lnGamma(kinds + 1.0) - Chance.lnGamma(chosen + 1.0) - Chance.lnGamma(kinds - chosen + 1.0);
    }

    private static Links survivors(long[] candidates, double[] lnTail, double pairs) {
        double[] corrected = FalseDiscovery.lnCorrected(lnTail, pairs);
        int count = (int) Arrays.stream(corrected).filter(q -> q <= LN_LEVEL).count();
        Links links = new Links(new int[count], new int[count], new double[count]);
        int next = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (corrected[i] <= LN_LEVEL) {
                links.a()[next] = (int) (candidates[i] >>> 32);
                links.b()[next] = (int) candidates[i];
                links.weight()[next++] = -corrected[i] / LN_10;
            }
        }
        return links;
    }

    /** What each layer that the two share anything in says of them, for the link's ledger. */
    public Map<Layer, Comparison> ledger(int a, int b) {
        Map<Layer, Comparison> ledger = new java.util.LinkedHashMap<>();
        for (Layer layer : layers) {
            Comparison comparison = layer.compare(a, b);
            if (comparison.lnTail() <= LN_LEVEL) {
                ledger.put(layer, comparison);
            }
        }
        return ledger;
    }
}
