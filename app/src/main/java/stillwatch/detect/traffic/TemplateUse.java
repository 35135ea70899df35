package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which templates a group uses. A template is the group's <em>own</em> if at least two members use it and most of its uses
 * and most of its holders are theirs: a persona prompt or a popular client's prompt never is. Uses are counted in exchanges,
 * or in sampled conversations where exchanges carry no template ids.
 */
public final class TemplateUse {
    private static final double MOST = 0.5;

    private final Group group;
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Map<Integer, Set<Integer>> holders = new HashMap<>();
    private final Set<Integer> own = new HashSet<>();
    private final Map<Integer, Double> dedication = new HashMap<>();
    private long total;
    private long ownTotal;

    TemplateUse(Group group) {
        this.group = group;
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            group.population().forEachUse(member, template -> {
                uses.merge(template, 1, Integer::sum);
                holders.computeIfAbsent(template, t -> new HashSet<>()).add(member);
                total++;
            });
        }
        for (Map.Entry<Integer, Integer> use : uses.entrySet()) {
            if (isOwn(use.getKey(), use.getValue())) {
                own.add(use.getKey());
                ownTotal += use.getValue();
            }
        }
    }

    private boolean isOwn(int template, int usesHere) {
        Templates all = group.population().templates();
        int holdersHere = holders.get(template).size();
        return holdersHere >= 2
                && usesHere >= MOST * all.uses(template)
                && holdersHere >= MOST * all.holders().holders(template);
    }

    /** Uses of any template by the members; 0 where nothing is known of their templates. */
    public long total() {
        return total;
    }

    /** The share of uses that are of the group's own templates, 0 to 1. */
    public double ownShare() {
        return total == 0 ? 0 : (double) ownTotal / total;
    }

    /** The group's own templates, most used first. */
    public List<Integer> own() {
        List<Integer> sorted = new ArrayList<>(own);
        sorted.sort(
                Comparator.comparing((Integer template) -> -uses.get(template)).thenComparing(t -> t));
        return sorted;
    }

    public boolean isOwn(int template) {
        return own.contains(template);
    }

    /** Members that use at least one of the own templates. */
    public int sharers() {
        Set<Integer> sharers = new HashSet<>();
        own.forEach(template -> sharers.addAll(holders.get(template)));
        return sharers.size();
    }

    public int holders(int template) {
        return holders.getOrDefault(template, Set.of()).size();
    }

    /** The share of any account's uses that are of the group's own templates; NaN where it uses none at all. */
    public double dedication(int account) {
        return dedication.computeIfAbsent(account, a -> {
            long[] count = new long[2];
            group.population().forEachUse(a, template -> {
                count[0]++;
                count[1] += own.contains(template) ? 1 : 0;
            });
            return count[0] == 0 ? Double.NaN : (double) count[1] / count[0];
        });
    }

    /** The share of uses that fall on templates which the group used at least so often. */
    public double shareOnTemplatesUsedAtLeast(int times) {
        long often = uses.values().stream()
                .filter(count -> count >= times)
                .mapToLong(c -> c)
                .sum();
        return total == 0 ? Double.NaN : (double) often / total;
    }
}
