package stillwatch.graph;

/** Probabilities of rare events as natural logarithms, so that even 10⁻⁵⁰⁰ keeps its order. */
public final class Chance {
    private static final int MAX_TERMS = 10_000;

    private Chance() {}

    /**
     * ln P(X ≥ observed) for a Poisson variable.
     *
     * @param expected its mean, above 0
     */
    public static double lnPoissonTail(double observed, double expected) {
        if (observed <= 0) {
            return 0;
        }
        if (observed <= expected) {
            // Not surprising, and its exact size decides nothing: a half is what the tail has at the mean.
            return Math.log(0.5);
        }
        // The first term times a quickly falling series.
        double series = 1;
        double term = 1;
        for (int i = 1; i < MAX_TERMS && term > 1e-12 * series; i++) {
            term *= expected / (observed + i);
            series += term;
        }
        double first = observed * Math.log(expected) - expected - lnGamma(observed + 1);
        return Math.min(0, first + Math.log(series));
    }

    /**
     * Fisher's combination of independent probabilities, given the logarithm of their product: ln P(product of
     * {@code count} uniform values ≤ e^lnProduct) = ln(x · Σ (−ln x)^i / i!).
     */
    public static double lnFisher(double lnProduct, int count) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < count; i++) {
            term *= -lnProduct / i;
            sum += term;
        }
        return Math.min(0, lnProduct + Math.log(sum));
    }

    /** ln Γ(x) for x ≥ 1 by Stirling's series, shifted to where it is exact to 10 digits. */
    static double lnGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 10) {
            shift -= Math.log(at);
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        return shift
                + (at - 0.5) * Math.log(at)
                - at
                + 0.5 * Math.log(2 * Math.PI)
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
    }
}
