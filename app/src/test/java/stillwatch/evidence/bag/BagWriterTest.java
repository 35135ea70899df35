package stillwatch.evidence.bag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

class BagWriterTest {
    @TempDir
    Path folder;

    @Test
    void readsBackNamesWithLineBreaksAndPercentSigns() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String name : List.of("a\nb", "c\rd", "100%", "%0A", "ü 漢")) {
            Files.writeString(folder.resolve("data").resolve(name), name);
        }
        new BagWriter(folder, new Cancellation()).write(List.of(new BagInfo.Entry("Note", "two\nlines")));
        assertTrue(Files.readString(folder.resolve("manifest-sha256.txt")).contains("data/a%0Ab\n"));
        try (BagTree tree = BagTree.open(folder)) {
            List<Check> failed = new BagCheck(tree, Progress.silent())
                    .run().stream().filter(check -> !check.passed()).toList();
            assertEquals(List.of(), failed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/x", "../x", "data/../../x", "~/x", "C:/x", "data\\x", "data//x", "data/./x", "", "a\0b"})
    void refusesPathsThatLeadOutside(String path) {
        assertEquals(Optional.empty(), BagPath.inside(path));
    }

    @Test
    void takesALeadingDotSlashForTheSamePath() {
        assertEquals(Optional.of("data/x"), BagPath.inside("./data/x"));
    }
}
