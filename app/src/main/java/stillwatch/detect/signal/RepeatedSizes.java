package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import stillwatch.detect.traffic.Group;

/**
 * Whether accounts put the same items into a template, seen without content: the same item has the same number of input
 * tokens every time. Accounts that run the same set of items have the same multiset of sizes; a queue that is shared out
 * gives each account sizes drawn from one pool.
 *
 * @param observed mean share of common sizes (as multisets) over neighbouring accounts and templates
 * @param expected the same after all sizes of the template were shuffled among its accounts
 * @param comparisons how many pairs were compared
 */
record RepeatedSizes(double observed, double expected, int comparisons) {
    /** Fewer uses say nothing: five sizes out of a narrow range coincide by themselves. */
    private static final int LEAST_USES = 10;

    private static final int LEAST_COMPARISONS = 2;
    private static final int SEED = 7;

    static RepeatedSizes of(Group group) {
        Map<Integer, Map<Integer, List<Integer>>> sizes = new HashMap<>();
        group.forEachRow(row -> {
            int tokens = group.traffic().inputTokens(row);
            if (tokens >= 0 && SharedTemplatesSignal.isOwn(group, row)) {
                sizes.computeIfAbsent(group.population().templates().ofRow(group.traffic(), row), t -> new HashMap<>())
                        .computeIfAbsent(group.traffic().accountOf(row), a -> new ArrayList<>())
                        .add(tokens);
            }
        });
        double[] sums = new double[2];
        int comparisons = 0;
        for (Map<Integer, List<Integer>> ofAccounts : sizes.values()) {
            List<int[]> lists = ofAccounts.values().stream()
                    .filter(list -> list.size() >= LEAST_USES)
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toList();
            List<int[]> shuffled = shuffled(lists);
            for (int i = 0; i + 1 < lists.size(); i++) {
                sums[0] += common(lists.get(i), lists.get(i + 1));
                sums[1] += common(shuffled.get(i), shuffled.get(i + 1));
                comparisons++;
            }
        }
        return comparisons < LEAST_COMPARISONS
                ? new RepeatedSizes(Double.NaN, Double.NaN, comparisons)
                : new RepeatedSizes(sums[0] / comparisons, sums[1] / comparisons, comparisons);
    }

    private static List<int[]> shuffled(List<int[]> lists) {
        int[] all = lists.stream().flatMapToInt(Arrays::stream).toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = all.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        List<int[]> shuffled = new ArrayList<>();
        int from = 0;
        for (int[] list : lists) {
            shuffled.add(Arrays.copyOfRange(all, from, from + list.length));
            from += list.length;
        }
        return shuffled;
    }

    private static double common(int[] first, int[] second) {
        int[] a = Arrays.stream(first).sorted().toArray();
        int[] b = Arrays.stream(second).sorted().toArray();
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            shared += a[i] == b[j] ? 1 : 0;
            int difference = Integer.compare(a[i], b[j]);
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return (double) shared / Math.min(a.length, b.length);
    }
}
