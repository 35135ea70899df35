package stillwatch.store;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * When a campaign grew up. Its plateau is the day's volume in whose company the middle exchange was made: days sorted by their
 * volume, the level at which half of all exchanges lie on busier days. Days with a few probes weigh next to nothing there, and no
 * constant is needed. The scale-up is the first day with at least half of it.
 */
record Plateau(double perDay, long scaleUpDay, long before) {
    private static final double HALF = 0.5;

    /**
     * @param perDay exchanges of each day that had any, by day number
     * @return {@code null} where it was as busy on its first day: then nothing was scaled up
     */
    static Plateau of(SortedMap<Long, Long> perDay) {
        if (perDay.isEmpty()) {
            return null;
        }
        long[] volumes =
                perDay.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long all = Arrays.stream(volumes).sum();
        long below = 0;
        double level = 0;
        for (long volume : volumes) {
            below += volume;
            level = volume;
            if (below >= HALF * all) {
                break;
            }
        }
        double line = HALF * level;
        long day = perDay.entrySet().stream()
                .filter(entry -> entry.getValue() >= line)
                .findFirst()
                .orElseThrow()
                .getKey();
        if (day == perDay.firstKey()) {
            return null;
        }
        long before =
                perDay.headMap(day).values().stream().mapToLong(Long::longValue).sum();
        return new Plateau(level, day, before);
    }
}
