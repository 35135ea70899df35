package stillwatch.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillwatch.graph.Layer.Kind;
import stillwatch.task.Progress;

class NullModelTest {
    private static final int ACCOUNTS = 400;

    /** Everybody holds ten of 3,000 objects, a popular few much more often than the rest. */
    private static Incidence.Builder strangers(Random random) {
        Incidence.Builder pairs = new Incidence.Builder();
        for (int account = 0; account < ACCOUNTS; account++) {
            for (int i = 0; i < 10; i++) {
                pairs.add(account, (int) (3_000 * Math.pow(random.nextDouble(), 4)));
            }
        }
        return pairs;
    }

    private static PopularityLayer layer(Incidence incidence) {
        return new PopularityLayer(
                "template", Kind.PROMPT, new SharedObjects(incidence, Integer::toString, SharedObjects.CROWD_HOLDERS));
    }

    @Test
    void thePoissonTailIsRight() {
        assertEquals(Math.log(1 - Math.exp(-0.3)), Chance.lnPoissonTail(1, 0.3), 1e-6);
        assertEquals(Math.log(1 - Math.exp(-0.3) * (1 + 0.3 + 0.045)), Chance.lnPoissonTail(3, 0.3), 1e-6);
        assertTrue(Chance.lnPoissonTail(200, 1e-3) < -2_000);
        assertEquals(0, Chance.lnPoissonTail(0, 5));
    }

    @Test
    void theFalseDiscoveryRateCountsAllTests() {
        double[] corrected = FalseDiscovery.lnCorrected(new double[] {Math.log(1e-6), Math.log(1e-3)}, 1_000);
        assertEquals(Math.log(1e-3), corrected[0], 1e-9);
        assertEquals(Math.log(0.5), corrected[1], 1e-9);
    }

    @Test
    void strangersWithPopularObjectsAreNotLinked() {
        Incidence incidence = strangers(new Random(1)).build(ACCOUNTS, 3_000);
        Links links = new LinkFinder(List.of(layer(incidence)), ACCOUNTS).find(Progress.silent());
        assertTrue(links.size() <= ACCOUNTS * (ACCOUNTS - 1L) / 2 * 0.0058, links.size() + " links");
        assertEquals(0, links.size());
    }

    @Test
    void aGroupWithRareObjectsInCommonIsLinkedAmongStrangers() {
        Incidence.Builder pairs = strangers(new Random(1));
        for (int account = 0; account < 20; account++) {
            for (int i = 0; i < 8; i++) {
                pairs.add(account, 3_000 + i);
            }
        }
        Links links = new LinkFinder(List.of(layer(pairs.build(ACCOUNTS, 3_008))), ACCOUNTS).find(Progress.silent());
        assertEquals(190, links.size());
        assertTrue(Arrays.stream(links.b()).allMatch(b -> b < 20));
    }

    @Test
    void infrastructureAloneNeverLinksHoweverRare() {
        Incidence.Builder pairs = new Incidence.Builder();
        for (int account = 0; account < ACCOUNTS; account++) {
            pairs.add(account, account / 2);
        }
        SharedObjects objects = new SharedObjects(pairs.build(ACCOUNTS, ACCOUNTS), Integer::toString, 1_000);
        Layer address = new PopularityLayer("address", Kind.PLACE, objects);
        Layer card = new PersonalLayer("payment", Kind.PAYMENT, objects);
        assertEquals(
                0,
                new LinkFinder(List.of(address), ACCOUNTS)
                        .find(Progress.silent())
                        .size());
        assertEquals(
                0,
                new LinkFinder(List.of(card), ACCOUNTS).find(Progress.silent()).size());
        assertEquals(
                ACCOUNTS / 2,
                new LinkFinder(List.of(address, card), ACCOUNTS)
                        .find(Progress.silent())
                        .size(),
                "two independent kinds link");
    }

