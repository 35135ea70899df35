package stillwatch.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import stillwatch.casework.LinkLayer.SharedValue;

/**
 * Who takes over when another is turned away: after a refusal (401, 403, 429) the next request on the same template comes from
 * another account within {@value #WITHIN_SECONDS} seconds.
 *
 * <p>A hand-over on a template that was used u times counts 1/(u−1), because on a busy one somebody always comes next; what a
 * pair hands over either way is added up. Null model: the same search at the same refusals, moved by {@value #SHIFTS} intervals
 * of minutes, hours and days, so that neither a busy hour nor jobs that run hourly or daily look like hand-overs. A pair's
 * probability is how many pairs a moved search finds, on average, with half as much or more (moved, a series loses its ends),
 * over all pairs of accounts: decoys instead of a formula [Elias and Gygi 2007], and never less than one pair in all moved
 * searches together. It speaks for template and moment together, see {@link LinkFinder}. Cost: O(refusals · {@value #SHIFTS} ·
 * log).
 *
 * <p>Known false alarms: a gateway that balances over its customers' own keys.
 */
public final class HandOffLayer implements Layer {
    static final int WITHIN_SECONDS = 60;
    private static final int SHIFTS = 64;
    private static final int[] SHIFT_SECONDS = shifts();
    /** Scores are told apart in steps of a twelfth of their size: eight to each doubling. */
    private static final int STEPS_PER_DOUBLING = 8;

    private static final int LOWEST_DOUBLING = 20;
    private static final int STEPS = 2 * LOWEST_DOUBLING * STEPS_PER_DOUBLING;

    private final Moments moments;
    private final IntFunction<String> words;
    private final Map<Long, Handed> handed = new HashMap<>();
    private final double[] lnTailOfStep = new double[STEPS];

    /**
     * The uses of templates on which anybody was turned away.
     *
     * @param template its number, for each of the tables
     * @param holders how many accounts use it
     * @param uses per template {@code second << 32 | account}, ascending
     * @param refusals the same for those that were turned away
     */
    public record Moments(int[] template, int[] holders, long[][] uses, long[][] refusals) {}

    /** What a pair handed over: its score, and how often on which template. */
    private static final class Handed {
        double score;
        final Map<Integer, Integer> times = new TreeMap<>();
    }

    /** @param words a template as people read it */
    public HandOffLayer(Moments moments, int accounts, IntFunction<String> words) {
        this.moments = moments;
        this.words = words;
        forEachHandOff(0, (a, b, table) -> {
            Handed of = handed.computeIfAbsent(pair(a, b), p -> new Handed());
            of.score += worth(table);
            of.times.merge(table, 1, Integer::sum);
        });
        double[] decoys = decoys();
        double pairs = Math.max(1, (double) accounts * (accounts - 1) / 2);
        double halfAsMuch =
                Arrays.stream(decoys, STEPS - STEPS_PER_DOUBLING, STEPS).sum();
        for (int step = STEPS - 1; step >= 0; step--) {
            halfAsMuch += decoys[Math.max(0, step - STEPS_PER_DOUBLING)];
            lnTailOfStep[step] = Math.min(0, Math.log(Math.max(1, halfAsMuch) / SHIFTS / pairs));
        }
    }

    /** Five minutes to an hour and 40 minutes, two to six hours, one to seven days. */
    private static int[] shifts() {
        int[] shifts = new int[SHIFTS];
        int next = 0;
        for (int i = 1; next < SHIFTS; i++) {
            int seconds = i <= 20 ? i * 300 : i <= 25 ? (i - 19) * 3_600 : (i - 25) * 86_400;
            shifts[next++] = seconds;
            shifts[next++] = -seconds;
        }
        return shifts;
    }

    /** What is done with a hand-over. */
    private interface Visitor {
        void visit(int from, int to, int table);
    }

    /** How many pairs of the moved searches have which score. */
    private double[] decoys() {
        double[] decoys = new double[STEPS];
        Map<Long, Double> scores = new HashMap<>();
        for (int shift : SHIFT_SECONDS) {
            scores.clear();
            forEachHandOff(shift, (a, b, table) -> scores.merge(pair(a, b), worth(table), Double::sum));
            scores.values().forEach(score -> decoys[step(score)]++);
        }
        return decoys;
    }

    private double worth(int table) {
        return 1.0 / Math.max(1, moments.uses[table].length - 1);
    }

    private static int step(double score) {
        // A hair more, so that sums of equal parts in another order do not fall into another step.
        double doubling = Math.log(score * (1 + 1e-9)) / Math.log(2) + LOWEST_DOUBLING;
        return (int) Math.max(0, Math.min(STEPS - 1.0, Math.floor(doubling * STEPS_PER_DOUBLING)));
    }

    private void forEachHandOff(int shift, Visitor visitor) {
        for (int table = 0; table < moments.template.length; table++) {
            long[] uses = moments.uses[table];
            for (long refusal : moments.refusals[table]) {
                int account = (int) refusal;
                int from = (int) (refusal >> 32) + shift;
                int next = next(uses, account, from);
                if (next >= 0) {
                    visitor.visit(account, next, table);
                }
            }
        }
    }

    /** The other account that used the template first in the minute after a moment, or −1. */
    private static int next(long[] uses, int account, int from) {
        int found = Arrays.binarySearch(uses, (long) (from + 1) << 32);
        for (int i = found < 0 ? -found - 1 : found; i < uses.length; i++) {
            if (uses[i] >> 32 > (long) from + WITHIN_SECONDS) {
                return -1;
            }
            if ((int) uses[i] != account) {
                return (int) uses[i];
            }
        }
        return -1;
    }

    private static long pair(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    @Override
    public String name() {
        return "hand_off";
    }

    @Override
    public Kind kind() {
        return Kind.HAND_OFF;
    }

    @Override
    public Comparison compare(int a, int b) {
        Handed of = handed.get(pair(a, b));
        if (of == null) {
            return Comparison.NOTHING;
        }
        double lnTail = lnTailOfStep[step(of.score)];
        int times = of.times.values().stream().mapToInt(Integer::intValue).sum();
        return new Comparison(times, Math.exp(lnTail), lnTail);
    }

    @Override
    public List<SharedValue> shared(int a, int b, int limit) {
        Handed of = handed.get(pair(a, b));
        return of == null
                ? List.of()
                : of.times.entrySet().stream()
                        .sorted((x, y) -> moments.holders[x.getKey()] - moments.holders[y.getKey()])
                        .limit(limit)
                        .map(one -> new SharedValue(
                                words.apply(moments.template[one.getKey()]) + ", " + one.getValue() + " taken over",
                                moments.holders[one.getKey()]))
                        .toList();
    }

    @Override
    public void propose(CandidatePairs pairs) {
        handed.keySet().forEach(pair -> pairs.add((int) (pair >>> 32), (int) (long) pair));
    }
}
