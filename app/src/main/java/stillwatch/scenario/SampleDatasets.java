package stillwatch.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The practice datasets that travel inside the program, each a folder of files. They are copied out before they are read:
 * a case names its sources by file, and a file inside a jar is nothing that a person can open.
 */
public final class SampleDatasets {
    /** Lies beside the datasets and so says where they are, in the source tree and in a jar alike. */
    private static final String LANDMARK = "/stillwatch/sample/README.md";

    private final URI landmark;

    private SampleDatasets(URI landmark) {
        this.landmark = landmark;
    }

    public static SampleDatasets shipped() {
        try {
            return at(SampleDatasets.class.getResource(LANDMARK).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource's address is always an address", e);
        }
    }

    /** @param landmark the address of a file that lies beside the datasets' folders */
    static SampleDatasets at(URI landmark) {
        return new SampleDatasets(landmark);
    }

    /** The datasets' names in alphabetical order. */
    public List<String> names() throws IOException {
        return with(folder -> {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(Files::isDirectory)
                        .map(entry -> entry.getFileName().toString().replace("/", ""))
                        .sorted()
                        .toList();
            }
        });
    }

    /**
     * Copies one dataset.
     *
     * @param target a folder that is made; the dataset's files come to lie directly in it
     */
    public void copy(String name, Path target) throws IOException {
        with(folder -> {
            Path dataset = folder.resolve(name);
            try (Stream<Path> files = Files.walk(dataset)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path copy = target.resolve(dataset.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
            return null;
        });
    }

    private interface Visit<T> {
        T in(Path folder) throws IOException;
    }

    private <T> T with(Visit<T> visit) throws IOException {
        if (!landmark.getScheme().equals("jar")) {
            return visit.in(Path.of(landmark).getParent());
        }
        // The path behind "!" is the file inside the jar.
        String[] jarAndEntry = landmark.toString().split("!", 2);
        try (FileSystem jar = FileSystems.newFileSystem(URI.create(jarAndEntry[0]), Map.of())) {
            return visit.in(jar.getPath(jarAndEntry[1]).getParent());
        }
    }
}
