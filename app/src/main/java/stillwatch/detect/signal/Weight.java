package stillwatch.detect.signal;

/**
 * How much a full-strength signal counts, as the logarithm of a likelihood ratio. The steps are those of the verbal scale
 * that forensic institutes use for likelihood ratios [ENFSI guideline for evaluative reporting, 2015]: 2 to 10 is weak
 * support, 10 to 100 moderate, 100 to 1,000 moderately strong. Which signal gets which step is a judgement, written down at
 * each signal; none is fitted to data.
 */
final class Weight {
    static final double WEAK = Math.log(3);
    static final double MODERATE = Math.log(10);
    static final double STRONG = Math.log(100);

    private Weight() {}
}
