package stillwatch.store;

import java.util.SortedMap;
import stillwatch.casework.Estimate;

/**
 * The hour in which a campaign's traffic moved to a model: where splitting the hours around the release in two explains the hourly
 * shares best (largest binomial likelihood), not before the release.
 *
 * @param hour the first hour after the move
 * @param before the share of the 24 hours before it, 0 to 1
 * @param after the share of the 24 hours from it on
 */
record ModelPivot(long hour, double before, double after, long exchangesBefore, long exchangesAfter) {
    static final long HOURS_BEFORE = 72;
    static final long HOURS_AFTER = 14 * 24;
    private static final long DAY = 24;

    /** @param all exchanges of an hour, @param onModel those on the model */
    record Hour(long all, long onModel) {
        static final Hour NONE = new Hour(0, 0);

        Hour plus(Hour other) {
            return new Hour(all + other.all, onModel + other.onModel);
        }
    }

    /**
     * @param hours by hour number, from {@value #HOURS_BEFORE} hours before the release to {@value #HOURS_AFTER} after
     * @return {@code null} where the shares before and after do not differ beyond chance (their 95 % intervals meet)
     */
    static ModelPivot of(SortedMap<Long, Hour> hours, long releaseHour) {
        Hour total = hours.values().stream().reduce(Hour.NONE, Hour::plus);
        Hour left = Hour.NONE;
        long best = -1;
        double bestLikelihood = Double.NEGATIVE_INFINITY;
        for (var entry : hours.entrySet()) {
            long hour = entry.getKey();
            if (hour >= releaseHour) {
                Hour right = new Hour(total.all - left.all, total.onModel - left.onModel);
                double likelihood = likelihood(left) + likelihood(right);
                if (likelihood > bestLikelihood) {
                    bestLikelihood = likelihood;
                    best = hour;
                }
            }
            left = left.plus(entry.getValue());
        }
        return best < 0 ? null : at(best, hours);
    }

    private static ModelPivot at(long hour, SortedMap<Long, Hour> hours) {
        Hour before = sum(hours.subMap(hour - DAY, hour));
        Hour after = sum(hours.subMap(hour, hour + DAY));
        if (after.onModel == 0 || Estimate.lowestShare(after.onModel, after.all) <= highest(before)) {
            return null;
        }
        return new ModelPivot(hour, share(before), share(after), before.all, after.all);
    }

    private static Hour sum(SortedMap<Long, Hour> part) {
        return part.values().stream().reduce(Hour.NONE, Hour::plus);
    }

    private static double share(Hour sum) {
        return sum.all == 0 ? 0 : (double) sum.onModel / sum.all;
    }

    private static double likelihood(Hour sum) {
        double share = share(sum);
        return term(sum.onModel, share) + term(sum.all - sum.onModel, 1 - share);
    }

    private static double term(long count, double share) {
        return count == 0 ? 0 : count * Math.log(share);
    }

    private static double highest(Hour sum) {
        return Estimate.highestShare(sum.onModel, sum.all);
    }
}
