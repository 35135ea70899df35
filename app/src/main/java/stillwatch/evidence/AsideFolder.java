package stillwatch.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A hidden folder beside the target in which a package grows. Closing it removes whatever was not moved to its place. */
final class AsideFolder implements AutoCloseable {
    private final Path folder;

    /** @param parent where the target will lie; made where it is missing */
    AsideFolder(Path parent) throws IOException {
        Files.createDirectories(parent);
        folder = Files.createTempDirectory(parent, ".stillwatch-export-");
    }

    Path path() {
        return folder;
    }

    /** Gives a finished file or folder its final name in one step. */
    static void moveTo(Path finished, Path target) throws IOException {
        // An atomic move of a folder may replace an empty one on some systems, and a file on all.
        if (Files.exists(target)) {
            throw new ExportException(
                    target + " exists already and was left as it is. Choose another name or move it away.");
        }
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        List<Path> backwards;
        try (Stream<Path> walk = Files.walk(folder)) {
            backwards = walk.sorted(Comparator.reverseOrder()).toList();
        }
        try {
            backwards.forEach(AsideFolder::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
