package stillwatch.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import stillwatch.graph.Layer.Comparison;
import stillwatch.graph.Layer.Kind;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/**
 * Holds every candidate pair of accounts against chance, in all layers together, and keeps those that chance does not
 * explain.
 *
 * <p>For each kind of layer the smallest probability counts (layers of one kind are not independent; Bonferroni over them);
 * so it does of prompts and hand-offs, because what is handed over is a shared prompt.
 * The kinds in which a pair shares anything are combined by Fisher's method, corrected for the choice of kinds, and the
 * result goes through Benjamini and Hochberg at 5 % over all n(n−1)/2 pairs, not only over those compared. A surviving pair
 * is linked if at least two kinds each show something at 5 % (at 0.1 % beside a place or a time of sign-up), or if one kind
 * that is not infrastructure is so surprising that not even 0.05 such pairs are expected among all pairs (Bonferroni). [design:
 * detection, sections 3 and 4]
 *
 * <p>Cost: O(candidates · size of a comparison); memory 8 to 16 bytes a candidate and 24 a survivor.
 */
public final class LinkFinder {
    /** Benjamini-Hochberg at 5 % [design: detection, section 4]. */
    private static final double LN_LEVEL = Math.log(0.05);
    /**
     * What a second kind has to show where a place, or the time of signing up, is what ties two accounts most; a shared card or
     * device is enough as it is. An exit of a VPN or of a carrier gives an account dozens of neighbours with whom it has nothing
     * to do; at 5 % some of them signed up near it or use the same popular client by chance. With fifty neighbours, 0.1 % lets
     * one such pair in twenty accounts pass.
     */
    private static final double LN_AMONG_NEIGHBOURS = Math.log(0.05 / 50);
    /** So many pairs are compared in full; beyond that large objects are sampled. About 200 MB. */
    private static final int CANDIDATES = 6_000_000;

    private static final int CHECK_EVERY = 1 << 14;
    private static final double LN_10 = Math.log(10);

    private final List<Layer> layers;
    private final int accounts;
    private final int[] layersOfKind = new int[Kind.values().length];
    private final int kinds;

    public LinkFinder(List<Layer> layers, int accounts) {
        this.layers = List.copyOf(layers);
        this.accounts = accounts;
        layers.forEach(layer -> layersOfKind[layer.kind().ordinal()]++);
        int given = (int) Arrays.stream(layersOfKind).filter(count -> count > 0).count();
        boolean bothOfPrompts = layersOfKind[Kind.PROMPT.ordinal()] > 0 && layersOfKind[Kind.HAND_OFF.ordinal()] > 0;
        this.kinds = bothOfPrompts ? given - 1 : given;
    }

    /** What all layers together say of a pair. */
    private record Verdict(double lnTail, boolean links) {}

    public List<Layer> layers() {
        return layers;
    }

    /** Compares all candidates, with two threads; the result does not depend on them. */
    public Links find(Progress progress) {
        long[] candidates = candidates(progress);
        double pairs = Math.max(1, (double) accounts * (accounts - 1) / 2);
        AtomicLong compared = new AtomicLong();
        int middle = candidates.length / 2;
        Kept first = new Kept();
        Kept second = new Kept();
        Beside.both(
                "pairs",
                () -> compare(candidates, middle, candidates.length, pairs, second, compared, progress),
                () -> compare(candidates, 0, middle, pairs, first, compared, progress));
        return survivors(first.with(second), pairs);
    }

    /** Pairs that are linked unless the correction for many tests takes them out. */
    private static final class Kept {
        private long[] pairs = new long[1 << 10];
        private double[] lnTail = new double[1 << 10];
        private int size;

