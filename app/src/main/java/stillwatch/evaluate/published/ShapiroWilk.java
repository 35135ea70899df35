package stillwatch.evaluate.published;

import java.util.Arrays;

/**
 * Shapiro and Wilk's W: how near a sample is to a normal distribution, from 0 to 1. The weights are Royston's approximation
 * [Statistics and Computing 2, 1992; Applied Statistics algorithm R94, 1995], which holds for 6 to 5,000 values.
 */
final class ShapiroWilk {
    private static final int FEWEST = 6;

    private static final double[] LAST = {0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056};
    private static final double[] LAST_BUT_ONE = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};

    private ShapiroWilk() {}

    /**
     * @return 1 for equal values: they give no reason to doubt
     * @throws IllegalArgumentException for fewer than 6 values
     */
    static double w(double[] sample) {
        if (sample.length < FEWEST) {
            throw new IllegalArgumentException(sample.length + " values are too few");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        if (squares == 0) {
            return 1;
        }
        double[] weights = weights(sorted.length);
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += weights[i] * sorted[i];
        }
        return Math.min(1, sum * sum / squares);
    }

    private static double[] weights(int n) {
        double[] expected = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            expected[i] = NormalQuantile.of((i + 1 - 0.375) / (n + 0.25));
            squares += expected[i] * expected[i];
        }
        double u = 1 / Math.sqrt(n);
        double last = expected[n - 1] / Math.sqrt(squares) + polynomial(LAST, u);
        double lastButOne = expected[n - 2] / Math.sqrt(squares) + polynomial(LAST_BUT_ONE, u);
        double rest = (squares - 2 * expected[n - 1] * expected[n - 1] - 2 * expected[n - 2] * expected[n - 2])
                / (1 - 2 * last * last - 2 * lastButOne * lastButOne);
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = expected[i] / Math.sqrt(rest);
        }
        weights[n - 1] = last;
        weights[n - 2] = lastButOne;
        weights[1] = -lastButOne;
        weights[0] = -last;
        return weights;
    }

    static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
