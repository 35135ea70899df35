package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import stillwatch.detect.traffic.Group;

/**
 * Concerted period: what the members do together falls into one stretch of time, as when thousands of accounts wake up for
 * two days.
 *
 * <p>Figure: the shortest time that holds nine in ten of the exchanges on the group's own templates, as a share of the time
 * that holds nine in ten of strangers' exchanges. Strength: 1 − 2·figure: it begins at half. At least {@value #LEAST} exchanges.
 * Cost: O(exchanges of the group · log).
 *
 * <p>Known false alarms: everything with a deadline, a class, a release-day benchmark; therefore weak.
 */
final class ConcertedPeriodSignal implements Signal {
    static final int LEAST = 50;
    private static final double MOST = 0.9;

    @Override
    public String name() {
        return "concerted_period";
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TEMPLATE_IDS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double seconds = shortest(group, row -> SharedTemplatesSignal.isOwn(group, row));
        double others = group.amongStrangers(strangers -> shortest(strangers, row -> true));
        if (Double.isNaN(seconds) || Double.isNaN(others) || others == 0) {
            return Optional.empty();
        }
        String text = "Nine in ten exchanges on the shared templates fall within " + Measurement.number(seconds / 3600)
                + " hours; unrelated accounts spread theirs over " + Measurement.number(others / 3600) + ".";
        return Measurement.of(
                1 - 2 * seconds / others,
                text,
                seconds / 3600,
                others / 3600,
                group.sampleRows(Measurement.SAMPLE, row -> SharedTemplatesSignal.isOwn(group, row)),
                List.of());
    }

    private static double shortest(Group group, IntPredicate which) {
        int[] seconds = new int[(int) Math.min(Integer.MAX_VALUE - 8, group.exchanges())];
        int[] count = {0};
        group.forEachRow(row -> {
            if (which.test(row)) {
                seconds[count[0]++] = group.traffic().second(row);
            }
        });
        if (count[0] < LEAST) {
            return Double.NaN;
        }
        Arrays.sort(seconds, 0, count[0]);
        int held = (int) Math.ceil(MOST * count[0]);
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i + held <= count[0]; i++) {
            shortest = Math.min(shortest, (long) seconds[i + held - 1] - seconds[i]);
        }
        return shortest;
    }
}
