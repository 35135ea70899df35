package stillwatch.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDatasetsTest {
    @TempDir
    Path folder;

    private static void fill(Path root) throws IOException {
        Files.createDirectories(root.resolve("two/parts"));
        Files.createDirectories(root.resolve("one"));
        Files.writeString(root.resolve("README.md"), "about");
        Files.writeString(root.resolve("one/accounts.csv"), "account_id\n");
        Files.writeString(root.resolve("two/parts/exchanges.csv"), "account_id,timestamp\n");
    }

    private void assertNamesAndCopies(URI landmark) throws IOException {
        SampleDatasets samples = SampleDatasets.at(landmark);
        assertEquals(List.of("one", "two"), samples.names());
        samples.copy("two", folder.resolve("copy"));
        assertEquals("account_id,timestamp\n", Files.readString(folder.resolve("copy/parts/exchanges.csv")));
    }

    @Test
    void readsFromAFolder() throws IOException {
        Path root = folder.resolve("with blank");
        fill(Files.createDirectories(root));
        assertNamesAndCopies(root.resolve("README.md").toUri());
    }

    @Test
    void readsFromAJar() throws IOException {
        URI jar = URI.create("jar:" + folder.resolve("with blank.jar").toUri());
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            fill(Files.createDirectories(files.getPath("/stillwatch/sample")));
        }
        assertNamesAndCopies(URI.create(jar + "!/stillwatch/sample/README.md"));
    }

    @Test
    void theShippedOnesAreThoseOfTheSourceTree() throws IOException {
        try (var entries = Files.list(Path.of("..", "sample-data"))) {
            List<String> folders = entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            assertEquals(folders, SampleDatasets.shipped().names());
        }
    }
}
