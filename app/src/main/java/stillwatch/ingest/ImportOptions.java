package stillwatch.ingest;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the user decided about an import; everything {@code null} or empty lets each file be recognised.
 *
 * @param format reads every file in this way: a preset's name, or a dataset kind's word such as {@code exchanges}
 * @param mappingFile reads every file by this mapping file
 * @param choices by {@link FilePreview#origin}: the files that are read in a way of their own, whatever holds for the others
 */
public record ImportOptions(String format, Path mappingFile, Map<String, FileChoice> choices) {
    public ImportOptions {
        choices = Map.copyOf(choices);
    }

    public ImportOptions(String format, Path mappingFile) {
        this(format, mappingFile, Map.of());
    }

    /** Each file is recognised. */
    public static ImportOptions recognised() {
        return new ImportOptions(null, null);
    }

    public ImportOptions with(Map<String, FileChoice> next) {
        return new ImportOptions(format, mappingFile, next);
    }
}
