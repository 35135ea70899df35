package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Chance;

/**
 * What happens within {@value #WITHIN_SECONDS} seconds after something stops an account: does another member go on with the
 * same own template? Held against the same moments shifted by ±10, ±20, ±30 and ±40 minutes, so that a busy group does not
 * hand over by being busy. Cost: O(exchanges on own templates · log).
 *
 * @param stops how many moments there were
 * @param followed after how many of them another member went on
 * @param expected after how many shifted moments one did, on average
 * @param exchangeKeys the stopped exchange and the one that went on, by turns
 */
record FollowUps(int stops, int followed, double expected, List<Long> exchangeKeys) {
    static final int WITHIN_SECONDS = 60;
    private static final int[] SHIFT_SECONDS = {-2400, -1800, -1200, -600, 600, 1200, 1800, 2400};

    /** −log10 of the probability that chance gives as many; 0 where it explains them. */
    double surprise() {
        return followed <= expected ? 0 : -Chance.lnPoissonTail(followed, expected) / Math.log(10);
    }

    /**
     * @param status which HTTP statuses stop an account
     * @param bans whether its suspension or ban does too, at the template that it used last before
     * @param least with fewer stops nothing is looked at
     */
    static FollowUps of(Group group, IntPredicate status, boolean bans, int least) {
        return new Search(group, status, bans).run(least);
    }

    /** One search: the events of each own template in the order of time, and the moments at which somebody was stopped. */
    private static final class Search {
        private final Group group;
        private final CaseTraffic traffic;
        private final OwnRows own;
        private final IntPredicate status;
        private final boolean bans;
        /** {@code second << 32 | row} */
        private long[] events = {};

        private int observed;
        private long shifted;
        private int stops;
        private final List<Long> sample = new ArrayList<>();

        Search(Group group, IntPredicate status, boolean bans) {
            this.group = group;
            this.traffic = group.traffic();
            this.own = OwnRows.of(group);
            this.status = status;
            this.bans = bans;
        }

        FollowUps run(int least) {
            int[] lastBeforeBan = bans && own.size() > 0 ? lastBeforeBans() : new int[0];
            int count = lastBeforeBan.length;
            for (int template = 0; template < own.templates(); template++) {
                for (int i = 0; i < own.size(template); i++) {
                    count += status.test(traffic.status(own.row(template, i))) ? 1 : 0;
                }
            }
            if (count < least) {
                return new FollowUps(count, 0, 0, List.of());
            }
            for (int template = 0; template < own.templates(); template++) {
                sort(template);
                for (long event : events) {
                    if (status.test(traffic.status((int) event))) {
                        look((int) event, traffic.second((int) event));
                    }
                }
                for (int row : lastBeforeBan) {
                    if (own.indexOf(group, row) == template) {
                        look(
                                row,
                                secondOf(traffic.account(traffic.accountOf(row)).statusAtMillis()));
                    }
                }
            }
            return new FollowUps(stops, observed, Math.max(shifted, 1) / (double) SHIFT_SECONDS.length, sample);
        }

        private void sort(int template) {
            events = new long[own.size(template)];
            for (int i = 0; i < events.length; i++) {
                int row = own.row(template, i);
                events[i] = (long) traffic.second(row) << 32 | row;
            }
            Arrays.sort(events);
        }

        private void look(int row, int second) {
            stops++;
            int follower = follower(row, second);
            if (follower >= 0) {
                observed++;
                if (sample.size() + 2 <= Measurement.SAMPLE) {
                    sample.add(traffic.exchangeKey(row));
                    sample.add(traffic.exchangeKey(follower));
                }
            }
            for (int shift : SHIFT_SECONDS) {
                shifted += follower(row, second + shift) >= 0 ? 1 : 0;
            }
        }

        /** The row of the first event of another account in the 60 s after a moment, or −1. */
        private int follower(int row, int from) {
            int account = traffic.accountOf(row);
            int at = Arrays.binarySearch(events, (long) (from + 1) << 32);
            for (int i = at < 0 ? -at - 1 : at;
                    i < events.length && (int) (events[i] >> 32) <= from + WITHIN_SECONDS;
                    i++) {
                if (traffic.accountOf((int) events[i]) != account) {
                    return (int) events[i];
                }
            }
            return -1;
        }

        /** Of each member that was stopped for good: its last exchange on an own template before that. */
        private int[] lastBeforeBans() {
            int[] last = new int[group.size()];
            int count = 0;
            for (int i = 0; i < group.size(); i++) {
                int member = group.member(i);
                String state = traffic.account(member).status();
                Long at = traffic.account(member).statusAtMillis();
                if (state != null && at != null && StoppedBeforeSignal.STOPPED.contains(state)) {
                    int row = lastOwn(member, secondOf(at));
                    if (row >= 0) {
                        last[count++] = row;
                    }
                }
            }
            return Arrays.copyOf(last, count);
        }

        private int lastOwn(int member, int second) {
            for (int i = traffic.exchanges(member) - 1; i >= 0; i--) {
                int row = traffic.row(member, i);
                if (traffic.second(row) <= second && own.indexOf(group, row) >= 0) {
                    return row;
                }
            }
            return -1;
        }

        private int secondOf(long atMillis) {
            long base = traffic.atMillis(0) - traffic.second(0) * 1000L;
            long second = Math.floorDiv(atMillis - base, 1000L);
            return (int) Math.max(-1_000_000_000, Math.min(1_000_000_000, second));
        }
    }
}
