package stillwatch.evidence.bag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stillwatch.task.Progress;

/** The Library of Congress conformance suite, where it lies beside the project. */
class BagConformanceTest {
    private static final Path SUITE = Path.of("../../shared/validation-data/bagit-conformance-suite");

    @Test
    void agreesWithTheWholeConformanceSuite() throws IOException {
        assumeTrue(Files.isDirectory(SUITE), "the conformance suite is not here: " + SUITE);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Path kind : folders(SUITE).stream()
                .flatMap(version -> folders(version).stream())
                .toList()) {
            String name = kind.getFileName().toString();
            if (!List.of("valid", "invalid", "linux-only").contains(name)) {
                continue;
            }
            for (Path bag : folders(kind)) {
                asked++;
                List<Check> failed = failedChecks(bag);
                if (failed.isEmpty() != name.equals("valid")) {
                    wrong.add(SUITE.relativize(bag) + " " + failed);
                }
            }
        }
        assertEquals(List.of(), wrong, wrong.size() + " of " + asked + " bags were judged wrongly");
        assertEquals(48, asked);
    }

    private static List<Check> failedChecks(Path bag) throws IOException {
        try (BagTree tree = BagTree.open(bag)) {
            return new BagCheck(tree, Progress.silent())
                    .run().stream().filter(check -> !check.passed()).toList();
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
