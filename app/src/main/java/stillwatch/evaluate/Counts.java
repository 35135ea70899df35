package stillwatch.evaluate;

import java.util.Set;

/**
 * Accounts found, wrongly named, and overlooked.
 *
 * @param right named and planted
 * @param wrong named but not planted
 * @param overlooked planted but not named
 */
public record Counts(int right, int wrong, int overlooked) {

    static Counts of(Set<String> named, Set<String> planted) {
        int right = (int) named.stream().filter(planted::contains).count();
        return new Counts(right, named.size() - right, planted.size() - right);
    }

    /** Share of the named that are right; 1 where nobody was named, since nobody was named wrongly. */
    public double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    /** Share of the planted that were named; 1 where nothing was planted. */
    public double recall() {
        return right + overlooked == 0 ? 1 : right / (double) (right + overlooked);
    }

    /** The harmonic mean of both: high only where both are. */
    public double f1() {
        double sum = 2.0 * right + wrong + overlooked;
        return sum == 0 ? 1 : 2.0 * right / sum;
    }

    /** Jaccard overlap: what both name, of all that either names. */
    double overlap() {
        int all = right + wrong + overlooked;
        return all == 0 ? 0 : right / (double) all;
    }
}
