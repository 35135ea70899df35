package stillwatch.casework;

/**
 * A figure that was counted in full, or worked out from the part that was looked at, with the interval in which it lies in 95 of
 * 100 such cases.
 *
 * @param value the count, or the best estimate
 * @param low the interval's lower end; equal to {@code value} where it was counted
 * @param high its upper end
 * @param observed whether everything was looked at, so that nothing of it is estimated
 */
public record Estimate(long value, long low, long high, boolean observed) {
    /** The 97.5 % point of the normal distribution: 95 % lie within that many standard deviations. */
    private static final double Z = 1.959964;

    public static Estimate counted(long value) {
        return new Estimate(value, value, value, true);
    }

    /**
     * How many of all units have a property, from those that were looked at.
     *
     * <p>Formula: k of n units that were looked at have it, u were not looked at. Of these, u·p are expected to have it, with
     * p = k/n. The interval is k + u·(Wilson's interval of p for m units), where m = n'·u/(n'+u) carries both what the sample
     * leaves unknown of the share and how the u units fall; n' = min(n, {@code worth}). So the interval is never below what
     * was seen, shrinks to nothing as u goes to 0, and becomes Wilson's interval scaled to all units as u grows.
     * [Wilson, JASA 22 (1927) 209; a mean of n against one of u new draws has variance p(1−p)·(1/n + 1/u)]
     *
     * @param hits how many of those looked at have it
     * @param looked how many were looked at
     * @param unseen how many were not
     * @param worth of how many independent units the sample is worth; fewer than {@code looked} where its units come in
     *     clusters that are alike
     */
    public static Estimate ofShare(long hits, long looked, long unseen, double worth) {
        if (unseen <= 0) {
            return counted(hits);
        }
        if (looked <= 0) {
            return new Estimate(0, 0, unseen, false);
        }
        double share = (double) hits / looked;
        double independent = Math.max(1, Math.min(looked, worth));
        double units = Math.max(1e-9, independent * unseen / (independent + unseen));
        double middle = middle(hits, looked, units);
        double half = half(hits, looked, units);
        return new Estimate(
                hits + Math.round(unseen * share),
                hits + (long) Math.floor(unseen * Math.max(0, middle - half) + 1e-9),
                hits + (long) Math.ceil(unseen * Math.min(1, middle + half) - 1e-9),
                false);
    }

    /**
     * The sum of a quantity over all units, from those that were looked at.
     *
     * <p>Formula: s + u·s/n ± 1.96·√(u²·v + u·d²), with v the variance of the mean over the looked-at units and d² the variance
     * of a single unit; never below what was seen.
     *
     * @param sum over those looked at
     * @param meanVariance v
     * @param unitVariance d²
     */
    public static Estimate ofSum(double sum, long looked, long unseen, double meanVariance, double unitVariance) {
        if (unseen <= 0) {
            return counted(Math.round(sum));
        }
        if (looked <= 0) {
            // Nothing is known of what the others hold, so no upper end can be given: it is as good as unknown.
            return new Estimate(0, 0, Long.MAX_VALUE, false);
        }
        double value = sum + unseen * sum / looked;
        double half = Z * Math.sqrt((double) unseen * unseen * meanVariance + unseen * unitVariance);
        return new Estimate(
                Math.round(value), Math.round(Math.max(sum, value - half)), Math.round(value + half), false);
    }

    /** The lower end of Wilson's 95 % interval of a share, 0 to 1; 0 where nothing was looked at. */
    public static double lowestShare(long hits, long looked) {
        return looked == 0 ? 0 : Math.max(0, middle(hits, looked, looked) - half(hits, looked, looked));
    }

    /** The upper end of Wilson's 95 % interval of a share, 0 to 1; 1 where nothing was looked at. */
    public static double highestShare(long hits, long looked) {
        return looked == 0 ? 1 : Math.min(1, middle(hits, looked, looked) + half(hits, looked, looked));
    }

    private static double middle(long hits, long looked, double units) {
        return ((double) hits / looked + Z * Z / (2 * units)) / (1 + Z * Z / units);
    }

    private static double half(long hits, long looked, double units) {
        double share = (double) hits / looked;
        return Z / (1 + Z * Z / units) * Math.sqrt(share * (1 - share) / units + Z * Z / (4 * units * units));
    }

    /** Whether nothing at all could be looked at. */
    public boolean isUnknown() {
        return !observed && high == Long.MAX_VALUE;
    }
}
