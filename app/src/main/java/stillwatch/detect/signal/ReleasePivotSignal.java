package stillwatch.detect.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import stillwatch.dataset.Release;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;

/**
 * Release pivot: how much of the group's traffic moves to a new model within 24 hours of its release, over the population; and
 * in which hour it moved.
 *
 * <p>Figure: share on the new model among the exchanges in the 24 hours after the release. Strength: excess over groups of
 * strangers of the best release with at least {@value #LEAST_EXCHANGES} exchanges in its first day [reported of one campaign:
 * about half within 24 hours; background]. The hour is the one that splits the two days after the release into before and
 * after with the largest likelihood, each with its own share on the new model. Cost: one pass over the case, then O(members),
 * and one pass over the group's exchanges for the hour.
 *
 * <p>Known false alarms: benchmark teams and enthusiasts pivot too; therefore weak.
 */
final class ReleasePivotSignal implements Signal {
    static final int LEAST_EXCHANGES = 20;
    private static final int HOURS_LOOKED_AT = 48;

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
    public Set<Input> needs() {
        return Set.of(Input.RELEASES, Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        ReleaseFigures figures = ReleaseFigures.of(group.population());
        Release[] releases = group.traffic().releases();
        int best = -1;
        double most = 0;
        for (int r = 0; r < releases.length; r++) {
            int release = r;
            double observed = figures.share(group, r, LEAST_EXCHANGES);
            double expected = group.amongStrangers(strangers -> figures.share(strangers, release, LEAST_EXCHANGES));
            double excess = Double.isNaN(observed) ? 0 : Measurement.excess(observed, expected);
            best = excess > most ? r : best;
            most = Math.max(most, excess);
        }
        return best < 0 ? Optional.empty() : measure(group, figures, best);
    }

    private static Optional<Measurement> measure(Group group, ReleaseFigures figures, int best) {
        Release release = group.traffic().releases()[best];
        double observed = figures.share(group, best, LEAST_EXCHANGES);
        double expected = group.amongStrangers(strangers -> figures.share(strangers, best, LEAST_EXCHANGES));
        Pivot pivot = pivot(group, release);
        String text = Measurement.percent(observed) + " of the exchanges in the 24 hours after the release of "
                + release.model() + " (" + Instant.ofEpochMilli(release.releasedAtMillis()) + ") went to it; unrelated"
                + " accounts show " + Measurement.percent(expected) + "."
                + (pivot == null
                        ? ""
                        : " The group moved in the hour from " + Instant.ofEpochMilli(pivot.atMillis) + " on: from "
                                + Measurement.percent(pivot.before) + " of its exchanges on the new model to "
                                + Measurement.percent(pivot.after) + ".");
        IntPredicate moved = row -> isWithin(group.traffic(), row, release, 24)
                && release.model().equals(group.traffic().model(row));
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                group.sampleRows(Measurement.SAMPLE, moved),
                List.of());
    }

    private static boolean isWithin(CaseTraffic traffic, int row, Release release, int hours) {
        long after = traffic.atMillis(row) - release.releasedAtMillis();
        return after >= 0 && after < hours * 3_600_000L;
    }

    /** When a group moved, and its shares on the new model before and from then on. */
    private record Pivot(long atMillis, double before, double after) {}

    /** The hour that splits the hours after a release best; {@code null} where there is nothing before or after it. */
    private static Pivot pivot(Group group, Release release) {
        long[] all = new long[HOURS_LOOKED_AT];
        long[] moved = new long[HOURS_LOOKED_AT];
        group.forEachRow(row -> {
            if (isWithin(group.traffic(), row, release, HOURS_LOOKED_AT)) {
                int hour = (int) ((group.traffic().atMillis(row) - release.releasedAtMillis()) / 3_600_000L);
                all[hour]++;
                moved[hour] += release.model().equals(group.traffic().model(row)) ? 1 : 0;
            }
        });
        long total = java.util.Arrays.stream(all).sum();
        long there = java.util.Arrays.stream(moved).sum();
        Pivot best = null;
        double most = Double.NEGATIVE_INFINITY;
        long allBefore = 0;
        long movedBefore = 0;
        for (int hour = 1; hour < HOURS_LOOKED_AT; hour++) {
            allBefore += all[hour - 1];
            movedBefore += moved[hour - 1];
            double before = (double) movedBefore / allBefore;
            double after = (double) (there - movedBefore) / (total - allBefore);
            double fit = lnLikelihood(movedBefore, allBefore) + lnLikelihood(there - movedBefore, total - allBefore);
            if (allBefore > 0 && allBefore < total && after > before && fit > most) {
                most = fit;
                best = new Pivot(release.releasedAtMillis() + hour * 3_600_000L, before, after);
            }
        }
        return best;
    }

    private static double lnLikelihood(long those, long all) {
        double share = (double) those / all;
        return (those == 0 ? 0 : those * Math.log(share)) + (those == all ? 0 : (all - those) * Math.log(1 - share));
    }
}
