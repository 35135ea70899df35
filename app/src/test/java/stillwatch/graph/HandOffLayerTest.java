package stillwatch.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillwatch.graph.HandOffLayer.Moments;
import stillwatch.task.Progress;

class HandOffLayerTest {
    private static final int ACCOUNTS = 400;
    private static final int DAY = 86_400;

    private static long moment(int second, int account) {
        return (long) second << 32 | account;
    }

    /** Items that are asked twice in all: by one account that is turned away, and by another some seconds later. */
    private static Moments retriedItems(int items, int workers, Random random, int longestPause) {
        long[][] uses = new long[items][];
        long[][] refusals = new long[items][];
        for (int item = 0; item < items; item++) {
            int first = random.nextInt(workers);
            int second = (first + 1 + random.nextInt(workers - 1)) % workers;
            int at = random.nextInt(20 * DAY);
            uses[item] = new long[] {
                moment(at, first), moment(at + 1 + random.nextInt(longestPause), second),
            };
            refusals[item] = new long[] {uses[item][0]};
        }
        int[] holders = new int[items];
        Arrays.fill(holders, 2);
        return new Moments(numbered(items), holders, uses, refusals);
    }

    private static int[] numbered(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static HandOffLayer layer(Moments moments) {
        return new HandOffLayer(moments, ACCOUNTS, template -> "template " + template);
    }

    private static Links links(HandOffLayer layer) {
        return new LinkFinder(List.of(layer), ACCOUNTS).find(Progress.silent());
    }

    @Test
    void whoeverTakesOverARefusedItemWithinAMinuteIsLinked() {
        HandOffLayer layer = layer(retriedItems(40, 12, new Random(5), 45));
        Links links = links(layer);
        assertTrue(links.size() > 20, links.size() + " links");
        assertTrue(Arrays.stream(links.b()).allMatch(b -> b < 12));
        assertTrue(layer.shared(links.a()[0], links.b()[0], 5).get(0).value().endsWith("1 taken over"));
    }

    @Test
    void whoeverAsksTheSameHoursLaterIsNot() {
        assertEquals(0, links(layer(retriedItems(40, 12, new Random(5), DAY))).size());
    }

    @Test
    void onABusyTemplateSomebodyAlwaysComesNext() {
        long[] uses = new long[5_000];
        Random random = new Random(7);
        for (int i = 0; i < uses.length; i++) {
            uses[i] = moment(random.nextInt(2 * DAY), random.nextInt(5));
        }
        Arrays.sort(uses);
        long[] refusals = new long[50];
        Arrays.setAll(refusals, i -> uses[i * 100]);
        Moments moments = new Moments(new int[] {0}, new int[] {5}, new long[][] {uses}, new long[][] {refusals});
        assertEquals(0, links(layer(moments)).size());
    }

    @Test
    void jobsThatRunEveryHourOrEveryDayDoNotHandOver() {
        for (int period : new int[] {3_600, DAY}) {
            int runs = 12;
            long[] uses = new long[2 * runs];
            long[] refusals = new long[runs];
            for (int run = 0; run < runs; run++) {
                uses[2 * run] = moment(run * period, 0);
                uses[2 * run + 1] = moment(run * period + 5, 1);
                refusals[run] = uses[2 * run];
            }
            Moments moments = new Moments(new int[] {0}, new int[] {2}, new long[][] {uses}, new long[][] {refusals});
            assertEquals(0, links(layer(moments)).size(), "every " + period + " s");
        }
    }

    @Test
    void aSharedItemIsNotCountedTwiceAsPromptAndAsHandOver() {
        Moments moments = retriedItems(40, 12, new Random(5), 45);
        Incidence.Builder held = new Incidence.Builder();
        for (int item = 0; item < 40; item++) {
            for (long use : moments.uses()[item]) {
                held.add((int) use, item);
            }
        }
        Layer prompts = new PopularityLayer(
                "template",
                Layer.Kind.PROMPT,
                new SharedObjects(held.build(ACCOUNTS, 40), Integer::toString, SharedObjects.CROWD_HOLDERS));
        Links alone = links(layer(moments));
        Links both = new LinkFinder(List.of(prompts, layer(moments)), ACCOUNTS).find(Progress.silent());
        for (int i = 0; i < alone.size(); i++) {
            assertTrue(both.weight()[i] <= alone.weight()[i] + 1, "a link gained " + both.weight()[i]);
        }
    }
}
