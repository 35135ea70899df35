package stillwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.CaseFile;

/** The program as a process of its own: exit codes, and what it does where there is no display. */
class StillwatchTest {
    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    /** Runs the program with the tests' own class path and a home folder below the test's. */
    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "stillwatch.Stillwatch"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().putAll(environment);
        File out = Files.createTempFile(folder, "out", "").toFile();
        File err = Files.createTempFile(folder, "err", "").toFile();
        Process process = builder.redirectOutput(out).redirectError(err).start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), "hangs");
        return new Ended(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private String emptyCase() throws IOException {
        Path path = folder.resolve("empty.stillwatch");
        CaseFile.create(path, "Ada", Clock.systemUTC()).close();
        return path.toString();
    }

    @Test
    void exitCodesSayHowItWent() throws Exception {
        assertEquals(0, run(Map.of(), "verify-log", "--case", emptyCase()).code());
        Ended failed =
                run(Map.of(), "verify-log", "--case", folder.resolve("absent").toString());
        assertEquals(1, failed.code());
        assertFalse(failed.err().contains("\tat "), "a stack trace: " + failed.err());
        assertEquals(2, run(Map.of(), "verify-log").code());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatCannotBeReachedIsASentence() throws Exception {
        Ended ended = run(Map.of("DISPLAY", ":4711"), "open", emptyCase());
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.err().contains("No window can be opened here"), ended.err());
        assertTrue(ended.out().contains("No suspected campaigns."), ended.out());
        assertEquals(2, ended.err().lines().count(), ended.err());
        assertFalse(ended.err().contains("\tat "), "a stack trace: " + ended.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheSamplesAreInvestigatedInWords() throws Exception {
        Ended ended = run(Map.of());
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.err().contains("There is no display here"), ended.err());
        assertTrue(ended.out().contains("suspected campaigns:"), ended.out());
        Path results = folder.resolve("Stillwatch").resolve("sample-1");
        assertTrue(ended.out().contains("All results lie in " + results), ended.out());
        try (var found = Files.find(results, 2, (file, of) -> file.endsWith("campaigns.json"))) {
            assertTrue(found.findAny().isPresent());
        }
    }
}
