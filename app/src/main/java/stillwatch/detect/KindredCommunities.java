package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import stillwatch.graph.Incidence;

/**
 * Joins communities that are one actor by their rare templates, such as a banned pool of accounts and the one that took its
 * place, or the halves of a crew with a card each [design: detection, section 3, step 7].
 *
 * <p>A template is in-house if at least four in five of its holders are in communities of three or more: a public prompt's
 * holders mostly belong to nothing. Two communities are one actor if in each at least three in ten members hold an in-house
 * template of which the other has two holders or more. Cost: O(holdings of in-house templates · communities that hold them).
 */
final class KindredCommunities {
    private static final int LEAST_MEMBERS = 3;
    private static final double IN_HOUSE = 0.8;
    private static final double KINDRED = 0.3;
    private static final int LEAST_HOLDERS = 2;

    private final Incidence holders;
    private final List<int[]> communities;
    private final int[] communityOf;

    private KindredCommunities(Incidence holders, List<int[]> communities) {
        this.holders = holders;
        this.communities = communities;
        this.communityOf = new int[holders.accounts()];
        Arrays.fill(communityOf, -1);
        for (int i = 0; i < communities.size(); i++) {
            for (int member : communities.get(i)) {
                communityOf[member] = communities.get(i).length >= LEAST_MEMBERS ? i : -1;
            }
        }
    }

    static List<int[]> joined(Incidence holders, List<int[]> communities) {
        return new KindredCommunities(holders, communities).join();
    }

    private List<int[]> join() {
        // Per ordered pair of communities, the members of the first that share an in-house template with the second.
        Map<Long, Set<Integer>> sharing = new HashMap<>();
        for (int template = 0; template < holders.objects(); template++) {
            note(template, sharing);
        }
        int[] target = IntStream.range(0, communities.size()).toArray();
        sharing.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int a = (int) (entry.getKey() >>> 32);
            int b = (int) (long) entry.getKey();
            Set<Integer> back = sharing.getOrDefault((long) b << 32 | a, Set.of());
            if (entry.getValue().size() >= KINDRED * communities.get(a).length
                    && back.size() >= KINDRED * communities.get(b).length) {
                target[root(target, b)] = root(target, a);
            }
        });
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < communities.size(); i++) {
            List<Integer> group = members.computeIfAbsent(root(target, i), r -> new ArrayList<>());
            Arrays.stream(communities.get(i)).forEach(group::add);
        }
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toList();
    }

    private void note(int template, Map<Long, Set<Integer>> sharing) {
        Map<Integer, Set<Integer>> holdersOf = new HashMap<>();
        int inside = 0;
        for (int i = 0; i < holders.holders(template); i++) {
            int account = holders.holder(template, i);
            if (communityOf[account] >= 0) {
                inside++;
                holdersOf
                        .computeIfAbsent(communityOf[account], c -> new HashSet<>())
                        .add(account);
            }
        }
        holdersOf.values().removeIf(own -> own.size() < LEAST_HOLDERS);
        if (inside < IN_HOUSE * holders.holders(template) || holdersOf.size() < 2) {
            return;
        }
        holdersOf.forEach((a, own) -> holdersOf.keySet().stream()
                .filter(b -> !b.equals(a))
                .forEach(b -> sharing.computeIfAbsent((long) a << 32 | b, p -> new HashSet<>())
                        .addAll(own)));
    }

    private static int root(int[] target, int from) {
        int at = from;
        while (target[at] != at) {
            at = target[at];
        }
        return at;
    }
}
