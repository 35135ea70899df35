package stillwatch.detect.signal;

import java.time.Instant;
import java.util.Optional;
import stillwatch.dataset.Release;
import stillwatch.detect.traffic.Group;

/**
 * Release pivot: how much of the group's traffic moves to a new model within 24 hours of its release, over the population.
 *
 * <p>Strength: excess over strangers of the best release with at least {@value #LEAST_EXCHANGES} exchanges in its first day
 * [reported of one campaign: about half within 24 hours; background]. Cost: O(exchanges · releases).
 *
 * <p>Known false alarms: benchmark teams and enthusiasts pivot too; therefore weak.
 */
final class ReleasePivotSignal implements Signal {
    static final int LEAST_EXCHANGES = 20;
    private static final long DAY_MILLIS = 86_400_000L;

    @Override
    public String name() {
        return "release_pivot";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Optional<Measurement> best = Optional.empty();
        for (Release release : group.traffic().releases()) {
            Optional<Measurement> one = measure(group, release);
            if (one.isPresent()
                    && (best.isEmpty() || one.get().strength() > best.get().strength())) {
                best = one;
            }
        }
        return best;
    }

    private static Optional<Measurement> measure(Group group, Release release) {
        double observed = shareOnFirstDay(group, release);
        double expected = group.amongStrangers(strangers -> shareOnFirstDay(strangers, release));
        String text = Measurement.percent(observed) + " of the exchanges in the 24 hours after the release of "
                + release.model() + " (" + Instant.ofEpochMilli(release.releasedAtMillis()) + ") went to it; unrelated"
                + " accounts show " + Measurement.percent(expected) + ".";
        return Measurement.of(Measurement.excess(observed, expected), text, observed, expected);
    }

    private static double shareOnFirstDay(Group group, Release release) {
        long[] count = new long[2];
        group.forEachRow(row -> {
            long after = group.traffic().atMillis(row) - release.releasedAtMillis();
            if (after >= 0 && after < DAY_MILLIS) {
                count[0]++;
                count[1] += release.model().equals(group.traffic().model(row)) ? 1 : 0;
            }
        });
        return count[0] < LEAST_EXCHANGES ? Double.NaN : (double) count[1] / count[0];
    }
}
