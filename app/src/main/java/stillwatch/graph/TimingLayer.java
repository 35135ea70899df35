package stillwatch.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import stillwatch.casework.LinkLayer.SharedValue;

/**
 * Accounts that ask the same thing within the same ten seconds, again and again.
 *
 * <p>An object is a template in a window of 10 s; a pair must share at least two [measured on 58,317 real accounts: a loose
 * one-hour window chains 4,562 accounts into one component, 10 s with two shared objects leaves at most 45; design, detection
 * section 4]. Null model: each account keeps how often it used the template in each hour and its own habit of when within
 * the hour, but the hours' insides are independent. Expected coincidences are then Σ over template and hour w_a·w_b times
 * Σ over the hour's 360 windows π_a·π_b. So neither a popular template, nor a common day, nor two scheduled jobs that both
 * start on the hour look synchronized. Two clients that each keep a steady pace meet again and again by accident, so what
 * they share must also stand out from what they share when one is shifted by half a minute to three minutes either way: the
 * largest of these counts is the expectation if it is larger. Cost: O(windows of a + windows of b) a pair.
 *
 * <p>Known false alarms: one operator's own workers, which share an organization.
 */
public final class TimingLayer implements Layer {
    public static final long WINDOW_MILLIS = 10_000;
    private static final int WINDOWS_PER_HOUR = 360;
    /** Room for the windows of a template: whole hours, enough for two thousand years. */
    private static final long TEMPLATE_STRIDE = (long) WINDOWS_PER_HOUR << 24;

    private static final int MIN_SHARED_WINDOWS = 2;
    private static final double LN_WORTH_SHIFTING = Math.log(0.05);
    /** In windows. One and two windows are left out: a common start may straddle a window's edge. */
    private static final int LEAST_LAG = 3;

    private static final int MOST_LAG = 18;
    private final long[][] cells;
    private final Incidence templates;
    private final IntFunction<String> words;

    /**
     * @param cells per account the distinct windows in which it used a template, ascending, as made by {@link #cell}
     * @param templates who used which template; two accounts without a common one are not compared. {@code null} where cells
     *     stand for something else
     * @param words a template as people read it
     */
    public TimingLayer(long[][] cells, Incidence templates, IntFunction<String> words) {
        this.cells = cells;
        this.templates = templates;
        this.words = words;
    }

    /** A template in a window: ordered by template, then time. Windows count from the epoch. */
    public static long cell(int template, long atMillis) {
        return template * TEMPLATE_STRIDE + Math.floorMod(atMillis / WINDOW_MILLIS, TEMPLATE_STRIDE);
    }

    @Override
    public String name() {
        return "timing";
    }

    @Override
    public Kind kind() {
        return Kind.TIMING;
    }

    @Override
    public Comparison compare(int a, int b) {
        long[] first = cells[a];
        long[] second = cells[b];
        // Most pairs meet nowhere: that is found out before anything else is counted.
        if (templates != null && !templates.sharesAny(a, b)) {
            return Comparison.NOTHING;
        }
        int shared = countShared(first, second);
        if (shared < MIN_SHARED_WINDOWS) {
            return Comparison.NOTHING;
        }
        double expected = together(first, second) * sameHabit(first, second);
        if (Chance.lnPoissonTail(shared, expected) > LN_WORTH_SHIFTING) {
            return Comparison.NOTHING;
        }
        int[] sharedAtLag = sharedAtLags(first, second);
        int most = 0;
        for (int lag = LEAST_LAG; lag <= MOST_LAG; lag++) {
            most = Math.max(most, Math.max(sharedAtLag[MOST_LAG - lag], sharedAtLag[MOST_LAG + lag]));
        }
        double explained = Math.max(expected, most);
        return new Comparison(shared, explained, Chance.lnPoissonTail(shared, explained));
    }

    private static int countShared(long[] first, long[] second) {
        int shared = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            long difference = first[i] - second[j];
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The windows that the two would share if the second ran 0 … 18 windows earlier or later; the middle is as it was. */
    private static int[] sharedAtLags(long[] first, long[] second) {
        int[] shared = new int[2 * MOST_LAG + 1];
        int from = 0;
        for (long cell : first) {
            while (from < second.length && second[from] < cell - MOST_LAG) {
                from++;
            }
            for (int j = from; j < second.length && second[j] <= cell + MOST_LAG; j++) {
                shared[(int) (second[j] - cell) + MOST_LAG]++;
            }
        }
        return shared;
    }

    /** Pairs of windows of the two that lie in one hour on one template: each could have been a coincidence. */
    private static double together(long[] first, long[] second) {
        double together = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            long hour = first[i] / WINDOWS_PER_HOUR;
            long otherHour = second[j] / WINDOWS_PER_HOUR;
            if (hour < otherHour) {
                i++;
            } else if (otherHour < hour) {
                j++;
            } else {
                int endI = endOfHour(first, i, hour);
                int endJ = endOfHour(second, j, hour);
                together += (double) (endI - i) * (endJ - j);
                i = endI;
                j = endJ;
            }
        }
        return together;
    }

    private static int endOfHour(long[] cells, int from, long hour) {
        int end = from;
        long nextHour = (hour + 1) * WINDOWS_PER_HOUR;
        while (end < cells.length && cells[end] < nextHour) {
            end++;
        }
        return end;
    }

    /** How likely two independent requests of the two fall into the same window of an hour, given each one's habit. */
    private static double sameHabit(long[] first, long[] second) {
        int[] habit = new int[WINDOWS_PER_HOUR];
        for (long cell : first) {
            habit[(int) (cell % WINDOWS_PER_HOUR)]++;
        }
        double same = 0;
        for (long cell : second) {
            same += habit[(int) (cell % WINDOWS_PER_HOUR)];
        }
        return Math.max(same / first.length / second.length, 1.0 / WINDOWS_PER_HOUR);
    }

    @Override
    public List<SharedValue> shared(int a, int b, int limit) {
        List<SharedValue> values = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < cells[a].length && values.size() < limit; i++) {
            while (j < cells[b].length && cells[b][j] < cells[a][i]) {
                j++;
            }
            if (j < cells[b].length && cells[b][j] == cells[a][i]) {
                Instant at = Instant.ofEpochMilli(cells[a][i] % TEMPLATE_STRIDE * WINDOW_MILLIS);
                values.add(new SharedValue(words.apply((int) (cells[a][i] / TEMPLATE_STRIDE)) + " at " + at, 2));
            }
        }
        return values;
    }

    /**
     * Pairs that meet in at least two windows. A template of thousands of accounts makes more meetings than there is room for;
     * then a share of the pairs, chosen by a hash of the pair, stands for all, so that a chosen pair meets as often as it does.
     */
    @Override
    public void propose(CandidatePairs pairs) {
        Meetings meetings = new Meetings(cells, TEMPLATE_STRIDE);
        meetings.forEach(MIN_SHARED_WINDOWS, pairs);
    }
}
