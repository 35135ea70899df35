package stillwatch.detect.signal;

import java.util.Arrays;
import stillwatch.detect.traffic.AddressBook.Address;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.store.CallDictionaryQuery.Route;

/**
 * From how many places an account is used: distinct addresses, autonomous systems (networks where no number is given) and
 * clients per active day, and how many sessions run at once. One pass over the case in each account's order of time.
 */
final class FanOutFigures {
    static final String[] NAMES = {"addresses a day", "networks a day", "clients a day", "sessions at once"};
    static final int COUNT = NAMES.length;
    private static final int SESSIONS = 3;
    private static final int DAY_SECONDS = 86_400;
    /** Beyond three times the middle half's width above it lies what is "far out" [Tukey, Exploratory Data Analysis, 1977]. */
    private static final double FAR_OUT = 3;
    /** Where the middle half is all alike, twice as much is still nothing unusual. */
    private static final double LEAST_TIMES = 2;

    private final float[][] figures;
    private final float[] high = new float[COUNT];

    private FanOutFigures(Population population) {
        CaseTraffic traffic = population.traffic();
        figures = new float[COUNT][traffic.accounts()];
        traffic.forEachAccount(account -> {
            perDay(traffic, account);
            figures[SESSIONS][account] = sessionsAtOnce(traffic, account);
        });
        for (int f = 0; f < COUNT; f++) {
            float[] sorted = new float[figures[f].length];
            int count = 0;
            for (float figure : figures[f]) {
                if (figure > 0) {
                    sorted[count++] = figure;
                }
            }
            Arrays.sort(sorted, 0, count);
            float upper = count == 0 ? Float.POSITIVE_INFINITY : sorted[3 * count / 4];
            float width = count == 0 ? 0 : upper - sorted[count / 4];
            high[f] = (float) Math.max(LEAST_TIMES * upper, upper + FAR_OUT * width);
        }
    }

    static FanOutFigures of(Population population) {
        return population.once(FanOutFigures.class, FanOutFigures.class, FanOutFigures::new);
    }

    private void perDay(CaseTraffic traffic, int account) {
        int exchanges = traffic.exchanges(account);
        Distinct[] distinct = {new Distinct(), new Distinct(), new Distinct()};
        int days = 0;
        int day = -1;
        int address = 0;
        Route route = null;
        for (int i = 0; i < exchanges; i++) {
            int row = traffic.row(account, i);
            boolean isNewDay = traffic.second(row) / DAY_SECONDS != day;
            if (isNewDay) {
                for (Distinct each : distinct) {
                    each.endDay();
                }
                day = traffic.second(row) / DAY_SECONDS;
                days++;
            }
            // Words of one dictionary entry are one object: what did not change need not be counted again.
            int from = traffic.addressKey(row);
            if (from != 0 && (isNewDay || from != address)) {
                Address at = traffic.address(row);
                distinct[0].add(given(at.ip()));
                distinct[1].add(at.asn() == 0 ? given(at.network()) : at.asn() + (1L << 40));
            }
            Route by = traffic.route(row);
            if (by != null && (isNewDay || by != route)) {
                distinct[2].add(hash(by.client()));
            }
            address = from;
            route = by;
        }
        for (int f = 0; f < distinct.length && days > 0; f++) {
            distinct[f].endDay();
            figures[f][account] = (float) distinct[f].total / days;
        }
    }

    private static long given(int number) {
        return number < 0 ? Long.MIN_VALUE : number;
    }

    private static long hash(String text) {
        return text == null ? Long.MIN_VALUE : text.hashCode();
    }

    /** Counts different values day by day. */
    private static final class Distinct {
        private long[] values = new long[4];
        private int size;
        private long total;

        void add(long value) {
            if (value != Long.MIN_VALUE) {
                values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
                values[size++] = value;
            }
        }

        void endDay() {
            Arrays.sort(values, 0, size);
            for (int i = 0; i < size; i++) {
                total += i == 0 || values[i] != values[i - 1] ? 1 : 0;
            }
            size = 0;
        }
    }

    /** The largest number of sessions whose times overlap; 0 where no sessions are given. */
    private static int sessionsAtOnce(CaseTraffic traffic, int account) {
        long[] times = new long[2 * traffic.exchanges(account)];
        int count = 0;
        for (int i = 0; i < traffic.exchanges(account); i++) {
            int row = traffic.row(account, i);
            if (traffic.session(row) > 0) {
                times[count++] = (long) traffic.session(row) << 32 | traffic.second(row);
            }
        }
        Arrays.sort(times, 0, count);
        long[] ends = new long[count];
        int sessions = 0;
        for (int from = 0, to; from < count; from = to) {
            for (to = from + 1; to < count && times[to] >>> 32 == times[from] >>> 32; ) {
                to++;
            }
            ends[sessions] = (int) times[to - 1];
            times[sessions++] = (int) times[from];
        }
        Arrays.sort(times, 0, sessions);
        Arrays.sort(ends, 0, sessions);
        int most = 0;
        for (int start = 0, end = 0; start < sessions; start++) {
            while (ends[end] < times[start]) {
                end++;
            }
            most = Math.max(most, start - end + 1);
        }
        return most;
    }

    float figure(int which, int account) {
        return figures[which][account];
    }

    /** From where on a figure is far out in this case; up to a quarter of all accounts can be without moving it. */
    float high(int which) {
        return high[which];
    }

    /** Whether an account is far out in any of them. */
    boolean fansOut(int account) {
        for (int f = 0; f < COUNT; f++) {
            if (figures[f][account] > high[f]) {
                return true;
            }
        }
        return false;
    }

    double share(Group group) {
        int active = 0;
        int wide = 0;
        for (int i = 0; i < group.size(); i++) {
            active += group.traffic().exchanges(group.member(i)) > 0 ? 1 : 0;
            wide += fansOut(group.member(i)) ? 1 : 0;
        }
        return active == 0 ? Double.NaN : (double) wide / active;
    }

    /** The largest value of a figure among the members. */
    double most(Group group, int which) {
        double most = 0;
        for (int i = 0; i < group.size(); i++) {
            most = Math.max(most, figures[which][group.member(i)]);
        }
        return most;
    }
}
