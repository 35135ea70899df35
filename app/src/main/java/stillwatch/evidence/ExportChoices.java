package stillwatch.evidence;

/**
 * What a person chooses for one export.
 *
 * @param recipient to whom the package goes, in the user's words; noted in the case, not in the package
 * @param originals whether a full edition also carries the original files
 */
public record ExportChoices(String recipient, boolean originals) {
    public static final ExportChoices NONE = new ExportChoices("", false);
}
