package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

/**
 * Replacement: accounts that appear within 24 hours after others of the group were banned.
 *
 * <p>Figure: members that made their first exchange within 24 hours after a ban of another member, against the number that
 * would if the members that came after the first ban had come at any time up to the group's end (share of that time that lies
 * within 24 hours after a ban). Strength: −log10 of the Poisson tail, full at 4. Cost: O(members · bans).
 *
 * <p>Known false alarms: a company that moves its seats to a new contract.
 */
final class ReplacementSignal implements Signal {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final Set<String> STOPPED = Set.of("banned", "suspended");
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
    public Optional<Measurement> measure(Group group) {
        long[] bans = bans(group);
        long[] arrivals = arrivals(group);
        OptionalLong end = lastExchange(group);
        if (bans.length == 0 || arrivals.length == 0 || end.isEmpty()) {
            return Optional.empty();
        }
        long[] later = Arrays.stream(arrivals).filter(at -> at > bans[0]).toArray();
        double span = end.getAsLong() - bans[0];
        double covered = coveredMillis(bans, end.getAsLong());
        if (later.length == 0 || span <= 0) {
            return Optional.empty();
        }
        long observed = Arrays.stream(later).filter(at -> followsABan(bans, at)).count();
        double expected = later.length * Math.min(1, covered / span);
        String text = observed + " accounts made their first exchange within 24 hours after another of the group was"
                + " stopped; by chance " + Measurement.number(expected) + " would have.";
        double surprise = -stillwatch.graph.Chance.lnPoissonTail(observed, Math.max(expected, 1e-9)) / Math.log(10);
        return observed < 2 || observed <= expected
                ? Optional.empty()
                : Measurement.of(surprise / FULL, text, observed, expected);
    }

    private static long[] bans(Group group) {
        return Arrays.stream(group.members())
                .mapToObj(member -> group.traffic().account(member))
                .filter(account -> account.status() != null && STOPPED.contains(account.status()))
                .map(Account::statusAtMillis)
                .filter(at -> at != null)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static long[] arrivals(Group group) {
        return Arrays.stream(group.members())
                .filter(member -> group.traffic().exchanges(member) > 0)
                .mapToLong(member -> group.traffic().atMillis(group.traffic().row(member, 0)))
                .toArray();
    }

    private static OptionalLong lastExchange(Group group) {
        return Arrays.stream(group.members())
                .filter(member -> group.traffic().exchanges(member) > 0)
                .mapToLong(member -> group.traffic()
                        .atMillis(group.traffic().row(member, group.traffic().exchanges(member) - 1)))
                .max();
    }

    private static boolean followsABan(long[] bans, long at) {
        return LongStream.of(bans).anyMatch(ban -> at > ban && at - ban <= DAY_MILLIS);
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
