package stillwatch.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The squared maximum mean discrepancy of two sets of vectors under a Gaussian kernel [Gretton et al., JMLR 13, 2012]: 0 in
 * expectation where both were drawn from one distribution, larger the more their distributions differ. The estimate is the
 * unbiased one, so it can be slightly below 0. What is large is told by sets that are known to be alike, see {@link
 * #squared(FeatureSum, FeatureSum)} for a form that is cheap enough to ask often.
 */
public final class Mmd {
    private static final int MOST_PAIRS = 20_000;

    private Mmd() {}

    /** Exact, from every pair: cost (m + n)²·dimensions. Both sets hold two vectors at least. */
    public static double squared(List<float[]> xs, List<float[]> ys, double bandwidth) {
        return within(xs, bandwidth) + within(ys, bandwidth) - 2 * between(xs, ys, bandwidth);
    }

    /** The same from random features: cost linear in their number, whatever the sets' sizes. Both hold two vectors at least. */
    public static double squared(FeatureSum xs, FeatureSum ys) {
        return xs.meanWithin() + ys.meanWithin() - 2 * xs.meanBetween(ys);
    }

    /** exp(−|x−y|²/2σ²). */
    public static double kernel(float[] x, float[] y, double bandwidth) {
        double distance = TextEmbedding.distance(x, y);
        return StrictMath.exp(-distance * distance / (2 * bandwidth * bandwidth));
    }

    /**
     * The usual choice of σ: the median distance of pairs of the pooled sample [Gretton 2012, section 8]. Of a large sample
     * {@value #MOST_PAIRS} pairs are drawn, by a seed of their own, so the answer is always the same.
     *
     * @throws IllegalArgumentException where fewer than two vectors are given
     */
    public static double medianDistance(List<float[]> vectors) {
        int size = vectors.size();
        if (size < 2) {
            throw new IllegalArgumentException("a distance needs two vectors");
        }
        List<Double> distances = new ArrayList<>();
        if ((long) size * (size - 1) / 2 <= MOST_PAIRS) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    distances.add(TextEmbedding.distance(vectors.get(i), vectors.get(j)));
                }
            }
        } else {
            Random random = new Random(size);
            while (distances.size() < MOST_PAIRS) {
                int i = random.nextInt(size);
                int j = random.nextInt(size);
                if (i != j) {
                    distances.add(TextEmbedding.distance(vectors.get(i), vectors.get(j)));
                }
            }
        }
        Collections.sort(distances);
        return distances.get(distances.size() / 2);
    }

    private static double within(List<float[]> set, double bandwidth) {
        double sum = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += kernel(set.get(i), set.get(j), bandwidth);
            }
        }
        return 2 * sum / ((double) set.size() * (set.size() - 1));
    }

    private static double between(List<float[]> xs, List<float[]> ys, double bandwidth) {
        double sum = 0;
        for (float[] x : xs) {
            for (float[] y : ys) {
                sum += kernel(x, y, bandwidth);
            }
        }
        return sum / ((double) xs.size() * ys.size());
    }
}
