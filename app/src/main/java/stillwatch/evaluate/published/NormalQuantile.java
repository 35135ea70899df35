package stillwatch.evaluate.published;

/** The quantile function of the normal distribution, to seven digits [Wichura, Applied Statistics algorithm 241, 1988]. */
final class NormalQuantile {
    private static final double[] MIDDLE = {3.3871327179, 50.434271938, 159.29113202, 59.109374720};
    private static final double[] MIDDLE_BELOW = {1, 17.895169469, 78.757757664, 67.187563600};
    private static final double[] OUTER = {1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103};
    private static final double[] OUTER_BELOW = {1, 0.73700164250, 0.12021132975};
    private static final double[] FAR = {6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997};
    private static final double[] FAR_BELOW = {1, 0.24197894225, 0.012258202635};

    private NormalQuantile() {}

    /** @param share between 0 and 1, both excluded */
    static double of(double share) {
        double fromMiddle = share - 0.5;
        if (Math.abs(fromMiddle) <= 0.425) {
            double r = 0.425 * 0.425 - fromMiddle * fromMiddle;
            return fromMiddle * ShapiroWilk.polynomial(MIDDLE, r) / ShapiroWilk.polynomial(MIDDLE_BELOW, r);
        }
        double r = Math.sqrt(-StrictMath.log(Math.min(share, 1 - share)));
        double value = r <= 5
                ? ShapiroWilk.polynomial(OUTER, r - 1.6) / ShapiroWilk.polynomial(OUTER_BELOW, r - 1.6)
                : ShapiroWilk.polynomial(FAR, r - 5) / ShapiroWilk.polynomial(FAR_BELOW, r - 5);
        return fromMiddle < 0 ? -value : value;
    }
}