        void add(long pair, double tail) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                lnTail = Arrays.copyOf(lnTail, 2 * size);
            }
            pairs[size] = pair;
            lnTail[size++] = tail;
        }

        Kept with(Kept later) {
            for (int i = 0; i < later.size; i++) {
                add(later.pairs[i], later.lnTail[i]);
            }
            return this;
        }
    }

    private void compare(
            long[] candidates, int from, int to, double pairs, Kept kept, AtomicLong compared, Progress progress) {
        // No pair above this can survive, whatever its rank: it need not be kept.
        double hopeless = LN_LEVEL + Math.log(Math.max(1, candidates.length) / pairs);
        double lnPairs = Math.log(pairs);
        for (int i = from; i < to; i++) {
            progress.check();
            if (i % CHECK_EVERY == 0) {
                progress.advance(compared.getAndAdd(CHECK_EVERY), candidates.length, "pairs");
            }
            Verdict verdict = compare((int) (candidates[i] >>> 32), (int) candidates[i], lnPairs);
            if (verdict.links && verdict.lnTail <= hopeless) {
                kept.add(candidates[i], verdict.lnTail);
            }
        }
    }

    private long[] candidates(Progress progress) {
        CandidatePairs candidates = new CandidatePairs(CANDIDATES, progress);
        for (Layer layer : layers) {
            layer.propose(candidates);
        }
        return candidates.toArray();
    }

    private Verdict compare(int a, int b, double lnPairs) {
        double[] best = new double[Kind.values().length];
        for (Layer layer : layers) {
            int kind = layer.kind().ordinal();
            best[kind] = Math.min(best[kind], layer.compare(a, b).lnTail());
        }
        withoutDoubleCount(best);
        int sharing = 0;
        int telling = 0;
        double product = 0;
        boolean overwhelming = false;
        Kind strongest = strongest(best);
        boolean areNeighbours = strongest == Kind.PLACE || strongest == Kind.SIGNUP;
        for (Kind kind : Kind.values()) {
            if (layersOfKind[kind.ordinal()] == 0) {
                continue;
            }
            double tail = Math.min(0, best[kind.ordinal()] + Math.log(layersOfKind[kind.ordinal()]));
            if (tail <= LN_LEVEL) {
                sharing++;
                product += tail;
                overwhelming |= !kind.isInfrastructure() && tail + lnPairs <= LN_LEVEL;
                telling += kind != strongest && (kind.isPersonal() || tail <= LN_AMONG_NEIGHBOURS) ? 1 : 0;
            }
        }
        if (sharing == 0) {
            return new Verdict(0, false);
        }
        double tail = Chance.lnFisher(product, sharing) + lnChoices(kinds, sharing);
        boolean independent = areNeighbours ? telling > 0 : sharing >= 2;
        return new Verdict(Math.min(0, tail), independent || overwhelming);
    }

    /** What is handed over is a shared template: of what the two kinds say of a pair, the stronger counts. */
    private static void withoutDoubleCount(double[] best) {
        int asked = Kind.PROMPT.ordinal();
        int handed = Kind.HAND_OFF.ordinal();
        best[best[asked] <= best[handed] ? handed : asked] = 0;
    }

    private static Kind strongest(double[] best) {
        int strongest = 0;
        for (int kind = 1; kind < best.length; kind++) {
            strongest = best[kind] < best[strongest] ? kind : strongest;
        }
        return Kind.values()[strongest];
    }

    /** ln of in how many ways {@code chosen} kinds can be picked from those that the data allows. */
    private static double lnChoices(int kinds, int chosen) {
        return Chance.lnGamma(kinds + 1.0) - Chance.lnGamma(chosen + 1.0) - Chance.lnGamma(kinds - chosen + 1.0);
    }

    private static Links survivors(Kept kept, double pairs) {
        long[] candidates = kept.pairs;
        double[] corrected = FalseDiscovery.lnCorrected(Arrays.copyOf(kept.lnTail, kept.size), pairs);
        int count = (int) Arrays.stream(corrected).filter(q -> q <= LN_LEVEL).count();
        Links links = new Links(new int[count], new int[count], new double[count]);
        int next = 0;
        for (int i = 0; i < kept.size; i++) {
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
