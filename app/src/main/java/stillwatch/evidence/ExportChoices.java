package stillwatch.evidence;

/**
 * What a person chooses for one export.
 *
 * @param recipient to whom the package goes, in the user's words; noted in the case, not in the package
 * @param originals whether a full edition also carries the original files
 * @param exchanges whether a full edition also carries a table of every exchange of the members
 */
public record ExportChoices(String recipient, boolean originals, boolean exchanges) {
    public static final ExportChoices NONE = new ExportChoices("", false);

    public ExportChoices(String recipient, boolean originals) {
        this(recipient, originals, false);
    }
}
