package stillwatch.similarity;

import java.util.Random;

/**
 * Random features of the Gaussian kernel [Rahimi and Recht, NIPS 2007]: the scalar product of two texts' features is about
 * exp(−|x−y|²/2σ²), so that sums of features answer what else would need every pair. Frequencies come as orthogonal blocks of
 * three Walsh-Hadamard rotations with random signs [Yu et al., NIPS 2016], which cost dimensions·log(dimensions) and stray less
 * than independent ones.
 *
 * <p>The features are themselves the features of a kernel, whatever their number; fewer of them distinguish less, but a
 * threshold that was taken from the same features stays right.
 */
public final class RandomFeatures {
    /** Features are whole numbers in this unit: their sums do not depend on the order of adding. */
    static final int UNIT = 32_767;

    private static final int ROTATIONS = 3;

    private final int dimensions;
    private final int frequencies;
    private final double scale;
    private final boolean[][] signs;

    /**
     * @param dimensions of the vectors, a power of two
     * @param frequencies from 1 to {@code dimensions}; each gives two features, a cosine and a sine
     * @param bandwidth the kernel's σ, usually {@link Mmd#medianDistance}
     * @param seed the same seed gives the same features on every machine
     */
    public RandomFeatures(int dimensions, int frequencies, double bandwidth, long seed) {
        if (Integer.bitCount(dimensions) != 1 || frequencies < 1 || frequencies > dimensions || !(bandwidth > 0)) {
            throw new IllegalArgumentException(
                    frequencies + " frequencies of " + dimensions + " dimensions with bandwidth " + bandwidth);
        }
        this.dimensions = dimensions;
        this.frequencies = frequencies;
        // Each rotation below multiplies lengths by √dimensions; frequencies shall have length √dimensions/σ.
        this.scale = Math.sqrt(dimensions) / bandwidth / Math.pow(dimensions, ROTATIONS / 2.0);
        this.signs = new boolean[ROTATIONS][dimensions];
        Random random = new Random(seed);
        for (boolean[] rotation : signs) {
            for (int i = 0; i < dimensions; i++) {
                rotation[i] = random.nextBoolean();
            }
        }
    }

    /** How many numbers {@link #of} returns: two per frequency. */
    public int count() {
        return 2 * frequencies;
    }

    /** @return cosines and sines by turns, in units of 1/32,767 */
    public short[] of(float[] vector) {
        double[] rotated = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            rotated[i] = vector[i];
        }
        for (boolean[] rotation : signs) {
            for (int i = 0; i < dimensions; i++) {
                rotated[i] = rotation[i] ? -rotated[i] : rotated[i];
            }
            hadamard(rotated);
        }
        short[] features = new short[2 * frequencies];
        for (int f = 0; f < frequencies; f++) {
            double angle = rotated[f] * scale;
            features[2 * f] = (short) Math.round(StrictMath.cos(angle) * UNIT);
            features[2 * f + 1] = (short) Math.round(StrictMath.sin(angle) * UNIT);
        }
        return features;
    }

    /** The Walsh-Hadamard transform in place, without norm. */
    private static void hadamard(double[] values) {
        for (int half = 1; half < values.length; half *= 2) {
            for (int block = 0; block < values.length; block += 2 * half) {
                for (int i = block; i < block + half; i++) {
                    double sum = values[i] + values[i + half];
                    values[i + half] = values[i] - values[i + half];
                    values[i] = sum;
                }
            }
        }
    }
}
