package stillwatch.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void whatWasCountedInFullIsObservedAndHasNoInterval() {
        Estimate all = Estimate.ofShare(40, 200, 0, 200);
        assertEquals(Estimate.counted(40), all);
        assertTrue(all.observed());
    }

    /** Wilson's interval of 10 in 100 is 5.52 % to 17.44 % (Newcombe, Statistics in Medicine 17, 1998, method 3). */
    @Test
    void scalesWilsonsIntervalToAllUnitsWhereTheyAreMany() {
        Estimate million = Estimate.ofShare(10, 100, 1_000_000, 100);
        assertEquals(100_010, million.value());
        assertEquals(0.0552, million.low() / 1e6, 0.0002);
        assertEquals(0.1744, million.high() / 1e6, 0.0002);
        assertFalse(million.observed());
    }

    @Test
    void isNeverBelowWhatWasSeenNorAboveWhatThereIs() {
        Estimate none = Estimate.ofShare(0, 50, 10, 50);
        assertEquals(0, none.low());
        assertTrue(none.high() >= 1 && none.high() <= 10, none.toString());
        Estimate every = Estimate.ofShare(50, 50, 10, 50);
        assertEquals(60, every.high());
        assertTrue(every.low() >= 50 && every.low() < 60, every.toString());
    }

    @Test
    void saysThatNothingIsKnownWhereNothingWasLookedAt() {
        assertEquals(new Estimate(0, 0, 700, false), Estimate.ofShare(0, 0, 700, 0));
        assertTrue(Estimate.ofSum(0, 0, 700, 0, 0).isUnknown());
    }

    /** The interval holds the truth in 95 of 100 samples, for rare and common shares, small and large remainders. */
    @Test
    void holdsTheTruthInNineteenOfTwentySamples() {
        Random random = new Random(1);
        for (double share : new double[] {0.03, 0.2, 0.7}) {
            for (int unseen : new int[] {20, 300, 20_000}) {
                int held = 0;
                for (int trial = 0; trial < 2_000; trial++) {
                    long hits = binomial(random, 150, share);
                    long truth = hits + binomial(random, unseen, share);
                    Estimate one = Estimate.ofShare(hits, 150, unseen, 150);
                    held += one.low() <= truth && truth <= one.high() ? 1 : 0;
                }
                assertTrue(held >= 0.935 * 2_000, share + " of " + unseen + ": " + held);
            }
        }
    }

    /** Ten accounts with twenty conversations each, all of one account alike: an interval that ignored that would be right too seldom. */
    @Test
    void allowsForConversationsOfOneAccountBeingAlike() {
        Random random = new Random(2);
        int held = 0;
        int heldWithout = 0;
        for (int trial = 0; trial < 1_000; trial++) {
            ClusterSample sample = new ClusterSample();
            long truth = 0;
            long hits = 0;
            for (int account = 0; account < 40; account++) {
                boolean harvests = random.nextInt(10) < 4;
                for (int i = 0; i < 100; i++) {
                    boolean shows = random.nextInt(10) < (harvests ? 9 : 1);
                    truth += shows ? 1 : 0;
                    if (i < 10) {
                        sample.add(account, shows ? 1 : 0);
                        hits += shows ? 1 : 0;
                    }
                }
            }
            Estimate one = sample.count(3_600);
            Estimate without = Estimate.ofShare(hits, 400, 3_600, 400);
            held += one.low() <= truth && truth <= one.high() ? 1 : 0;
            heldWithout += without.low() <= truth && truth <= without.high() ? 1 : 0;
        }
        assertTrue(held >= 950, held + " held, " + heldWithout + " without clusters");
    }

    @Test
    void carriesASumOverWithItsSpread() {
        ClusterSample tokens = new ClusterSample();
        for (int i = 0; i < 100; i++) {
            tokens.add(i, i % 2 == 0 ? 900 : 1_100);
        }
        Estimate all = tokens.total(900);
        assertEquals(1_000_000, all.value());
        assertTrue(all.low() > 975_000 && all.high() < 1_025_000, all.toString());
        assertTrue(all.low() < 990_000 && all.high() > 1_010_000, all.toString());
    }

    private static long binomial(Random random, int count, double share) {
        long hits = 0;
        for (int i = 0; i < count; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
