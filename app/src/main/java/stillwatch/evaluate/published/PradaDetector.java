package stillwatch.evaluate.published;

import java.util.Arrays;

/**
 * PRADA [Juuti, Szyller, Marchal and Asokan, EuroS&P 2019]: distances of a benign client's queries to those before follow a
 * normal distribution, those of a synthetic series do not. For each query, the smallest distance to a growing set counts; the
 * query joins the set if that distance exceeds the set's mean less its standard deviation (a threshold that never falls).
 * Distances further than three standard deviations from the mean are left out, then normality is measured by Shapiro and
 * Wilk's W. The paper raises the alarm below 0.90 to 0.97, depending on the model.
 *
 * <p>The paper keeps one set per class that the attacked model answers. A language model answers no classes, so there is one
 * set. Suspicion is 1 − W.
 */
public final class PradaDetector implements WindowDetector {
    /** The paper judges nothing from fewer distances. */
    private static final int LEAST_DISTANCES = 100;

    private final DistanceTable distances;

    public PradaDetector(DistanceTable distances) {
        this.distances = distances;
    }

    @Override
    public String name() {
        return "PRADA";
    }

    @Override
    public double suspicion(int[] window) {
        double[] smallest = smallestDistances(window);
        Spread all = new Spread();
        Arrays.stream(smallest).forEach(all::add);
        double[] ordinary = Arrays.stream(smallest)
                .filter(distance -> Math.abs(distance - all.mean()) <= 3 * all.deviation())
                .toArray();
        return ordinary.length < LEAST_DISTANCES ? 0 : 1 - ShapiroWilk.w(ordinary);
    }

    private double[] smallestDistances(int[] window) {
        int[] set = new int[window.length];
        int size = 1;
        set[0] = window[0];
        Spread ofSet = new Spread();
        double threshold = 0;
        double[] smallest = new double[window.length - 1];
        for (int i = 1; i < window.length; i++) {
            double distance = Double.MAX_VALUE;
            for (int j = 0; j < size; j++) {
                distance = Math.min(distance, distances.between(window[i], set[j]));
            }
            smallest[i - 1] = distance;
            if (distance > threshold) {
                set[size++] = window[i];
                ofSet.add(distance);
                threshold = Math.max(threshold, ofSet.mean() - ofSet.deviation());
            }
        }
        return smallest;
    }

    /** Mean and standard deviation of numbers that come one by one. */
    private static final class Spread {
        private double sum;
        private double squares;
        private int count;

        void add(double value) {
            sum += value;
            squares += value * value;
            count++;
        }

        double mean() {
            return sum / count;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }
}
