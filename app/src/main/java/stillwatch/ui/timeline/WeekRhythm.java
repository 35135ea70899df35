package stillwatch.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import stillwatch.store.HourlyTrafficQuery.HourlyTraffic;
import stillwatch.store.TimeGrid;

/**
 * Traffic added up by hour of day and day of week in the reader's zone: people sleep, schedules do not.
 *
 * @param sums seven rows from Monday, 24 hours each
 */
record WeekRhythm(long[][] sums) {
    static final int DAYS = 7;
    static final int HOURS = 24;

    static WeekRhythm of(HourlyTraffic traffic, ZoneId zone) {
        long[][] sums = new long[DAYS][HOURS];
        for (int i = 0; i < traffic.hours().length; i++) {
            ZonedDateTime at = Instant.ofEpochMilli(traffic.hours()[i] * TimeGrid.HOUR_MILLIS)
                    .atZone(zone);
            sums[at.getDayOfWeek().getValue() - 1][at.getHour()] += traffic.values()[i];
        }
        return new WeekRhythm(sums);
    }

    long max() {
        long max = 0;
        for (long[] day : sums) {
            for (long sum : day) {
                max = Math.max(max, sum);
            }
        }
        return max;
    }

    /** Of the 24 hours of the day, those in which something was done on any day. */
    int activeHours() {
        int active = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            boolean any = false;
            for (long[] day : sums) {
                any |= day[hour] > 0;
            }
            active += any ? 1 : 0;
        }
        return active;
    }
}
