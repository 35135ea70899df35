package stillwatch.evaluate;

/** How small an error rate a number of trials supports. */
final class ErrorBound {
    private static final double CONFIDENCE = 0.95;

    private ErrorBound() {}

    /**
     * The one-sided Clopper-Pearson bound: the largest error rate under which so few errors would still be seen in one of
     * twenty such trials. Without errors it is about 3 / trials. 1 without trials.
     */
    static double upper(int errors, int trials) {
        if (errors >= trials) {
            return 1;
        }
        double low = errors / (double) trials;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (atMost(errors, trials, middle) > 1 - CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Binomial probability of at most so many errors. */
    private static double atMost(int errors, int trials, double rate) {
        double lnTerm = trials * Math.log1p(-rate);
        double sum = Math.exp(lnTerm);
        for (int k = 1; k <= errors; k++) {
            lnTerm += Math.log((trials - k + 1.0) / k) + Math.log(rate) - Math.log1p(-rate);
            sum += Math.exp(lnTerm);
        }
        return sum;
    }
}
