package stillwatch.casework;

/**
 * From added-up evidence to the share of such groups that are campaigns: ln odds = slope · x + intercept, less
 * {@code incomplete} where a group lacks one of the sides that a campaign has. A line in the log odds is Platt's calibration
 * [Platt 1999]: it keeps the order, it says what a single reason weighs, and three numbers can be learned from some dozen
 * campaigns, where a free monotone curve (isotonic regression) would be steps between 0 and 1.
 *
 * @param slope greater than 0; below 1 where the evidence claims more than it holds
 * @param incomplete 0 or more
 * @param floor no score says less
 * @param ceiling no score says more: the evaluated groups do not support a smaller error rate
 */
public record Calibration(double slope, double intercept, double incomplete, double floor, double ceiling) {
    public Calibration {
        if (!(slope > 0) || !(incomplete >= 0) || !(floor >= 0) || !(ceiling > floor) || ceiling > 1) {
            throw new IllegalArgumentException("not a calibration: slope " + slope + ", incomplete " + incomplete
                    + ", floor " + floor + ", ceiling " + ceiling);
        }
    }

    /** Takes the evidence at its word. */
    public static Calibration none() {
        return new Calibration(1, 0, 0, 0, 1);
    }

    /**
     * @param evidence ln of the prior odds and the reasons' weights, added up
     * @param complete whether the group shows every side that a campaign has
     */
    public double lnOdds(double evidence, boolean complete) {
        return slope * evidence + intercept - (complete ? 0 : incomplete);
    }

    /** The share that belongs to ln odds, within floor and ceiling. */
    public double share(double lnOdds) {
        return Math.max(floor, Math.min(ceiling, 1 / (1 + Math.exp(-lnOdds))));
    }
}
