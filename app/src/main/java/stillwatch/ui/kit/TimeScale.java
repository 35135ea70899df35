package stillwatch.ui.kit;

/**
 * Where moments stand on a horizontal axis.
 *
 * @param fromMillis the moment at {@code left}, UTC epoch milliseconds
 * @param toMillis the moment at {@code left + width}
 * @param left in pixels
 * @param width in pixels
 */
public record TimeScale(long fromMillis, long toMillis, double left, double width) {
    public TimeScale {
        if (toMillis <= fromMillis) {
            throw new IllegalArgumentException("an axis without length");
        }
    }

    public double x(long atMillis) {
        return left + (atMillis - fromMillis) * width / (toMillis - fromMillis);
    }

    /** The moment under a pixel; beyond the ends it goes on. */
    public long at(double x) {
        return fromMillis + Math.round((x - left) * millisPerPixel());
    }

    public double millisPerPixel() {
        return (toMillis - fromMillis) / Math.max(1, width);
    }

    public double right() {
        return left + width;
    }

    public boolean holds(double x) {
        return x >= left && x <= right();
    }
}
