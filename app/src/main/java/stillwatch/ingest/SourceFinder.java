package stillwatch.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files below the paths that the user named: folders are walked, hidden files are left out. */
final class SourceFinder {
    private SourceFinder() {}

    /** @throws UnreadableFileException where a path does not exist */
    static List<SourceFile> find(List<Path> paths) {
        List<SourceFile> found = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk(path, found);
            } else if (Files.isRegularFile(path)) {
                found.add(onDisk(path, path.getFileName().toString()));
            } else {
                throw new UnreadableFileException("There is no file or folder " + path + ".");
            }
        }
        return found;
    }

    private static void walk(Path folder, List<SourceFile> found) {
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .sorted(Comparator.naturalOrder())
                    .forEach(path -> found.add(
                            onDisk(path, folder.relativize(path).toString().replace('\\', '/'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static SourceFile onDisk(Path path, String name) {
        try {
            return new SourceFile(
                    name,
                    path.toAbsolutePath().normalize().toString(),
                    Files.size(path),
                    () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
