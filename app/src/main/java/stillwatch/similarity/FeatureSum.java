package stillwatch.similarity;

/**
 * A set of texts as the sum of their {@link RandomFeatures}: sets are joined and taken apart by adding and subtracting, and
 * any two can be compared by {@link Mmd#squared(FeatureSum, FeatureSum)}. All numbers are whole, so the order of adding never
 * matters. Not safe for several threads at once.
 */
public final class FeatureSum {
    private final long[] sums;
    private long squares;
    private long texts;

    /** @param features {@link RandomFeatures#count()} */
    public FeatureSum(int features) {
        sums = new long[features];
    }

    /** One text more, given by its features. */
    public FeatureSum add(short[] features) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += features[i];
            squares += (long) features[i] * features[i];
        }
        texts++;
        return this;
    }

    /** The texts of another set too. */
    public FeatureSum add(FeatureSum other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        squares += other.squares;
        texts += other.texts;
        return this;
    }

    /** Without the texts of another set, all of which are in this one. */
    public FeatureSum subtract(FeatureSum other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= other.sums[i];
        }
        squares -= other.squares;
        texts -= other.texts;
        return this;
    }

    public long texts() {
        return texts;
    }

    /** The mean kernel of two different texts of the set; NaN where it holds fewer than two. */
    double meanWithin() {
        return texts < 2 ? Double.NaN : (product(this) - squares) / unit() / ((double) texts * (texts - 1));
    }

    /** The mean kernel of a text of this set with one of the other; NaN where one of them is empty. */
    double meanBetween(FeatureSum other) {
        return texts == 0 || other.texts == 0 ? Double.NaN : product(other) / unit() / ((double) texts * other.texts);
    }

    private double product(FeatureSum other) {
        double product = 0;
        for (int i = 0; i < sums.length; i++) {
            product += (double) sums[i] * other.sums[i];
        }
        return product;
    }

    /** What one text gives with itself, by which the kernel is 1 there. */
    private double unit() {
        return (double) RandomFeatures.UNIT * RandomFeatures.UNIT * sums.length / 2;
    }
}
