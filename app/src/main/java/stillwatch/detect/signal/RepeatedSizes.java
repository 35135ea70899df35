package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import stillwatch.detect.traffic.Group;

/**
 * Whether accounts put the same items into a template, seen without content: the same item has the same number of input
 * tokens every time. Accounts that run the same set of items have the same multiset of sizes; a queue that is shared out
 * gives each account sizes drawn from one pool. Cost: O(exchanges on own templates · log).
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
        OwnRows rows = OwnRows.of(group);
        double[] sums = new double[2];
        int comparisons = 0;
        for (int template = 0; template < rows.templates(); template++) {
            comparisons += compare(sizes(group, rows, template), sums);
        }
        return comparisons < LEAST_COMPARISONS
                ? new RepeatedSizes(Double.NaN, Double.NaN, comparisons)
                : new RepeatedSizes(sums[0] / comparisons, sums[1] / comparisons, comparisons);
    }

    /** The token counts of a template's exchanges as {@code account << 32 | tokens}, ascending; the accounts of one organization are one. */
    private static long[] sizes(Group group, OwnRows rows, int template) {
        long[] sizes = new long[rows.size(template)];
        Map<String, Integer> users = new HashMap<>();
        int count = 0;
        for (int i = 0; i < sizes.length; i++) {
            int row = rows.row(template, i);
            int tokens = group.traffic().inputTokens(row);
            if (tokens >= 0) {
                sizes[count++] = (long) user(group, group.traffic().accountOf(row), users) << 32 | tokens;
            }
        }
        long[] known = Arrays.copyOf(sizes, count);
        Arrays.sort(known);
        return known;
    }

    /** A run that a laboratory shares out over its own keys is one run: colleagues count as their first. */
    private static int user(Group group, int account, Map<String, Integer> users) {
        String organization = group.traffic().account(account).organizationId();
        return organization == null ? account : users.computeIfAbsent(organization, name -> account);
    }

    /** Adds up the common shares of neighbours, as they are and shuffled; returns how many neighbours there were. */
    private static int compare(long[] sizes, double[] sums) {
        int[] tokens = new int[sizes.length];
        int[] ends = new int[sizes.length];
        int accounts = 0;
        int kept = 0;
        for (int from = 0, to; from < sizes.length; from = to) {
            for (to = from; to < sizes.length && sizes[to] >>> 32 == sizes[from] >>> 32; ) {
                to++;
            }
            if (to - from >= LEAST_USES) {
                for (int i = from; i < to; i++) {
                    tokens[kept++] = (int) sizes[i];
                }
                ends[accounts++] = kept;
            }
        }
        int[] shuffled = shuffled(Arrays.copyOf(tokens, kept), ends, accounts);
        for (int i = 0; i + 1 < accounts; i++) {
            int first = i == 0 ? 0 : ends[i - 1];
            sums[0] += common(tokens, first, ends[i], ends[i + 1]);
            sums[1] += common(shuffled, first, ends[i], ends[i + 1]);
        }
        return Math.max(0, accounts - 1);
    }

    private static int[] shuffled(int[] all, int[] ends, int accounts) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = all.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        for (int i = 0; i < accounts; i++) {
            Arrays.sort(all, i == 0 ? 0 : ends[i - 1], ends[i]);
        }
        return all;
    }

    /** What two neighbouring ascending runs have in common, as a share of the shorter one. */
    private static double common(int[] sizes, int first, int middle, int last) {
        int shared = 0;
        for (int i = first, j = middle; i < middle && j < last; ) {
            shared += sizes[i] == sizes[j] ? 1 : 0;
            int difference = Integer.compare(sizes[i], sizes[j]);
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return (double) shared / Math.min(middle - first, last - middle);
    }
}
