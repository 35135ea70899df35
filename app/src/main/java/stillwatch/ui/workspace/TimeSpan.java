package stillwatch.ui.workspace;

/** A span of time in UTC epoch milliseconds, {@code from} inclusive, {@code to} exclusive, not empty. */
public record TimeSpan(long fromMillis, long toMillis) {
    public TimeSpan {
        if (toMillis <= fromMillis) {
            throw new IllegalArgumentException("an empty span of time");
        }
    }

    public long lengthMillis() {
        return toMillis - fromMillis;
    }

    public boolean contains(long atMillis) {
        return atMillis >= fromMillis && atMillis < toMillis;
    }
}
