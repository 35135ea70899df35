package stillwatch.evidence.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times in words, the same on every machine: UTC, English separators. */
public final class Figures {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Figures() {}

    /** {@code 2026-04-22 09:15}, UTC. */
    public static String minute(long atMillis) {
        return MINUTE.format(Instant.ofEpochMilli(atMillis));
    }

    public static String day(long atMillis) {
        return DAY.format(Instant.ofEpochMilli(atMillis));
    }

    /** RFC 3339 in UTC, for files. */
    public static String instant(long atMillis) {
        return Instant.ofEpochMilli(atMillis).toString();
    }

    /** {@code 1,234,567}. */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Two decimals, with a true minus sign. */
    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replace('-', '\u2212');
    }

    /** With its sign, a plus as well. */
    static String signed(double number) {
        return (number > 0 ? "+" : "") + decimal(number);
    }

    /** {@code 82.5}, {@code 825}. */
    static String threeFigures(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%.0f", number);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.2f %%" : "%.0f %%", share * 100);
    }

    /** {@code 1 account}, {@code 2 accounts}. */
    public static String count(long number, String one) {
        return whole(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** Round numbers for an axis: 1, 2 or 5 times a power of ten, at most {@code steps} of them up to {@code largest}. */
    static long roundStep(long largest, int steps) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (power * factor * steps >= largest) {
                    return power * factor;
                }
            }
            power *= 10;
        }
    }
}
