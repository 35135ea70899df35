package stillwatch.detect.signal;

import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;

/** The exchanges of a case that replay a signed reasoning block, account by account. Cost: O(accounts + replays). */
final class Replays {
    private final CaseTraffic traffic;
    private final int[] start;

    private Replays(Population population) {
        traffic = population.traffic();
        start = new int[traffic.accounts() + 1];
        for (int account = 0, i = 0; account < traffic.accounts(); account++) {
            int end = traffic.row(account, traffic.exchanges(account));
            while (i < traffic.replays() && traffic.replayRow(i) < end) {
                i++;
            }
            start[account + 1] = i;
        }
    }

    static Replays of(Population population) {
        return population.once(Replays.class, Replays.class, Replays::new);
    }

    int count(int account) {
        return start[account + 1] - start[account];
    }

    int row(int account, int i) {
        return traffic.replayRow(start[account] + i);
    }

    /** The number of the block that an account's {@code i}-th replay holds. */
    int block(int account, int i) {
        return traffic.replayBlock(start[account] + i);
    }
}
