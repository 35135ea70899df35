package stillwatch.casework;

/**
 * How much one reason moves the odds that a group is a campaign, in words. The steps are those of the verbal scale of the
 * ENFSI guideline for evaluative reporting in forensic science (2015): factors of 2, 10, 100, 1,000 and 10,000.
 */
public enum Support {
    NONE("next to none", 2),
    WEAK("weak", 10),
    MODERATE("moderate", 100),
    MODERATELY_STRONG("moderately strong", 1_000),
    STRONG("strong", 10_000),
    VERY_STRONG("very strong", Double.POSITIVE_INFINITY);

    private final String word;
    private final double belowFactor;

    Support(String word, double belowFactor) {
        this.word = word;
        this.belowFactor = belowFactor;
    }

    public String word() {
        return word;
    }

    /** @param logOdds what the reason adds to the natural logarithm of the odds, or takes from it: the sign does not matter */
    public static Support ofLogOdds(double logOdds) {
        double factor = Math.exp(Math.abs(logOdds));
        for (Support support : values()) {
            if (factor < support.belowFactor) {
                return support;
            }
        }
        return VERY_STRONG;
    }
}
