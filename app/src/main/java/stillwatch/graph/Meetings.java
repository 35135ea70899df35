package stillwatch.graph;

import java.util.Arrays;

/**
 * Which accounts meet in windows of time on a template, and how often: 8 bytes a window of an account, 24 a pair.
 */
final class Meetings {
    /** So many meetings are counted one by one; beyond that a share of the pairs of crowded templates is chosen. */
    private static final double ROOM = 6_000_000;
    /** A template with more windows of accounts is crowded: its pairs may have to be sampled, those of the others never are. */
    private static final int CROWDED_TEMPLATE = 200;
    /** A window on a template with more accounts than that is itself a crowd: in it each meets only its next neighbours. */
    private static final int CROWDED_WINDOW = 40;

    private static final int SAMPLED_NEIGHBOURS = 8;

    private final long[] events;
    private final int[] templateStart;

    /**
     * @param cells per account the distinct windows in which it used a template, ascending
     * @param stride a cell is its template times that, plus its window
     */
    Meetings(long[][] cells, long stride) {
        long earliest = Long.MAX_VALUE;
        int templates = 0;
        int total = 0;
        for (long[] own : cells) {
            for (long cell : own) {
                earliest = Math.min(earliest, cell % stride);
                templates = Math.max(templates, (int) (cell / stride) + 1);
            }
            total += own.length;
        }
        templateStart = new int[templates + 1];
        for (long[] own : cells) {
            for (long cell : own) {
                templateStart[(int) (cell / stride) + 1]++;
            }
        }
        Arrays.parallelPrefix(templateStart, Integer::sum);
        events = new long[total];
        int[] next = Arrays.copyOf(templateStart, templates);
        for (int account = 0; account < cells.length; account++) {
            for (long cell : cells[account]) {
                // Windows count from the earliest one: ten-second windows of 600 years fit beside an account.
                events[next[(int) (cell / stride)]++] = cell % stride - earliest << 32 | account;
            }
        }
        for (int template = 0; template < templates; template++) {
            Arrays.sort(events, templateStart[template], templateStart[template + 1]);
        }
    }

    /** Proposes every pair that was seen to meet so often. */
    void forEach(int atLeast, CandidatePairs pairs) {
        double small = 0;
        double crowded = 0;
        for (int template = 0; template + 1 < templateStart.length; template++) {
            double met = meetings(template);
            small += isCrowded(template) ? 0 : met;
            crowded += isCrowded(template) ? met : 0;
        }
        double share = Math.min(1, Math.max(0.01, (ROOM - small) / Math.max(1, crowded)));
        PairCounts counts = new PairCounts();
        for (int template = 0; template + 1 < templateStart.length; template++) {
            pairs.check();
            meet(template, isCrowded(template) ? share : 1, counts);
        }
        counts.forEach(atLeast, pairs::add);
    }

    private boolean isCrowded(int template) {
        return templateStart[template + 1] - templateStart[template] > CROWDED_TEMPLATE;
    }

    private double meetings(int template) {
        double met = 0;
        for (int from = templateStart[template]; from < templateStart[template + 1]; ) {
            int to = endOfWindow(from, templateStart[template + 1]);
            double count = (double) to - from;
            met += count * Math.min(count > CROWDED_WINDOW ? SAMPLED_NEIGHBOURS : count, count - 1) / 2;
            from = to;
        }
        return met;
    }

    private void meet(int template, double share, PairCounts counts) {
        for (int from = templateStart[template]; from < templateStart[template + 1]; ) {
            int to = endOfWindow(from, templateStart[template + 1]);
            int reach = to - from > CROWDED_WINDOW ? SAMPLED_NEIGHBOURS : to - from;
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < Math.min(to, i + 1 + reach); j++) {
                    int a = (int) events[i];
                    int b = (int) events[j];
                    if (share == 1 || CandidatePairs.isChosen(a, b, share)) {
                        counts.add(a, b);
                    }
                }
            }
            from = to;
        }
    }

    private int endOfWindow(int from, int end) {
        int to = from + 1;
        while (to < end && events[to] >>> 32 == events[from] >>> 32) {
            to++;
        }
        return to;
    }
}
