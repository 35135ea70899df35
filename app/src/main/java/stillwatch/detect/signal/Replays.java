package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.CaseTraffic.Replay;
import stillwatch.detect.traffic.Population;

/** All exchanges of a case that replay a signed reasoning block, account by account. Sorted once: O(replays · log). */
final class Replays {
    private final int[] rows;
    private final int[] blocks;
    private final int[] start;

    private Replays(Population population) {
        CaseTraffic traffic = population.traffic();
        List<Replay> all = traffic.replays();
        Map<String, Integer> numbers = new HashMap<>();
        int[] numberOf = new int[all.size()];
        long[] order = new long[all.size()];
        for (int i = 0; i < order.length; i++) {
            numberOf[i] = numbers.computeIfAbsent(all.get(i).signature(), signature -> numbers.size());
            order[i] = (long) traffic.accountOf(all.get(i).row()) << 32 | i;
        }
        Arrays.sort(order);
        rows = new int[order.length];
        blocks = new int[order.length];
        start = new int[traffic.accounts() + 1];
        for (int i = 0; i < order.length; i++) {
            rows[i] = all.get((int) order[i]).row();
            blocks[i] = numberOf[(int) order[i]];
            start[(int) (order[i] >>> 32) + 1]++;
        }
        for (int account = 0; account + 1 < start.length; account++) {
            start[account + 1] += start[account];
        }
    }

    static Replays of(Population population) {
        return population.once(Replays.class, Replays.class, Replays::new);
    }

    int count(int account) {
        return start[account + 1] - start[account];
    }

    int row(int account, int i) {
        return rows[start[account] + i];
    }

    /** The number of the block that an account's {@code i}-th replay holds. */
    int block(int account, int i) {
        return blocks[start[account] + i];
    }
}
