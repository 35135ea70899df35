package stillwatch.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bag that is a folder. Links are listed as obstacles and never followed. */
final class FolderTree implements BagTree {
    private final Path root;
    private final SortedMap<String, Long> files = new TreeMap<>();
    private final List<String> obstacles = new ArrayList<>();

    FolderTree(Path root) throws IOException {
        this.root = root;
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                add(file, attributes);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path file, BasicFileAttributes attributes) throws IOException {
        String name =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (!attributes.isRegularFile()) {
            obstacles.add((attributes.isSymbolicLink() ? "A link" : "A special file") + " lies at "
                    + BagPath.shown(name) + ".");
            return;
        }
        if (files.size() >= MOST_FILES) {
            throw new IOException("The package holds more than " + MOST_FILES + " files and was not read.");
        }
        files.put(name, attributes.size());
    }

    @Override
    public SortedMap<String, Long> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    @Override
    public boolean hasPayloadFolder() {
        return Files.isDirectory(root.resolve("data"), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    @Override
    public InputStream read(String path) throws IOException {
        return new ExactStream(
                Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS), files.get(path), path);
    }

    @Override
    public void close() {}
}
