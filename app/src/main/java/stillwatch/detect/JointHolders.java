package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stillwatch.detect.traffic.Population;
import stillwatch.graph.Incidence;

/**
 * Accounts that hold large templates together far more often than their popularity explains, although most of what they do is
 * something else: the harvest that a relay of thousands of accounts mixes into its customers' traffic.
 *
 * <p>Two large templates are of one family if at least a quarter of the smaller one's holders hold both, and ten times as many as
 * would if holders were drawn by popularity alone: n₁·n₂ / accounts. Where a campaign is a good part of all accounts that cannot
 * be; then half of the larger one's holders must hold both, and twice as many as by popularity. A persona prompt's holders hold others no more often than
 * that. Who holds two of a family belongs to it. The templates of one popular app are a family too; whether a family is a
 * campaign is decided by its score. Cost: O(Σ large templates of an account, squared), at most {@value #MOST_TEMPLATES} each.
 */
final class JointHolders {
    private static final double KINDRED = 0.25;
    private static final double LIFT = 10;
    private static final double SAME = 0.5;
    private static final double LIFT_OF_SAME = 2;
    private static final int MOST_TEMPLATES = 64;
    private static final int SEVERAL = 2;

    private final Incidence holders;
    private final int active;
    private final BitSet considered;

    /** @param considered the templates that are large and have no family yet */
    private JointHolders(Population population, BitSet considered) {
        this.holders = population.templates().holders();
        this.active = Math.max(1, population.active());
        this.considered = considered;
    }

    /** The members of each family, in the order of its first template. */
    static List<BitSet> of(Population population, BitSet considered) {
        return new JointHolders(population, considered).members();
    }

    private List<BitSet> members() {
        int[] family = families();
        Map<Integer, BitSet> members = new TreeMap<>();
        for (int account = 0; account < holders.accounts(); account++) {
            int[] own = Arrays.stream(considered(account))
                    .map(t -> family[t])
                    .sorted()
                    .toArray();
            for (int i = 0; i + SEVERAL <= own.length; i++) {
                if (own[i] == own[i + SEVERAL - 1]) {
                    members.computeIfAbsent(own[i], f -> new BitSet()).set(account);
                }
            }
        }
        return new ArrayList<>(members.values());
    }

    private int[] considered(int account) {
        return IntStream.range(0, holders.objectsOf(account))
                .map(i -> holders.object(account, i))
                .filter(considered::get)
                .limit(MOST_TEMPLATES)
                .toArray();
    }

    private int[] families() {
        Map<Long, Integer> common = new HashMap<>();
        for (int account = 0; account < holders.accounts(); account++) {
            int[] own = considered(account);
            for (int i = 0; i < own.length; i++) {
                for (int j = i + 1; j < own.length; j++) {
                    common.merge((long) own[i] << 32 | own[j], 1, Integer::sum);
                }
            }
        }
        int[] family = IntStream.range(0, holders.objects()).toArray();
        common.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int a = (int) (entry.getKey() >>> 32);
            int b = (int) (long) entry.getKey();
            double first = holders.holders(a);
            double second = holders.holders(b);
            double lift = entry.getValue() * active / first / second;
            boolean isKindred = entry.getValue() >= KINDRED * Math.min(first, second) && lift >= LIFT;
            boolean isSame = entry.getValue() >= SAME * Math.max(first, second) && lift >= LIFT_OF_SAME;
            if (isKindred || isSame) {
                family[root(family, b)] = root(family, a);
            }
        });
        return IntStream.range(0, family.length).map(t -> root(family, t)).toArray();
    }

    private static int root(int[] family, int from) {
        int at = from;
        while (family[at] != at) {
            at = family[at];
        }
        return at;
    }
}
