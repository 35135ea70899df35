package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import stillwatch.casework.OperatorTie.Kind;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.graph.Incidence;

/**
 * One group taking over from another.
 *
 * <p>Replacement: members of B that made their first exchange within 24 hours after a ban in A, against the share of the time from
 * A's first ban to B's last exchange that lies within 24 hours after a ban, of those that came in that time. Hand-off: requests
 * refused in A (401, 403, 429) that a member of B goes on with on the same template within 60 seconds, against the mean over the
 * same refusals moved by ±10 to ±40 minutes. The same figures as inside one group, asked across two.
 */
final class Successions {
    private static final Set<String> STOPPED = Set.of("banned", "suspended");
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int WITHIN_SECONDS = 60;
    private static final int[] SHIFT_SECONDS = {-2400, -1800, -1200, -600, 600, 1200, 1800, 2400};

    private final Population population;
    private final CaseTraffic traffic;
    private final List<int[]> members;
    private final int[] groupOf;

    Successions(Population population, List<int[]> members, int[] groupOf) {
        this.population = population;
        this.traffic = population.traffic();
        this.members = members;
        this.groupOf = groupOf;
    }

    /** @param ofFirst account numbers of the group that was stopped or refused */
    record Event(
            Kind kind,
            int first,
            int second,
            long observed,
            double expected,
            Set<Integer> ofFirst,
            Set<Integer> ofSecond) {}

    /** @param sharing pairs of groups with templates in common: only these can hand over */
    void between(Set<List<Integer>> sharing, Consumer<Event> found) {
        for (int a = 0; a < members.size(); a++) {
            List<Integer> stopped = stopped(a);
            for (int b = 0; b < members.size() && !stopped.isEmpty(); b++) {
                if (a != b) {
                    replacement(a, stopped, b, found);
                }
            }
        }
        for (List<Integer> pair : sharing) {
            handOffs(pair.get(0), pair.get(1), found);
        }
    }

    private List<Integer> stopped(int group) {
        return Arrays.stream(members.get(group))
                .filter(account -> {
                    Account facts = traffic.account(account);
                    return facts.status() != null && STOPPED.contains(facts.status()) && facts.statusAtMillis() != null;
                })
                .boxed()
                .sorted((x, y) -> Long.compare(stoppedAt(x), stoppedAt(y)))
                .toList();
    }

    private long stoppedAt(int account) {
        return traffic.account(account).statusAtMillis();
    }

    private long firstAt(int account) {
        return traffic.atMillis(traffic.row(account, 0));
    }

    private void replacement(int a, List<Integer> stopped, int b, Consumer<Event> found) {
        long[] bans = stopped.stream().mapToLong(this::stoppedAt).toArray();
        int[] active = Arrays.stream(members.get(b))
                .filter(account -> traffic.exchanges(account) > 0)
                .toArray();
        long end = Arrays.stream(active)
                .mapToLong(account -> traffic.atMillis(traffic.row(account, traffic.exchanges(account) - 1)))
                .max()
                .orElse(Long.MIN_VALUE);
        int[] later = Arrays.stream(active)
                .filter(account -> firstAt(account) > bans[0])
                .toArray();
        if (later.length < 2 || end <= bans[0]) {
            return;
        }
        Set<Integer> newcomers = new TreeSet<>();
        Set<Integer> replaced = new TreeSet<>();
        for (int account : later) {
            for (int i = 0; i < bans.length; i++) {
                if (firstAt(account) > bans[i] && firstAt(account) - bans[i] <= DAY_MILLIS) {
                    newcomers.add(account);
                    replaced.add(stopped.get(i));
                }
            }
        }
        double covered = 0;
        long until = Long.MIN_VALUE;
        for (long ban : bans) {
            long from = Math.max(ban, until);
            until = Math.min(end, ban + DAY_MILLIS);
            covered += Math.max(0, until - from);
        }
        double expected = later.length * Math.min(1, covered / (end - bans[0]));
        found.accept(new Event(Kind.REPLACEMENT, a, b, newcomers.size(), expected, replaced, newcomers));
    }

    /** An exchange on a template that both groups use. */
    private record Use(int second, int account, boolean refused) {}

    private void handOffs(int a, int b, Consumer<Event> found) {
        Map<Integer, List<Use>> uses = new HashMap<>();
        Incidence holders = population.templates().holders();
        Set<Integer> common = templates(holders, a);
        common.retainAll(templates(holders, b));
        for (int group : new int[] {a, b}) {
            for (int account : members.get(group)) {
                for (int i = 0; i < traffic.exchanges(account) && groupOf[account] == group; i++) {
                    int row = traffic.row(account, i);
                    int template = population.templates().ofRow(traffic, row);
                    if (template >= 0 && common.contains(template)) {
                        uses.computeIfAbsent(template, t -> new ArrayList<>())
                                .add(new Use(traffic.second(row), account, isRefused(traffic.status(row))));
                    }
                }
            }
        }
        uses.values().forEach(list -> list.sort((x, y) -> Integer.compare(x.second, y.second)));
        handOff(a, b, uses, found);
        handOff(b, a, uses, found);
    }

    private static Set<Integer> templates(Incidence holders, int[] accounts) {
        Set<Integer> templates = new TreeSet<>();
        for (int account : accounts) {
            for (int i = 0; i < holders.objectsOf(account); i++) {
                templates.add(holders.object(account, i));
            }
        }
        return templates;
    }

    private Set<Integer> templates(Incidence holders, int group) {
        return templates(holders, members.get(group));
    }

    private void handOff(int a, int b, Map<Integer, List<Use>> uses, Consumer<Event> found) {
        long observed = 0;
        long shifted = 0;
        long refusals = 0;
        Set<Integer> refused = new TreeSet<>();
        Set<Integer> followers = new TreeSet<>();
        for (List<Use> ofTemplate : uses.values()) {
            for (Use use : ofTemplate) {
                if (!use.refused || groupOf[use.account] != a) {
                    continue;
                }
                refusals++;
                int follower = follower(ofTemplate, use.second, b);
                if (follower >= 0) {
                    observed++;
                    refused.add(use.account);
                    followers.add(follower);
                }
                for (int shift : SHIFT_SECONDS) {
                    shifted += follower(ofTemplate, use.second + shift, b) >= 0 ? 1 : 0;
                }
            }
        }
        if (refusals > 0) {
            double expected = Math.max(shifted, 1.0) / SHIFT_SECONDS.length;
            found.accept(new Event(Kind.HAND_OFF, a, b, observed, expected, refused, followers));
        }
    }

    /** A member of the group that uses the template in the minute from a time on, or −1. */
    private int follower(List<Use> sorted, int from, int group) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).second < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < sorted.size() && sorted.get(i).second <= from + WITHIN_SECONDS; i++) {
            if (groupOf[sorted.get(i).account] == group) {
                return sorted.get(i).account;
            }
        }
        return -1;
    }

    private static boolean isRefused(int status) {
        return status == 401 || status == 403 || status == 429;
    }
}
