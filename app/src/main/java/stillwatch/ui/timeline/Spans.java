package stillwatch.ui.timeline;

import java.time.ZoneId;
import java.util.Locale;
import stillwatch.ui.kit.Formats;

/** Spans and lengths of time in words. */
final class Spans {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Spans() {}

    /** {@code 2026-05-02 14:00 – 15:00 UTC}, to the second where minutes would not tell the ends apart. */
    static String words(long fromMillis, long toMillis, ZoneId zone) {
        boolean seconds = fromMillis % MINUTE != 0 || toMillis % MINUTE != 0;
        String from = seconds ? Formats.second(fromMillis, zone) : Formats.minute(fromMillis, zone);
        String to = seconds ? Formats.second(toMillis, zone) : Formats.minute(toMillis, zone);
        boolean sameDay = from.substring(0, 10).equals(to.substring(0, 10));
        return from + " – " + (sameDay ? to.substring(11) : to) + " " + Zones.name(zone);
    }

    /** {@code 6 h}, {@code 2 d 3 h}, {@code 45 s}. */
    static String length(long millis) {
        if (millis >= DAY) {
            long days = millis / DAY;
            long hours = millis % DAY / HOUR;
            return days + " d" + (hours > 0 && days < 14 ? " " + hours + " h" : "");
        }
        if (millis >= HOUR) {
            return millis / HOUR + " h" + (millis % HOUR >= MINUTE ? " " + millis % HOUR / MINUTE + " min" : "");
        }
        if (millis >= MINUTE) {
            return millis / MINUTE + " min" + (millis % MINUTE >= 1000 ? " " + millis % MINUTE / 1000 + " s" : "");
        }
        return String.format(Locale.ROOT, millis % 1000 == 0 ? "%.0f s" : "%.1f s", millis / 1000.0);
    }
}
