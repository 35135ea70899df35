package stillwatch.ui.timeline;

/** How tall a number is drawn: linear, or as its square root. What is not nothing stays visible. */
record BarScale(long max, double height, boolean squareRoot) {
    private static final double LEAST_PIXELS = 2;

    double of(long value) {
        if (value <= 0 || max <= 0) {
            return 0;
        }
        double share = (double) value / max;
        return Math.max(LEAST_PIXELS, height * (squareRoot ? Math.sqrt(share) : share));
    }

    /** A round number between a third and three quarters of the maximum, for a line to read heights by; 0 where none is. */
    long roundMiddle() {
        for (long power = 1; power <= max; power *= 10) {
            for (long round : new long[] {power, 2 * power, 5 * power}) {
                if (round * 10L >= max * 3.2 && round * 4L <= max * 3L) {
                    return round;
                }
            }
        }
        return 0;
    }
}
