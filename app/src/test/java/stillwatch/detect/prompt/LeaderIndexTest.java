package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaderIndexTest {
    private final Random random = new Random(8);

    /** Leaders that lie so near to a few centres that they often agree in several bytes. */
    private long[] leaders(int count) {
        long[] centres = random.longs(20).toArray();
        long[] leaders = new long[count];
        for (int i = 0; i < count; i++) {
            leaders[i] = near(centres[random.nextInt(centres.length)], random.nextInt(20));
        }
        return leaders;
    }

    private long near(long fingerprint, int changes) {
        long changed = fingerprint;
        for (int i = 0; i < changes; i++) {
            changed ^= 1L << random.nextInt(64);
        }
        return changed;
    }

    private static boolean agreeInTwoBytes(long a, long b) {
        return IntStream.range(0, 8)
                        .filter(i -> (a >>> 8 * i & 0xff) == (b >>> 8 * i & 0xff))
                        .count()
                >= 2;
    }

    private static List<Integer> found(LeaderIndex index, long fingerprint, int from) {
        List<Integer> found = new ArrayList<>();
        index.forEachNear(fingerprint, from, found::add);
        return found;
    }

    @Test
    void findsEachNearLeaderThatAgreesInTwoBytesOnce() {
        long[] leaders = leaders(2_000);
        LeaderIndex index = new LeaderIndex(leaders.length);
        for (int i = 0; i < leaders.length; i++) {
            index.add(i, leaders[i]);
        }
        int all = 0;
        for (int round = 0; round < 500; round++) {
            long asked = near(leaders[random.nextInt(leaders.length)], random.nextInt(12));
            int from = random.nextInt(leaders.length);
            List<Integer> expected = IntStream.range(from, leaders.length)
                    .filter(i -> SimHash.distance(leaders[i], asked) <= TemplateClusters.MAX_DISTANCE
                            && agreeInTwoBytes(leaders[i], asked))
                    .boxed()
                    .toList();
            assertEquals(expected, found(index, asked, from).stream().sorted().toList());
            all += expected.size();
        }
        assertTrue(all > 1_000, all + " leaders were near");
    }

    @Test
    void ofLeadersThatAreAllAlikeTheFirstAreKept() {
        LeaderIndex index = new LeaderIndex(1_000);
        for (int i = 0; i < 1_000; i++) {
            index.add(i, 0);
        }
        List<Integer> distinct = found(index, 0, 0).stream().distinct().sorted().toList();
        assertEquals(IntStream.range(0, 256).boxed().toList(), distinct);
    }
}
