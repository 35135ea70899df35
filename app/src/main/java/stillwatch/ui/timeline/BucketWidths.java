package stillwatch.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import stillwatch.store.TimeGrid;
import stillwatch.ui.workspace.TimeSpan;

/** How a span of time is cut into buckets for so many pixels: round widths that begin at round times of the reader's zone. */
final class BucketWidths {
    /** A bar narrower than this cannot be told from its neighbour. */
    static final double LEAST_PIXELS = 3;

    private static final long SECOND = 1_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 24 * TimeGrid.HOUR_MILLIS;
    private static final long WEEK = 7 * DAY;
    /** The Monday before the epoch, so that weeks begin on Mondays. */
    private static final long FIRST_MONDAY = -3 * DAY;

    private static final long[] WIDTHS = {
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        TimeGrid.HOUR_MILLIS,
        2 * TimeGrid.HOUR_MILLIS,
        3 * TimeGrid.HOUR_MILLIS,
        6 * TimeGrid.HOUR_MILLIS,
        12 * TimeGrid.HOUR_MILLIS,
        DAY,
        2 * DAY,
        WEEK,
        2 * WEEK,
        4 * WEEK,
        12 * WEEK,
        52 * WEEK,
        520 * WEEK
    };

    private BucketWidths() {}

    /**
     * A grid that covers the span.
     *
     * @param leastMillis no bucket is narrower, whatever the pixels allow
     */
    static TimeGrid cover(TimeSpan span, double pixels, long leastMillis, ZoneId zone) {
        double least = Math.max(leastMillis, span.lengthMillis() * LEAST_PIXELS / Math.max(1, pixels));
        long width = WIDTHS[WIDTHS.length - 1];
        for (long candidate : WIDTHS) {
            if (candidate >= least) {
                width = candidate;
                break;
            }
        }
        long origin = -1000L
                * zone.getRules()
                        .getOffset(Instant.ofEpochMilli(span.fromMillis()))
                        .getTotalSeconds();
        if (width % WEEK == 0) {
            origin += FIRST_MONDAY;
        }
        long from = origin + Math.floorDiv(span.fromMillis() - origin, width) * width;
        int count = (int) Math.max(1, -Math.floorDiv(from - span.toMillis(), width));
        return new TimeGrid(from, width, count);
    }
}
