package stillwatch.graph;

import java.util.Arrays;

/**
 * Benjamini and Hochberg's procedure (1995): which of many tests to believe so that at most a given share of the believed
 * ones is false.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The smallest share at which each test would be believed, as a natural logarithm.
     *
     * @param lnProbabilities the tests that showed anything; all others count as probability 1
     * @param tests how many tests there were in all, those that showed nothing included
     */
    public static double[] lnCorrected(double[] lnProbabilities, double tests) {
        int n = lnProbabilities.length;
        double[] sorted = lnProbabilities.clone();
        Arrays.sort(sorted);
        double[] correctedAtRank = new double[n];
        double best = 0;
        for (int rank = n - 1; rank >= 0; rank--) {
            best = Math.min(best, sorted[rank] + Math.log(tests / (rank + 1)));
            correctedAtRank[rank] = best;
        }
        double[] corrected = new double[n];
        for (int i = 0; i < n; i++) {
            corrected[i] = correctedAtRank[lastRankOf(sorted, lnProbabilities[i])];
        }
        return corrected;
    }

    /** Equal probabilities share the last of their ranks. */
    private static int lastRankOf(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
