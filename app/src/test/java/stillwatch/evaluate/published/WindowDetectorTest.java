package stillwatch.evaluate.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stillwatch.evaluate.published.WindowTrial.Rate;
import stillwatch.similarity.TextEmbedding;

/** Detectors on texts of two invented kinds: sentences of random words, and one template with random words in its slot. */
class WindowDetectorTest {
    private static final int BENIGN = 600;
    private static final int HARVEST = 400;

    private static List<float[]> vectors;
    private static DistanceTable distances;
    private static final int[] BENIGN_TEXTS = IntStream.range(0, BENIGN).toArray();
    private static final int[] HARVEST_TEXTS =
            IntStream.range(BENIGN, BENIGN + HARVEST).toArray();

    @BeforeAll
    static void embed() {
        Random random = new Random(4);
        TextEmbedding embedding = new TextEmbedding(128);
        vectors = new ArrayList<>();
        for (int i = 0; i < BENIGN; i++) {
            vectors.add(embedding.of(words(random, 4 + random.nextInt(12))));
        }
        for (int i = 0; i < HARVEST; i++) {
            vectors.add(
                    embedding.of("explain in numbered steps and with all reasons how to reach " + words(random, 2)));
        }
        distances = new DistanceTable(vectors);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int w = 0; w < count; w++) {
            int letters = 3 + random.nextInt(5);
            for (int i = 0; i < letters; i++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
            words.append(' ');
        }
        return words.toString();
    }

    private static List<WindowDetector> detectors(int[] known) {
        return List.of(
                new PradaDetector(distances), new SeatDetector(distances, known), new MmdDetector(vectors, known));
    }

    private static double alarms(List<Rate> rates, String detector, double share) {
        return rates.stream()
                .filter(rate -> rate.detector().equals(detector) && rate.share() == share)
                .findFirst()
                .orElseThrow()
                .alarms();
    }

    @Test
    void theTableHoldsEveryDistanceOnce() {
        assertEquals(TextEmbedding.distance(vectors.get(3), vectors.get(9)), distances.between(9, 3), 1e-6);
        assertEquals(distances.between(3, 9), distances.between(9, 3));
        assertEquals(0, distances.between(5, 5));
    }

    @Test
    void seatAndMmdSeeOneTemplateAndKeepTheirFalseAlarms() {
        List<Rate> rates = new WindowTrial(150, true, 4, 100, 0.05)
                .run(BENIGN_TEXTS, HARVEST_TEXTS, new double[] {0, 0.25, 1}, WindowDetectorTest::detectors);
        for (String detector : List.of("SEAT", "MMD")) {
            assertEquals(1, alarms(rates, detector, 1), detector);
            assertTrue(alarms(rates, detector, 0.25) > 0.9, detector + rates);
            assertTrue(alarms(rates, detector, 0) < 0.12, detector + rates);
        }
    }

    @Test
    void pradaDoubtsAMixtureOfFarAndNearQueries() {
        int[] window = new int[400];
        for (int i = 0; i < window.length; i++) {
            window[i] = i % 2 == 0 ? i / 2 : BENIGN + i / 2;
        }
        PradaDetector prada = new PradaDetector(distances);
        double mixed = prada.suspicion(window);
        double benign = prada.suspicion(IntStream.range(0, 400).toArray());
        assertTrue(mixed > benign + 0.05, mixed + " against " + benign);
    }

    @Test
    void pradaJudgesNothingFromAHundredQueries() {
        assertEquals(
                0, new PradaDetector(distances).suspicion(IntStream.range(0, 90).toArray()));
    }

    @Test
    void aTrialIsTheSameEveryTime() {
        WindowTrial trial = new WindowTrial(100, true, 2, 20, 0.05);
        double[] shares = {0, 0.1};
        assertEquals(
                trial.run(BENIGN_TEXTS, HARVEST_TEXTS, shares, WindowDetectorTest::detectors),
                trial.run(BENIGN_TEXTS, HARVEST_TEXTS, shares, WindowDetectorTest::detectors));
    }

    @Test
    void refusesWindowsThatNeedRepetition() {
        WindowTrial trial = new WindowTrial(500, false, 1, 2, 0.05);
        assertThrows(
                IllegalArgumentException.class,
                () -> trial.run(BENIGN_TEXTS, HARVEST_TEXTS, new double[] {0}, WindowDetectorTest::detectors));
    }
}
