package stillwatch.casework;

import java.util.HashMap;
import java.util.Map;

/**
 * A quantity, or a property (1 or 0), of sampled units that come in clusters: conversations of one account are more alike than
 * conversations of several, so that a sample of them is worth less than its size.
 *
 * <p>The variance of the mean is that of a ratio over clusters, v = m/(m−1) · Σ (tᵢ − x̄·nᵢ)² / n², with tᵢ and nᵢ the sum and
 * the number of units in each of m clusters [Cochran, Sampling Techniques, 3rd ed., 1977, section 9A.1]. For a property the
 * sample is worth p(1−p)/v independent units.
 */
public final class ClusterSample {
    private final Map<Long, double[]> clusters = new HashMap<>();
    private long looked;
    private double sum;
    private double squares;

    public void add(long cluster, double value) {
        double[] one = clusters.computeIfAbsent(cluster, c -> new double[2]);
        one[0]++;
        one[1] += value;
        looked++;
        sum += value;
        squares += value * value;
    }

    public long looked() {
        return looked;
    }

    /** The estimated number of units with a property that was added as 1 or 0. */
    public Estimate count(long unseen) {
        double share = looked == 0 ? 0 : sum / looked;
        double variance = meanVariance();
        double worth = variance > 0 ? share * (1 - share) / variance : looked;
        return Estimate.ofShare(Math.round(sum), looked, unseen, worth);
    }

    /** The estimated sum over all units. */
    public Estimate total(long unseen) {
        return Estimate.ofSum(
                sum, looked, unseen, Math.max(meanVariance(), unitVariance() / Math.max(1, looked)), unitVariance());
    }

    private double unitVariance() {
        return looked < 2 ? 0 : Math.max(0, squares - sum * sum / looked) / (looked - 1);
    }

    private double meanVariance() {
        int count = clusters.size();
        if (count < 2) {
            return 0;
        }
        double mean = sum / looked;
        double apart = clusters.values().stream()
                .mapToDouble(one -> (one[1] - mean * one[0]) * (one[1] - mean * one[0]))
                .sum();
        return (double) count / (count - 1) * apart / ((double) looked * looked);
    }
}
