package stillwatch.ingest;

import java.nio.file.Path;

/**
 * What the user decided about an import; everything {@code null} lets each file be recognised.
 *
 * @param format reads every file in this way: a preset's name, or a dataset kind's word such as {@code exchanges}
 * @param mappingFile reads every file by this mapping file
 */
public record ImportOptions(String format, Path mappingFile) {
    /** Each file is recognised. */
    public static ImportOptions recognised() {
        return new ImportOptions(null, null);
    }
}
