package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Chance;

/**
 * Replacement: accounts that start work within 24 hours after others of the group were banned or suspended.
 *
 * <p>Figure: members that made their first exchange within 24 hours after a ban of another member, against the number that
 * would if the members that came after the first ban had come at any time up to the group's end (share of that time that lies
 * within 24 hours after a ban). Strength: −log10 of the Poisson tail, full at 4; at least two accounts. Shown beside it: how
 * many of them came by the same path (mail domain, sign-up programme or plan) as a banned one [design, detection section 2,
 * row 20; background: "a banned account is replaced at once"]. Cost: O(members · log bans).
 *
 * <p>Known false alarms: a company that moves its seats to a new contract.
 */
final class ReplacementSignal implements Signal {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double FULL = 4;

    @Override
    public String name() {
        return "replacement";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.STATUS_TIMES, Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        long[] bans = bans(group);
        if (bans.length == 0) {
            return Optional.empty();
        }
        int later = 0;
        int replacing = 0;
        int samePath = 0;
        long end = Long.MIN_VALUE;
        Set<String> paths = paths(group);
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            if (group.traffic().exchanges(member) > 0) {
                boolean replaces = replaces(group.traffic(), bans, member);
                later += firstExchange(group.traffic(), member) > bans[0] ? 1 : 0;
                replacing += replaces ? 1 : 0;
                samePath += replaces && paths.contains(path(group.traffic().account(member))) ? 1 : 0;
                end = Math.max(end, lastExchange(group.traffic(), member));
            }
        }
        double span = end - bans[0];
        if (replacing < 2 || span <= 0) {
            return Optional.empty();
        }
        double expected = later * Math.min(1, coveredMillis(bans, end) / span);
        if (replacing <= expected) {
            return Optional.empty();
        }
        String text = replacing + " accounts made their first exchange within 24 hours after another of the group was"
                + " stopped, " + samePath + " of them by the same sign-up path as a stopped one; by chance "
                + Measurement.number(expected) + " would have.";
        double surprise = -Chance.lnPoissonTail(replacing, Math.max(expected, 1e-9)) / Math.log(10);
        return Measurement.of(
                surprise / FULL,
                text,
                replacing,
                expected,
                Samples.fromExchange(group, member -> replaces(group.traffic(), bans, member) ? 0 : -1),
                List.of());
    }

    private static boolean isStopped(Account account) {
        return account.status() != null
                && StoppedBeforeSignal.STOPPED.contains(account.status())
                && account.statusAtMillis() != null;
    }

    /** When members were stopped, ascending. */
    private static long[] bans(Group group) {
        return Arrays.stream(group.members())
                .mapToObj(member -> group.traffic().account(member))
                .filter(ReplacementSignal::isStopped)
                .mapToLong(Account::statusAtMillis)
                .sorted()
                .toArray();
    }

    private static Set<String> paths(Group group) {
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < group.size(); i++) {
            Account account = group.traffic().account(group.member(i));
            if (isStopped(account)) {
                paths.add(path(account));
            }
        }
        return paths;
    }

    private static String path(Account account) {
        return account.emailDomain() + " " + account.signupProgram() + " " + account.plan();
    }

    private static long firstExchange(CaseTraffic traffic, int account) {
        return traffic.exchanges(account) == 0 ? Long.MIN_VALUE : traffic.atMillis(traffic.row(account, 0));
    }

    private static long lastExchange(CaseTraffic traffic, int account) {
        return traffic.atMillis(traffic.row(account, traffic.exchanges(account) - 1));
    }

    /** Whether an account started within 24 hours after a ban. */
    private static boolean replaces(CaseTraffic traffic, long[] bans, int account) {
        long at = firstExchange(traffic, account);
        int found = Arrays.binarySearch(bans, at);
        int before = found >= 0 ? found : -found - 2;
        while (before >= 0 && bans[before] >= at) {
            before--;
        }
        return before >= 0 && at - bans[before] <= DAY_MILLIS;
    }

    private static double coveredMillis(long[] bans, long end) {
        double covered = 0;
        long until = Long.MIN_VALUE;
        for (long ban : bans) {
            long from = Math.max(ban, until);
            until = Math.min(end, ban + DAY_MILLIS);
            covered += Math.max(0, until - from);
        }
        return covered;
    }
}
