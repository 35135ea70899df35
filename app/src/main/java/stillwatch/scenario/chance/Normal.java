package stillwatch.scenario.chance;

/** The normal distribution by a table of quantiles: a draw costs one multiplication, and every platform agrees on it. */
final class Normal {
    private static final int STEPS = 2048;
    private static final double[] QUANTILES = table();

    private Normal() {}

    /** @param p 0 to 1; the outermost steps end at about 3.5 standard deviations */
    static double quantile(double p) {
        double position = p * STEPS;
        int step = (int) position;
        double low = QUANTILES[step];
        return low + (position - step) * (QUANTILES[step + 1] - low);
    }

    private static double[] table() {
        double[] quantiles = new double[STEPS + 1];
        double z = -3.5;
        double area = 0;
        double dz = 1e-4;
        int step = 0;
        // The distribution function is integrated once by midpoints and inverted by walking along it.
        double total = 0;
        for (double at = -3.5; at < 3.5; at += dz) {
            total += density(at + dz / 2) * dz;
        }
        while (step <= STEPS && z < 3.5) {
            while (step <= STEPS && area >= total * step / STEPS) {
                quantiles[step++] = z;
            }
            area += density(z + dz / 2) * dz;
            z += dz;
        }
        while (step <= STEPS) {
            quantiles[step++] = 3.5;
        }
        return quantiles;
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / 2.5066282746310002;
    }
}
