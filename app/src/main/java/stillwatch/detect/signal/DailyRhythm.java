package stillwatch.detect.signal;

import java.util.Arrays;
import stillwatch.detect.traffic.Group;

/**
 * How quiet the quietest six hours of the day are: the share of exchanges in them. A machine that runs all day shows 25 %, a
 * person who sleeps nearly nothing.
 *
 * @param quietShare mean over the accounts with enough exchanges, or of all exchanges together where no account has enough
 * @param pooled whether all exchanges were taken together; then several time zones can hide each other's nights
 */
record DailyRhythm(double quietShare, boolean pooled, int accounts) {
    private static final int HOURS = 24;
    private static final int NIGHT = 6;
    /** With 100 exchanges spread evenly the quietest six hours still hold about 15 %: noise does not look like sleep. */
    private static final int LEAST_EXCHANGES = 100;

    private static final int LEAST_ACCOUNTS = 3;
    private static final long LEAST_SPAN_HOURS = 72;

    static DailyRhythm of(Group group) {
        double sum = 0;
        int accounts = 0;
        for (int member : group.members()) {
            if (group.traffic().exchanges(member) >= LEAST_EXCHANGES && spanHours(group, member) >= LEAST_SPAN_HOURS) {
                int[] hours = new int[HOURS];
                for (int i = 0; i < group.traffic().exchanges(member); i++) {
                    hours[hour(group, group.traffic().row(member, i))]++;
                }
                sum += quietest(hours);
                accounts++;
            }
        }
        if (accounts >= LEAST_ACCOUNTS) {
            return new DailyRhythm(sum / accounts, false, accounts);
        }
        int[] hours = new int[HOURS];
        long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
        group.forEachRow(row -> {
            hours[hour(group, row)]++;
            span[0] = Math.min(span[0], group.traffic().atMillis(row));
            span[1] = Math.max(span[1], group.traffic().atMillis(row));
        });
        boolean enough = Arrays.stream(hours).sum() >= 2 * LEAST_EXCHANGES
                && (span[1] - span[0]) / 3_600_000L >= LEAST_SPAN_HOURS;
        return new DailyRhythm(enough ? quietest(hours) : Double.NaN, true, group.size());
    }

    private static long spanHours(Group group, int member) {
        int last = group.traffic().row(member, group.traffic().exchanges(member) - 1);
        int first = group.traffic().row(member, 0);
        return (group.traffic().second(last) - (long) group.traffic().second(first)) / 3600;
    }

    private static int hour(Group group, int row) {
        return (int) Math.floorMod(group.traffic().atMillis(row) / 3_600_000L, (long) HOURS);
    }

    private static double quietest(int[] hours) {
        int total = Arrays.stream(hours).sum();
        int least = Integer.MAX_VALUE;
        for (int first = 0; first < HOURS; first++) {
            int night = 0;
            for (int i = 0; i < NIGHT; i++) {
                night += hours[(first + i) % HOURS];
            }
            least = Math.min(least, night);
        }
        return (double) least / total;
    }
}
