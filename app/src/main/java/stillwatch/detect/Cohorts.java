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
import stillwatch.detect.traffic.Templates;
import stillwatch.graph.Incidence;

/**
 * Groups that only their templates hold together. A template with more than a few dozen holders makes no pair surprising: the
 * chance that two strangers share it is large by its very popularity, and above about 1,000 holders it links nobody. Yet
 * thousands of accounts that do nothing but one unknown set of templates belong together.
 *
 * <p>An account is devoted to the large templates if more than half of its uses are of them. Large templates with devoted
 * accounts in common (at least a quarter of the smaller number) form a family; its devoted accounts are a cohort, and the other
 * holders join it if a fifth of what they do is on its templates and at least a quarter of all holders are devoted; communities
 * of which most members are in it join it. A persona prompt has hardly any devoted users; a popular app has, and becomes a cohort
 * too. Beside them stand the accounts that hold large templates together without being devoted to them, see
 * {@link JointHolders}. A cohort that its score does not report is dissolved again into the communities that it had absorbed.
 * Cost: O(holdings of large templates).
 */
final class Cohorts {
    /** From here on pairs alone stop being surprising; smaller groups are found through their links. */
    private static final int LARGE = 50;

    private static final double DEVOTED = 0.5;
    /** Ordinary chat follows large shared templates in 2 % of its turns [measured; design, detection section 2, row 2]. */
    private static final double REGULAR = 0.2;

    private static final double KINDRED = 0.25;
    private static final double MOST = 0.5;

    private final Population population;
    private final Templates templates;
    private final int[] devotedHolders;
    private final boolean[] devoted;

    private Cohorts(Population population) {
        this.population = population;
        this.templates = population.templates();
        this.devoted = new boolean[population.traffic().accounts()];
        this.devotedHolders = new int[templates.size()];
        for (int account = 0; account < devoted.length; account++) {
            int[] count = new int[2];
            population.forEachUse(account, template -> {
                count[0]++;
                count[1] += isLarge(template) ? 1 : 0;
            });
            devoted[account] = count[1] > DEVOTED * count[0];
        }
        Incidence holders = templates.holders();
        for (int template = 0; template < devotedHolders.length; template++) {
            for (int i = 0; isLarge(template) && i < holders.holders(template); i++) {
                devotedHolders[template] += devoted[holders.holder(template, i)] ? 1 : 0;
            }
        }
    }

    /**
     * @param members the devoted accounts, the regulars, and the communities that belong to them; ascending
     * @param absorbed those communities
     */
    record Cohort(int[] members, List<int[]> absorbed) {}

    /** All cohorts of a case; no account is in two of them, nor in one and in a community that it did not absorb. */
    static List<Cohort> of(Population population, List<int[]> communities) {
        return new Cohorts(population).join(communities);
    }

    private boolean isLarge(int template) {
        return template >= 0 && templates.holders().holders(template) >= LARGE;
    }

    /**
     * Where at least a quarter of a family's holders are devoted, its templates are no public property: the other holders join
     * if a good part of what they do is on them.
     */
    private void addRegulars(int number, int[] family, BitSet members) {
        BitSet holders = new BitSet();
        for (int template = 0; template < family.length; template++) {
            for (int i = 0;
                    family[template] == number && i < templates.holders().holders(template);
                    i++) {
                holders.set(templates.holders().holder(template, i));
            }
        }
        if (members.cardinality() < KINDRED * holders.cardinality()) {
            return;
        }
        holders.andNot(members);
        holders.stream().forEach(account -> {
            int[] count = new int[2];
            population.forEachUse(account, template -> {
                count[0]++;
                count[1] += template >= 0 && family[template] == number ? 1 : 0;
            });
            if (!devoted[account] && count[1] >= REGULAR * count[0]) {
                members.set(account);
            }
        });
    }

    /** The family of large templates that an account uses most. */
    private int favourite(int account, int[] family) {
        Map<Integer, Integer> uses = new HashMap<>();
        population.forEachUse(account, template -> {
            if (isLarge(template)) {
                uses.merge(family[template], 1, Integer::sum);
            }
        });
        return uses.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private List<Cohort> join(List<int[]> communities) {
        int[] family = families();
        Map<Integer, BitSet> membersOf = new TreeMap<>();
        for (int account = 0; account < devoted.length; account++) {
            if (devoted[account]) {
                membersOf
                        .computeIfAbsent(favourite(account, family), f -> new BitSet())
                        .set(account);
            }
        }
        membersOf.forEach((number, members) -> addRegulars(number, family, members));
        int next = templates.size();
        for (BitSet together : JointHolders.of(population, withoutDevotees())) {
            membersOf.values().forEach(together::andNot);
            membersOf.put(next++, together);
        }
        Map<Integer, List<int[]>> absorbed = new HashMap<>();
        BitSet taken = new BitSet();
        for (int[] community : communities) {
            Integer cohort = cohortOf(community, membersOf);
            if (cohort == null) {
                Arrays.stream(community).forEach(taken::set);
            } else {
                absorbed.computeIfAbsent(cohort, c -> new ArrayList<>()).add(community);
            }
        }
        List<Cohort> cohorts = new ArrayList<>();
        membersOf.forEach((number, members) -> {
            List<int[]> own = absorbed.getOrDefault(number, List.of());
            own.forEach(community -> Arrays.stream(community).forEach(members::set));
            members.andNot(taken);
            taken.or(members);
            cohorts.add(new Cohort(members.stream().toArray(), own));
        });
        return cohorts;
    }

    /** The large templates that hardly anybody is devoted to. */
    private BitSet withoutDevotees() {
        BitSet templatesOfNobody = new BitSet();
        for (int template = 0; template < devotedHolders.length; template++) {
            if (isLarge(template)
                    && devotedHolders[template] < KINDRED * templates.holders().holders(template)) {
                templatesOfNobody.set(template);
            }
        }
        return templatesOfNobody;
    }

    private static Integer cohortOf(int[] community, Map<Integer, BitSet> membersOf) {
        for (Map.Entry<Integer, BitSet> cohort : membersOf.entrySet()) {
            if (Arrays.stream(community).filter(cohort.getValue()::get).count() > MOST * community.length) {
                return cohort.getKey();
            }
        }
        return null;
    }

    /** Per template the number of its family; templates with devoted accounts in common share one. */
    private int[] families() {
        int[] family = IntStream.range(0, templates.size()).toArray();
        Map<Long, Integer> common = new HashMap<>();
        for (int account = 0; account < devoted.length; account++) {
            if (devoted[account]) {
                countPairs(account, common);
            }
        }
        common.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int a = (int) (entry.getKey() >>> 32);
            int b = (int) (long) entry.getKey();
            if (entry.getValue() >= KINDRED * Math.min(devotedHolders[a], devotedHolders[b])) {
                family[root(family, b)] = root(family, a);
            }
        });
        return IntStream.range(0, family.length).map(t -> root(family, t)).toArray();
    }

    private void countPairs(int account, Map<Long, Integer> common) {
        int[] large = IntStream.range(0, templates.holders().objectsOf(account))
                .map(i -> templates.holders().object(account, i))
                .filter(this::isLarge)
                .toArray();
        for (int i = 0; i < large.length; i++) {
            for (int j = i + 1; j < large.length; j++) {
                common.merge((long) large[i] << 32 | large[j], 1, Integer::sum);
            }
        }
    }

    private static int root(int[] family, int from) {
        int at = from;
        while (family[at] != at) {
            at = family[at];
        }
        return at;
    }
}
