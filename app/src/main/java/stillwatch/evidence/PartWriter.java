package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import stillwatch.evidence.content.PackageContent;

/** Writes one file of a package. */
interface PartWriter {
    /** @param folder the package's folder; the writer knows its own path below it */
    void write(Path folder, PackageContent content) throws IOException;
}
