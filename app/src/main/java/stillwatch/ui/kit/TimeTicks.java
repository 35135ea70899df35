package stillwatch.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The marked moments of a time axis: round ones in the reader's zone, no closer than asked for. */
public final class TimeTicks {
    private static final long SECOND = 1_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
        DAY, 2 * DAY, 7 * DAY, 14 * DAY
    };
    private static final int[] MONTH_STEPS = {1, 3, 6, 12, 60, 120, 1200};

    private static final DateTimeFormatter TO_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TO_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TO_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private TimeTicks() {}

    /** @param major begins a larger unit than its neighbours: a day among hours, a month among days */
    public record Tick(long atMillis, String label, boolean major) {}

    /** @param gap the least distance between two ticks in pixels */
    public static List<Tick> on(TimeScale scale, ZoneId zone, double gap) {
        double least = scale.millisPerPixel() * gap;
        for (long step : STEPS) {
            if (step >= least) {
                return step >= DAY ? days(scale, zone, (int) (step / DAY)) : clock(scale, zone, step);
            }
        }
        for (int months : MONTH_STEPS) {
            if (months * 28L * DAY >= least) {
                return months(scale, zone, months);
            }
        }
        return List.of();
    }

    private static List<Tick> clock(TimeScale scale, ZoneId zone, long step) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime day = at(scale.fromMillis(), zone).truncatedTo(ChronoUnit.DAYS);
        // Counted from each midnight, so that 06:00 stays 06:00 where a clock is changed.
        for (; day.toInstant().toEpochMilli() < scale.toMillis(); day = day.plusDays(1)) {
            long midnight = day.toInstant().toEpochMilli();
            long next = day.plusDays(1).toInstant().toEpochMilli();
            long first = midnight + Math.max(0, (scale.fromMillis() - midnight) / step * step);
            for (long at = first; at < Math.min(next, scale.toMillis()); at += step) {
                if (at >= scale.fromMillis()) {
                    boolean major = at == midnight;
                    DateTimeFormatter format = major ? TO_DAY : step < MINUTE ? TO_SECOND : TO_MINUTE;
                    ticks.add(new Tick(at, format.format(at(at, zone)), major));
                }
            }
        }
        return ticks;
    }

    private static List<Tick> days(TimeScale scale, ZoneId zone, int step) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime day = at(scale.fromMillis(), zone).truncatedTo(ChronoUnit.DAYS);
        // Steps of weeks begin on a Monday; other steps are counted in one row, so that panning does not shift them.
        while (step % 7 == 0
                ? day.getDayOfWeek().getValue() != 1
                : Math.floorMod(day.toLocalDate().toEpochDay(), step) != 0) {
            day = day.minusDays(1);
        }
        int month = 0;
        for (; day.toInstant().toEpochMilli() < scale.toMillis(); day = day.plusDays(step)) {
            long at = day.toInstant().toEpochMilli();
            if (at >= scale.fromMillis()) {
                ticks.add(new Tick(at, TO_DAY.format(day), month != 0 && month != day.getMonthValue()));
                month = day.getMonthValue();
            }
        }
        return ticks;
    }

    private static List<Tick> months(TimeScale scale, ZoneId zone, int step) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime month =
                at(scale.fromMillis(), zone).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        while ((month.getYear() * 12L + month.getMonthValue() - 1) % step != 0) {
            month = month.minusMonths(1);
        }
        for (; month.toInstant().toEpochMilli() < scale.toMillis(); month = month.plusMonths(step)) {
            long at = month.toInstant().toEpochMilli();
            if (at >= scale.fromMillis()) {
                ticks.add(new Tick(at, TO_MONTH.format(month), month.getMonthValue() == 1));
            }
        }
        return ticks;
    }

    private static ZonedDateTime at(long atMillis, ZoneId zone) {
        return Instant.ofEpochMilli(atMillis).atZone(zone);
    }
}
