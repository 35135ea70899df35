package stillwatch.scenario.people;

import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.world.Span;

/**
 * When somebody is active, in local time.
 *
 * @param hours weight of each hour of the day, 24 numbers
 * @param weekdays factor on the day's amount, Monday first, 7 numbers
 */
public record Rhythm(double[] hours, double[] weekdays) {
    public static final Rhythm OFFICE = new Rhythm(
            new double[] {.1, 0, 0, 0, 0, .1, .4, 1.5, 5, 9, 10, 9, 6, 7, 9, 9, 8, 6, 3, 1.5, 1, .8, .5, .2},
            new double[] {1.1, 1.2, 1.2, 1.1, .9, .12, .1});
    public static final Rhythm HOME = new Rhythm(
            new double[] {1.5, .6, .2, .1, .1, .2, .8, 2, 3, 3, 3.5, 4, 4.5, 4, 4, 4.5, 5, 6, 7, 8, 9, 8.5, 6, 3},
            new double[] {.95, .95, 1, 1, .95, 1.1, 1.2});
    public static final Rhythm STUDENT = new Rhythm(
            new double[] {4, 2, 1, .4, .1, .1, .2, .8, 2, 4, 6, 6, 5, 6, 7, 7, 6, 5, 5, 7, 8, 9, 8, 6},
            new double[] {1.1, 1.1, 1.1, 1, .7, .6, 1.1});
    /** The customers of a service in one region: never silent, but with a night. */
    public static final Rhythm CUSTOMERS = new Rhythm(
            new double[] {
                2, 1.4, 1.1, 1, 1, 1.3, 2, 3, 4, 5, 5.5, 5.5, 5.5, 5.5, 5.5, 5.5, 5.5, 5.5, 5.5, 6, 6, 5.5, 4.5, 3
            },
            new double[] {1, 1, 1, 1, 1.05, .9, .85});
    /** A machine that never sleeps. */
    public static final Rhythm ALWAYS = new Rhythm(
            new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
            new double[] {1, 1, 1, 1, 1, 1, 1});

    /** Everybody gets up at another hour. */
    public Rhythm shiftedBy(int shift) {
        double[] shifted = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            shifted[Math.floorMod(hour + shift, 24)] = hours[hour];
        }
        return new Rhythm(shifted, weekdays);
    }

    /** @param localDay days since 1970-01-01, which was a Thursday */
    public double onDay(long localDay) {
        return weekdays[(int) Math.floorMod(localDay + 3, 7L)];
    }

    /** How much more than on average goes on at a moment of UTC; 1 is the average of a day. */
    public double intensity(long atMillis) {
        double sum = 0;
        for (double weight : hours) {
            sum += weight;
        }
        int hour = (int) (Math.floorMod(atMillis, Span.DAY) / Span.HOUR);
        return hours[hour] * 24 / sum * onDay(Math.floorDiv(atMillis, Span.DAY));
    }

    /** A moment of a local day, in milliseconds since its midnight. */
    public long moment(Rng rng) {
        double sum = 0;
        for (double weight : hours) {
            sum += weight;
        }
        double at = rng.uniform() * sum;
        int hour = 0;
        while (hour < 23 && at >= hours[hour]) {
            at -= hours[hour++];
        }
        return hour * Span.HOUR + rng.below(Span.HOUR);
    }
}
