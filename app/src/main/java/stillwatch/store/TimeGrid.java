package stillwatch.store;

/**
 * A span of time cut into equal buckets: what a question about traffic over time is answered in.
 *
 * @param fromMillis where the first bucket begins, UTC epoch milliseconds
 * @param widthMillis of one bucket; from one hour on the answer comes from the aggregates that were written at import
 * @param count how many buckets
 */
public record TimeGrid(long fromMillis, long widthMillis, int count) {
    public static final long HOUR_MILLIS = 3_600_000L;

    public TimeGrid {
        if (widthMillis <= 0 || count <= 0) {
            throw new IllegalArgumentException("a grid without buckets");
        }
    }

    /** The end of the last bucket, exclusive. */
    public long toMillis() {
        return fromMillis + widthMillis * count;
    }

    public long startOf(int bucket) {
        return fromMillis + widthMillis * bucket;
    }

    /** The bucket that holds a moment; below 0 or from {@link #count} on where none does. */
    public int bucketOf(long atMillis) {
        return (int) Math.max(-1, Math.min(count, Math.floorDiv(atMillis - fromMillis, widthMillis)));
    }

    /** Whether whole hours suffice, so that no single exchange need be read. */
    boolean isHourly() {
        return widthMillis >= HOUR_MILLIS;
    }

    /** The first hour that begins inside the grid. */
    long firstHour() {
        return Math.floorDiv(fromMillis + HOUR_MILLIS - 1, HOUR_MILLIS);
    }

    /** The first hour that begins after the grid. */
    long endHour() {
        return Math.floorDiv(toMillis() + HOUR_MILLIS - 1, HOUR_MILLIS);
    }
}
