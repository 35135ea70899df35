package stillwatch.casework;

/**
 * What is taken out of every package wherever it stands.
 *
 * @param name stands in the package's redaction log; must not itself hold what is taken out
 * @param field a column of the dataset format, or {@link #EVERY_TEXT}
 * @param pattern a regular expression; empty for the whole field
 */
public record RedactionRule(long key, String name, String field, String pattern, String reason) {
    public static final String EVERY_TEXT = "*";

    public boolean isEveryText() {
        return field.equals(EVERY_TEXT);
    }
}
