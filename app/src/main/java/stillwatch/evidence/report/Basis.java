package stillwatch.evidence.report;

/** On what a passage of the report rests. Each is named where it begins, so that nobody takes one for another. */
enum Basis {
    /** Counted in the provider's records. */
    OBSERVED,
    /** Concluded by the program from what is observed. */
    INFERRED,
    /** Measured on a sample, or stated by somebody else. */
    ESTIMATED,
    /** Said or done by a person. */
    DECIDED;

    String key() {
        return "basis." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
