package stillwatch.scenario.world;

import java.time.Instant;

/** The days that a dataset covers, in UTC: from its first millisecond to the first one after it. */
public record Span(long fromMillis, long toMillis) {
    public static final long MINUTE = 60_000;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    public static Span days(String firstDay, int days) {
        long from = Instant.parse(firstDay + "T00:00:00Z").toEpochMilli();
        return new Span(from, from + days * DAY);
    }

    public int days() {
        return (int) ((toMillis - fromMillis) / DAY);
    }

    /** The moment at a share of the span: 0 is its start, 1 its end. */
    public long at(double share) {
        return fromMillis + (long) ((toMillis - fromMillis) * share);
    }

    public boolean contains(long atMillis) {
        return atMillis >= fromMillis && atMillis < toMillis;
    }
}
