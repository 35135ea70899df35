package stillwatch.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as every screen writes them. */
public final class Formats {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private Formats() {}

    /** {@code 1,234,567}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1.2 k}, {@code 3.4 M}: for axes and tight places. */
    public static String shortCount(double number) {
        double size = Math.abs(number);
        if (size >= 1e9) {
            return String.format(Locale.ROOT, "%.1f G", number / 1e9);
        }
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "%.1f M", number / 1e6);
        }
        if (size >= 1e4) {
            return String.format(Locale.ROOT, "%.1f k", number / 1e3);
        }
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** {@code 61 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    /** {@code 0.97}. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    public static String minute(long atMillis, ZoneId zone) {
        return MINUTE.format(Instant.ofEpochMilli(atMillis).atZone(zone));
    }

    public static String second(long atMillis, ZoneId zone) {
        return SECOND.format(Instant.ofEpochMilli(atMillis).atZone(zone));
    }

    public static String day(long atMillis, ZoneId zone) {
        return DAY.format(Instant.ofEpochMilli(atMillis).atZone(zone));
    }

    /** {@code 482.1 MB}, decimal units as file managers show them. */
    public static String bytes(long size) {
        if (size < 1_000) {
            return size + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = size / 1000.0;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
    }
}
