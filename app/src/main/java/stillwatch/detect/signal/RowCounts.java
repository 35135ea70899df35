package stillwatch.detect.signal;

import java.util.function.IntPredicate;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;

/**
 * Per account, of how many of its exchanges something is known, and how many fulfil it. One pass over the case, by several
 * threads; the share of
 * any group then costs O(its members).
 */
final class RowCounts {
    private final int[] known;
    private final int[] fulfilling;

    private RowCounts(int accounts) {
        known = new int[accounts];
        fulfilling = new int[accounts];
    }

    static RowCounts of(CaseTraffic traffic, IntPredicate isKnown, IntPredicate fulfils) {
        RowCounts counts = new RowCounts(traffic.accounts());
        traffic.forEachAccount(account -> counts.count(traffic, account, isKnown, fulfils));
        return counts;
    }

    private void count(CaseTraffic traffic, int account, IntPredicate isKnown, IntPredicate fulfils) {
        for (int i = 0; i < traffic.exchanges(account); i++) {
            int row = traffic.row(account, i);
            if (isKnown.test(row)) {
                known[account]++;
                fulfilling[account] += fulfils.test(row) ? 1 : 0;
            }
        }
    }

    /** The share of exchanges that fulfil it, among those of which it is known; NaN where it is known of none. */
    double share(Group group) {
        long all = 0;
        long those = 0;
        for (int i = 0; i < group.size(); i++) {
            all += known[group.member(i)];
            those += fulfilling[group.member(i)];
        }
        return all == 0 ? Double.NaN : (double) those / all;
    }

    int fulfilling(int account) {
        return fulfilling[account];
    }

    int known(int account) {
        return known[account];
    }
}
