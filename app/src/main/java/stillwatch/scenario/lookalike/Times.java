package stillwatch.scenario.lookalike;

import java.util.Arrays;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.world.Span;

/** When machines start their runs. */
final class Times {
    private Times() {}

    /** Every so often, to the second, like a scheduler. */
    static long[] every(Span span, long periodMillis, long offsetMillis) {
        int count = (int) ((span.toMillis() - span.fromMillis() - offsetMillis) / periodMillis);
        long[] times = new long[Math.max(0, count)];
        for (int i = 0; i < times.length; i++) {
            times[i] = span.fromMillis() + offsetMillis + i * periodMillis;
        }
        return times;
    }

    /** As people start them: so many a day, in their hours. */
    static long[] byPeople(Span span, double perDay, Rhythm rhythm, int offsetMinutes, Rng rng) {
        long[] times = new long[rng.poisson(perDay * span.days())];
        int kept = 0;
        for (int i = 0; i < times.length; i++) {
            long day = Math.floorDiv(span.fromMillis(), Span.DAY) + rng.below(span.days());
            long at = day * Span.DAY + rhythm.moment(rng) - offsetMinutes * Span.MINUTE;
            if (span.contains(at) && rng.chance(Math.min(1, rhythm.onDay(day)))) {
                times[kept++] = at;
            }
        }
        long[] sorted = Arrays.copyOf(times, kept);
        Arrays.sort(sorted);
        return sorted;
    }
}
