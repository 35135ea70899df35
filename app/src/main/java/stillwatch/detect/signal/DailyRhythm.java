package stillwatch.detect.signal;

import java.util.Arrays;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * How a group's day looks. The quiet share is the share of exchanges in the quietest six hours of the day: a machine that runs
 * all day shows 25 %, a person who sleeps nearly nothing.
 *
 * @param quietShare mean over the accounts with enough exchanges, or of all exchanges together where no account has enough
 * @param pooled whether all exchanges were taken together; then several time zones can hide each other's nights
 * @param accounts how many accounts it rests on
 * @param entropy of the hours of the day, 0 (one hour) to 1 (all alike), as a mean over those accounts; NaN where pooled
 * @param activeHours hours with an exchange on a day that has any, as a mean over those accounts; NaN where pooled
 * @param longestGapHours the longest time without an exchange, as a mean over those accounts; NaN where pooled
 */
record DailyRhythm(
        double quietShare, boolean pooled, int accounts, double entropy, double activeHours, double longestGapHours) {
    private static final int HOURS = 24;
    private static final int NIGHT = 6;
    /** With 100 exchanges spread evenly the quietest six hours still hold about 15 %: noise does not look like sleep. */
    private static final int LEAST_EXCHANGES = 100;

    private static final int LEAST_ACCOUNTS = 3;
    private static final long LEAST_SPAN_HOURS = 72;

    static DailyRhythm of(Group group) {
        Accounts figures = group.population().once(DailyRhythm.class, Accounts.class, Accounts::new);
        double[] sum = new double[4];
        int accounts = 0;
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            if (!Float.isNaN(figures.quietShare[member])) {
                sum[0] += figures.quietShare[member];
                sum[1] += figures.entropy[member];
                sum[2] += figures.activeHours[member];
                sum[3] += figures.longestGapHours[member];
                accounts++;
            }
        }
        return accounts >= LEAST_ACCOUNTS
                ? new DailyRhythm(
                        sum[0] / accounts, false, accounts, sum[1] / accounts, sum[2] / accounts, sum[3] / accounts)
                : pooled(group);
    }

    /** Whether an account is one of those that the figures rest on. */
    static boolean isMeasured(Population population, int account) {
        return !Float.isNaN(population.once(DailyRhythm.class, Accounts.class, Accounts::new).quietShare[account]);
    }

    private static DailyRhythm pooled(Group group) {
        int[] hours = new int[HOURS];
        long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
        group.forEachRow(row -> {
            hours[hour(group.traffic(), row)]++;
            span[0] = Math.min(span[0], group.traffic().atMillis(row));
            span[1] = Math.max(span[1], group.traffic().atMillis(row));
        });
        boolean enough = Arrays.stream(hours).sum() >= 2 * LEAST_EXCHANGES
                && (span[1] - span[0]) / 3_600_000L >= LEAST_SPAN_HOURS;
        return new DailyRhythm(
                enough ? quietest(hours) : Double.NaN, true, group.size(), Double.NaN, Double.NaN, Double.NaN);
    }

    /** The figures of every account of a case; NaN where it made too few exchanges. One pass over the case. */
    private static final class Accounts {
        private final float[] quietShare;
        private final float[] entropy;
        private final float[] activeHours;
        private final float[] longestGapHours;

        Accounts(Population population) {
            CaseTraffic traffic = population.traffic();
            quietShare = new float[traffic.accounts()];
            entropy = new float[traffic.accounts()];
            activeHours = new float[traffic.accounts()];
            longestGapHours = new float[traffic.accounts()];
            traffic.forEachAccount(account -> {
                quietShare[account] = Float.NaN;
                int count = traffic.exchanges(account);
                if (count >= LEAST_EXCHANGES
                        && second(traffic, account, count - 1) - second(traffic, account, 0)
                                >= LEAST_SPAN_HOURS * 3600) {
                    measure(traffic, account);
                }
            });
        }

        private void measure(CaseTraffic traffic, int account) {
            int[] hours = new int[HOURS];
            long lastHour = Long.MIN_VALUE;
            long lastDay = Long.MIN_VALUE;
            int activeHour = 0;
            int days = 0;
            long gap = 0;
            int count = traffic.exchanges(account);
            for (int i = 0; i < count; i++) {
                long hour = traffic.atMillis(traffic.row(account, i)) / 3_600_000L;
                hours[(int) Math.floorMod(hour, (long) HOURS)]++;
                activeHour += hour == lastHour ? 0 : 1;
                days += Math.floorDiv(hour, (long) HOURS) == lastDay ? 0 : 1;
                lastHour = hour;
                lastDay = Math.floorDiv(hour, (long) HOURS);
                gap = i == 0 ? 0 : Math.max(gap, second(traffic, account, i) - second(traffic, account, i - 1));
            }
            quietShare[account] = (float) quietest(hours);
            entropy[account] = (float) evenness(hours, count);
            activeHours[account] = (float) activeHour / days;
            longestGapHours[account] = gap / 3600f;
        }

        private static long second(CaseTraffic traffic, int account, int i) {
            return traffic.second(traffic.row(account, i));
        }
    }

    private static int hour(CaseTraffic traffic, int row) {
        return (int) Math.floorMod(traffic.atMillis(row) / 3_600_000L, (long) HOURS);
    }

    private static double evenness(int[] hours, int total) {
        double entropy = 0;
        for (int hour : hours) {
            entropy -= hour == 0 ? 0 : (double) hour / total * Math.log((double) hour / total);
        }
        return entropy / Math.log(HOURS);
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