    /** Thirty accounts behind each exit, opened at any time; two of each thirty within a day, as chance has it. */
    @Test
    void neighboursBehindAnExitAreNotLinkedBecauseTwoOfThemSignedUpOnOneDay() {
        Random random = new Random(9);
        Incidence.Builder exits = new Incidence.Builder();
        long[] createdAt = new long[ACCOUNTS];
        for (int account = 0; account < ACCOUNTS; account++) {
            exits.add(account, account / 30);
            exits.add(account, 100 + account);
            createdAt[account] = (long) (random.nextDouble() * 400 * 86_400_000L);
        }
        Layer place = new PopularityLayer(
                "address",
                Kind.PLACE,
                new SharedObjects(exits.build(ACCOUNTS, 100 + ACCOUNTS), Integer::toString, 1_000));
        Layer signup = new SignupLayer(createdAt, new String[ACCOUNTS]);
        assertEquals(
                0,
                new LinkFinder(List.of(place, signup), ACCOUNTS)
                        .find(Progress.silent())
                        .size());
    }

    @Test
    void aCardOfManyHoldersIsMoreSurprisingThanAnAddressOfMany() {
        Incidence.Builder pairs = new Incidence.Builder();
        for (int account = 0; account < ACCOUNTS; account++) {
            pairs.add(account, account < 80 ? 0 : account);
        }
        SharedObjects objects = new SharedObjects(pairs.build(ACCOUNTS, ACCOUNTS), Integer::toString, 1_000);
        double card = new PersonalLayer("payment", Kind.PAYMENT, objects)
                .compare(1, 2)
                .lnTail();
        double address = new PopularityLayer("address", Kind.PLACE, objects)
                .compare(1, 2)
                .lnTail();
        assertTrue(card < address - 3, card + " " + address);
    }

    @Test
    void sharedTimesCountOnlyBeyondWhatHourAndHabitExplain() {
        Random random = new Random(2);
        long[][] cells = new long[6][];
        long[] together = new long[40];
        for (int account = 0; account < 6; account++) {
            long[] own = new long[80];
            for (int i = 0; i < 80; i++) {
                long at = i * 3_600_000L + random.nextInt(3_600_000);
                if (account == 0 && i < 40) {
                    together[i] = at;
                }
                boolean synchronous = account == 1 && i < 40;
                boolean onTheHour = account == 4 || account == 5;
                own[i] = TimingLayer.cell(7, synchronous ? together[i] : onTheHour ? i * 3_600_000L : at);
            }
            cells[account] = Arrays.stream(own).sorted().distinct().toArray();
        }
        TimingLayer layer = new TimingLayer(cells, null, Integer::toString);
        assertTrue(layer.compare(0, 1).lnTail() < -20, "synchronized");
        assertTrue(layer.compare(2, 3).lnTail() > Math.log(0.05), "independent");
        assertTrue(layer.compare(4, 5).lnTail() > Math.log(0.05), "two jobs on the hour");
        assertEquals(2, layer.shared(0, 1, 2).size());
    }

    @Test
    void incidenceKnowsBothWaysAndCountsAPairOnce() {
        Incidence incidence =
                new Incidence.Builder().add(1, 4).add(0, 4).add(1, 2).add(1, 4).build(2, 5);
        assertEquals(3, incidence.size());
        assertEquals(2, incidence.holders(4));
        assertArrayEquals(new int[] {4}, incidence.shared(0, 1));
        assertEquals(2, incidence.object(1, 0));
    }

    @Test
    void aFullCandidateSetStillHoldsALargeObjectTogether() {
        CandidatePairs pairs = new CandidatePairs(1_000, Progress.silent());
        int[] holders = new int[900];
        Arrays.setAll(holders, i -> i);
        pairs.addHolders(holders, 24);
        assertTrue(pairs.size() > 900 * 18 && pairs.size() < 900 * 30, pairs.size() + " pairs");
        long[] once = pairs.toArray();
        pairs.addHolders(holders, 24);
        assertArrayEquals(once, pairs.toArray());
    }
}
