package stillwatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files below the paths that the user named. Folders are walked, hidden files are left out, zips are opened and stay open
 * until this is closed.
 */
final class SourceFinder implements AutoCloseable {
    private final List<SourceFile> files = new ArrayList<>();
    private final List<FileReport> refused = new ArrayList<>();
    private final List<ZipSources> zips = new ArrayList<>();

    /** @throws UnreadableFileException where a path does not exist or a folder cannot be listed */
    SourceFinder(List<Path> paths) {
        this(paths, null);
    }

    /** @param input what the path {@code -} stands for; {@code null} where it stands for nothing */
    SourceFinder(List<Path> paths, SpooledInput input) {
        try {
            for (Path path : paths) {
                if (input != null && isStandardInput(path)) {
                    files.add(input.file());
                } else if (Files.isDirectory(path)) {
                    walk(path);
                } else if (Files.isRegularFile(path)) {
                    add(path, path.getFileName().toString());
                } else {
                    throw new UnreadableFileException("There is no file or folder " + path + ".");
                }
            }
        } catch (IOException e) {
            throw new UnreadableFileException("The files cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    static boolean isStandardInput(Path path) {
        return path.toString().equals("-");
    }

    List<SourceFile> files() {
        return files;
    }

    /** Zips that cannot be opened, with the reason. */
    List<FileReport> refused() {
        return refused;
    }

    private void walk(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> below = Files.walk(folder)) {
            found = below.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
        for (Path path : found) {
            add(path, folder.relativize(path).toString().replace('\\', '/'));
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

    private void add(Path path, String name) throws IOException {
        SourceFile file = new SourceFile(
                name,
                path.toAbsolutePath().normalize().toString(),
                path,
                Files.size(path),
                () -> Files.newInputStream(path));
        if (!ZipSources.isZip(path)) {
            files.add(file);
            return;
        }
        try {
            ZipSources zip = ZipSources.open(path);
            zips.add(zip);
            files.addAll(zip.files());
        } catch (UnreadableFileException e) {
            refused.add(FileReport.without(file, FileReport.Status.REFUSED, e.getMessage(), null, null, 0));
        }
    }

    @Override
    public void close() {
        for (ZipSources zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UnreadableFileException("A zip could not be closed: " + e.getMessage() + ".", e);
            }
        }
    }
}
