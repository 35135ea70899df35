package stillwatch.scenario.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Where the files go. Compressed files hold the same bytes on every machine; the packing itself may differ where another
 * Java brings another zlib.
 *
 * @param compress gzip for exchanges and conversations, the only files that grow large
 * @param without what the export lacks
 */
public record DatasetFolder(Path path, boolean compress, Set<Omission> without) {
    public DatasetFolder {
        without = Set.copyOf(without);
    }

    /** @throws IOException where the folder cannot be made or already holds files: a dataset is never mixed with another */
    public static DatasetFolder create(Path path, boolean compress, Set<Omission> without) throws IOException {
        if (Files.isDirectory(path)) {
            try (var entries = Files.list(path)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException("The folder " + path + " is not empty. Name a new folder for the dataset.");
                }
            }
        }
        return new DatasetFolder(Files.createDirectories(path), compress, without);
    }

    /** The value, or null where the export lacks its kind. */
    String unless(Omission omission, String value) {
        return has(omission) ? value : null;
    }

    boolean has(Omission omission) {
        return !without.contains(omission);
    }

    OutputStream small(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path.resolve(name)));
    }

    OutputStream large(String name) throws IOException {
        OutputStream file =
                new BufferedOutputStream(Files.newOutputStream(path.resolve(compress ? name + ".gz" : name)), 1 << 16);
        return compress ? new Packed(file) : file;
    }

    /** Gzip at its best level: the sample case travels inside the program. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
