package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score --scenarios}: the engine over generated datasets. */
class ScoreScenariosTest {
    @TempDir
    Path folder;

    private Ran score(String... more) {
        return Ran.command(
                Stream.concat(Stream.of("score", "--out", folder.toString(), "--scale", "0.1"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void generatesAnalyzesScoresAndGoesOnWhereItWas() throws Exception {
        Ran ran = score(
                "--scenarios", "grading-harvest", "--seeds", "3", "--without", "addresses", "--leave-one-type-out");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("| grading-harvest | 0.1 | 1 |"), ran.out());
        assertTrue(ran.out().contains("| grading-harvest | addresses | 1 |"), ran.out());
        JsonNode table =
                new ObjectMapper().readTree(folder.resolve("table.json").toFile());
        assertEquals(2, table.size());
        assertEquals(1, table.get(0).get("campaigns").asInt());
        assertTrue(Files.isRegularFile(folder.resolve("calibration.json")));
        List<Path> runs;
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            runs = files.sorted().toList();
        }
        assertEquals(2, runs.size());
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("unfinished")));
        }
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(runs.get(0), before);
        assertEquals(0, score("--scenarios", "grading-harvest", "--seeds", "3").code());
        assertEquals(before, Files.getLastModifiedTime(runs.get(0)));
    }

    @Test
    void refusesScenariosSeedsAndOmissionsThatMakeNoSense() {
        assertEquals(2, score("--scenarios", "no-such").code());
        assertEquals(2, score("--scenarios", "quiet", "--seeds", "5-1").code());
        assertEquals(2, score("--scenarios", "quiet", "--seeds", "many").code());
        assertEquals(2, score("--scenarios", "quiet", "--without", "names").code());
        assertEquals(2, Ran.command("score").code());
        assertEquals(
                2, score("--case", "some.stillwatch", "--truth", "truth.json").code());
    }

    @Test
    void seedsAreOneNumberOrARange() {
        assertEquals(new SeedRange(7, 7), SeedRange.parse("7"));
        assertEquals(new SeedRange(1, 5), SeedRange.parse(" 1-5 "));
        assertThrows(IllegalArgumentException.class, () -> SeedRange.parse("-3"));
    }
}
