package stillwatch.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * largest of these counts is the expectation if it is larger. Cost: O(windows of a + windows of b) a pair, times
 * {@value #MOST_LAG} for the few that look synchronized.
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
    /** More accounts than that in one window on one template are a crowd: they are still compared, but propose nobody. */
    private static final int CROWDED_WINDOW = 40;

    private static final int SAMPLED_NEIGHBOURS = 8;

    private final long[][] cells;
    private final Map<Integer, float[]> habits = new HashMap<>();
    private final IntFunction<String> words;

    /**
     * @param cells per account the distinct windows in which it used a template, ascending, as made by {@link #cell}
     * @param words a template as people read it
     */
    public TimingLayer(long[][] cells, IntFunction<String> words) {
        this.cells = cells;
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
        int shared = 0;
        double together = 0;
        int i = 0;
        int j = 0;
        long[] first = cells[a];
        long[] second = cells[b];
        while (i < first.length && j < second.length) {
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
                shared += countShared(first, i, endI, second, j, endJ);
                i = endI;
                j = endJ;
            }
        }
        if (shared < MIN_SHARED_WINDOWS) {
            return Comparison.NOTHING;
        }
        double expected = together * sameHabit(a, b);
        if (Chance.lnPoissonTail(shared, expected) > LN_WORTH_SHIFTING) {
            return Comparison.NOTHING;
        }
        double explained = Math.max(expected, mostAtAnotherLag(first, second));
        return new Comparison(shared, explained, Chance.lnPoissonTail(shared, explained));
    }

    /** The most windows that the two would share if one ran half a minute to three minutes earlier or later. */
    private static int mostAtAnotherLag(long[] first, long[] second) {
        int most = 0;
        for (int lag = LEAST_LAG; lag <= MOST_LAG; lag++) {
            most = Math.max(most, sharedAtLag(first, second, lag));
            most = Math.max(most, sharedAtLag(first, second, -lag));
        }
        return most;
    }

    private static int sharedAtLag(long[] first, long[] second, int lag) {
        int shared = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            int difference = Long.compare(first[i], second[j] + lag);
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static int endOfHour(long[] cells, int from, long hour) {
        int end = from;
        while (end < cells.length && cells[end] / WINDOWS_PER_HOUR == hour) {
            end++;
        }
        return end;
    }

    private static int countShared(long[] first, int i, int endI, long[] second, int j, int endJ) {
        int shared = 0;
        int at = i;
        int other = j;
        while (at < endI && other < endJ) {
            int difference = Long.compare(first[at], second[other]);
            shared += difference == 0 ? 1 : 0;
            at += difference <= 0 ? 1 : 0;
            other += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** How likely two independent requests of the two fall into the same window of an hour, given each one's habit. */
    private double sameHabit(int a, int b) {
        float[] first = habits.computeIfAbsent(a, this::habit);
        float[] second = habits.computeIfAbsent(b, this::habit);
        double same = 0;
        for (int w = 0; w < WINDOWS_PER_HOUR; w++) {
            same += first[w] * second[w];
        }
        return Math.max(same, 1.0 / WINDOWS_PER_HOUR);
    }

    private float[] habit(int account) {
        float[] habit = new float[WINDOWS_PER_HOUR];
        for (long cell : cells[account]) {
            habit[(int) (cell % WINDOWS_PER_HOUR)] += 1f / cells[account].length;
        }
        return habit;
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

    /** Pairs that meet in at least two windows. */
    @Override
    public void propose(CandidatePairs pairs) {
        PairCounts meetings = new PairCounts();
        long[] events = events();
        for (int i = 0; i < events.length; ) {
            // Sorted by cell, the accounts of a cell stand next to each other.
            int end = i;
            long cell = cellOf(events[i]);
            while (end < events.length && cellOf(events[end]) == cell) {
                end++;
            }
            meet(events, i, end, meetings);
            i = end;
        }
        meetings.forEach(MIN_SHARED_WINDOWS, pairs::add);
    }

    private void meet(long[] events, int from, int to, PairCounts meetings) {
        int count = to - from;
        int reach = count > CROWDED_WINDOW ? SAMPLED_NEIGHBOURS : count;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < Math.min(to, i + 1 + reach); j++) {
                meetings.add(accountOf(events[i]), accountOf(events[j]));
            }
        }
    }

    // An event is the rank of its cell among all cells, and the account.
    private static long cellOf(long event) {
        return event >>> 32;
    }

    private static int accountOf(long event) {
        return (int) event;
    }

    private long[] events() {
        int total = Arrays.stream(cells).mapToInt(c -> c.length).sum();
        long[] all = new long[total];
        int next = 0;
        for (long[] own : cells) {
            for (long cell : own) {
                all[next++] = cell;
            }
        }
        Arrays.sort(all);
        long[] events = new long[total];
        next = 0;
        for (int account = 0; account < cells.length; account++) {
            for (long cell : cells[account]) {
                events[next++] = (long) firstIndex(all, cell) << 32 | account;
            }
        }
        Arrays.sort(events);
        return events;
    }

    private static int firstIndex(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
