package stillwatch.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MmdTest {
    private static final int DIMENSIONS = 64;

    /** Points around a centre that is moved along the first axis. */
    private static List<float[]> cloud(int size, double moved, long seed) {
        Random random = new Random(seed);
        List<float[]> cloud = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            float[] point = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                point[i] = (float) (random.nextGaussian() / 8);
            }
            point[0] += (float) moved;
            cloud.add(point);
        }
        return cloud;
    }

    private static FeatureSum sum(RandomFeatures features, List<float[]> vectors) {
        FeatureSum sum = new FeatureSum(features.count());
        vectors.forEach(vector -> sum.add(features.of(vector)));
        return sum;
    }

    @Test
    void isTheFormulaForSetsOfTwo() {
        List<float[]> xs = List.of(new float[] {0, 0}, new float[] {1, 0});
        List<float[]> ys = List.of(new float[] {0, 1}, new float[] {1, 1});
        double near = Math.exp(-0.5);
        double far = Math.exp(-1);
        assertEquals(near + near - 2 * (2 * near + 2 * far) / 4, Mmd.squared(xs, ys, 1), 1e-12);
    }

    @Test
    void isNothingOnAverageBetweenSetsOfOneKindAndUnbiasedThereforeSometimesBelow() {
        double sum = 0;
        int below = 0;
        for (int n = 0; n < 40; n++) {
            double squared = Mmd.squared(cloud(30, 0, 2 * n), cloud(30, 0, 2 * n + 1), 1);
            sum += squared;
            below += squared < 0 ? 1 : 0;
        }
        assertEquals(0, sum / 40, 0.002);
        assertTrue(below > 8, below + " of 40 below 0");
    }

    @Test
    void growsWithTheDistanceOfTheSets() {
        List<float[]> here = cloud(100, 0, 1);
        double near = Mmd.squared(here, cloud(100, 0.5, 2), 1);
        double far = Mmd.squared(here, cloud(100, 1.5, 2), 1);
        assertTrue(0.01 < near && near < far, near + " " + far);
    }

    @Test
    void randomFeaturesGiveTheExactAnswerWithinTheirStandardError() {
        RandomFeatures features = new RandomFeatures(DIMENSIONS, DIMENSIONS, 1, 5);
        double oneFrequencyStraysAtMost = Math.sqrt(0.5);
        double standardError = oneFrequencyStraysAtMost / Math.sqrt(DIMENSIONS);
        for (double moved : new double[] {0, 0.5, 1.5}) {
            List<float[]> xs = cloud(100, 0, 3);
            List<float[]> ys = cloud(60, moved, 4);
            assertEquals(Mmd.squared(xs, ys, 1), Mmd.squared(sum(features, xs), sum(features, ys)), standardError);
        }
    }

    @Test
    void featuresOfManySeedsGiveTheKernelOnAverage() {
        float[] x = cloud(1, 0, 7).get(0);
        float[] y = cloud(1, 0.6, 8).get(0);
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomFeatures features = new RandomFeatures(DIMENSIONS, 16, 1, seed);
            sum += sum(features, List.of(x)).meanBetween(sum(features, List.of(y)));
        }
        assertEquals(Mmd.kernel(x, y, 1), sum / 200, 0.01);
    }

    @Test
    void sumsDoNotDependOnOrderAndCanBeTakenApart() {
        RandomFeatures features = new RandomFeatures(DIMENSIONS, 32, 1, 5);
        List<float[]> xs = cloud(50, 0, 3);
        List<float[]> ys = cloud(40, 1, 4);
        List<float[]> mixed = new ArrayList<>(xs);
        mixed.addAll(ys);
        Collections.shuffle(mixed, new Random(1));
        FeatureSum rest = sum(features, mixed).subtract(sum(features, xs));
        assertEquals(40, rest.texts());
        FeatureSum other = sum(features, cloud(30, 0, 9));
        assertEquals(Mmd.squared(sum(features, ys), other), Mmd.squared(rest, other));
    }

    @Test
    void theMedianDistanceOfALargeSampleIsAboutThatOfAllPairsAndAlwaysTheSame() {
        List<float[]> some = cloud(190, 0, 1);
        List<float[]> many = cloud(3_000, 0, 2);
        assertEquals(Mmd.medianDistance(some), Mmd.medianDistance(many), 0.02);
        assertEquals(Mmd.medianDistance(many), Mmd.medianDistance(many));
        assertThrows(IllegalArgumentException.class, () -> Mmd.medianDistance(many.subList(0, 1)));
    }
}
