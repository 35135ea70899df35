package stillwatch.evaluate.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapiroWilkTest {
    @Test
    void agreesWithThePapersExample() {
        // Eleven weights of men [Shapiro and Wilk, Biometrika 52, 1965, example 1]; other implementations say 0.78881.
        double[] weights = {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236};
        assertEquals(0.78881, ShapiroWilk.w(weights), 2e-5);
    }

    @Test
    void tellsNormalSamplesFromOthers() {
        Random random = new Random(3);
        double[] normal = random.doubles(1_500).map(NormalQuantile::of).toArray();
        double[] exponential = random.doubles(1_500).map(Math::log).toArray();
        assertTrue(ShapiroWilk.w(normal) > 0.995, "normal " + ShapiroWilk.w(normal));
        assertTrue(ShapiroWilk.w(exponential) < 0.85, "exponential " + ShapiroWilk.w(exponential));
    }

    @Test
    void knowsEqualValuesAndTooFew() {
        assertEquals(1, ShapiroWilk.w(new double[] {2, 2, 2, 2, 2, 2}));
        assertThrows(IllegalArgumentException.class, () -> ShapiroWilk.w(new double[] {1, 2, 3}));
    }

    @Test
    void quantilesOfTheNormalDistributionHaveAboutSevenDigits() {
        assertEquals(0, NormalQuantile.of(0.5));
        for (double[] known : new double[][] {
            {0.6, 0.2533471031},
            {0.975, 1.9599639845},
            {0.001, -3.0902323062},
            {1e-9, -5.9978070150},
            {1e-12, -7.0344838253}
        }) {
            assertEquals(1, NormalQuantile.of(known[0]) / known[1], 2e-7);
        }
    }
}
