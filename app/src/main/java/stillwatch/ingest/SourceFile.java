package stillwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * One file to import, on disk or inside a zip.
 *
 * @param name its name inside the dataset, with {@code /} between folders
 * @param origin where it lies, for the record: a path, or a zip's path, {@code !} and the entry's name
 * @param sizeBytes its size as received
 */
record SourceFile(String name, String origin, long sizeBytes, Opener opener) {

    /** Opens the file's bytes as received, from the beginning. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Whether the name says that it is compressed; what is inside a zip is as large as it says. */
    boolean isPacked() {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(gz|zst)$");
    }

    /** The last part of the name without the endings {@code .gz} and {@code .zst}, in lower case. */
    String plainName() {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return last.replaceFirst("\\.(gz|zst)$", "");
    }

    /** The last part of the name up to its first dot: what a mapping's {@code {file}} stands for. */
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }
}
