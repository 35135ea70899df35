package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments of a real import. The moments are spread over the whole run, one in each equal part of
 * it, the end included. {@code -Dstillwatch.kills=50} asks for more of them than the ordinary build takes.
 */
class KilledImportTest {
    private static final Path SAMPLE = Path.of("..", "sample-data", "three-campaigns");

    /** Half of the kills meet a case that held something before, half a new one. */
    private static final int KILLS = (Integer.getInteger("stillwatch.kills", 5) + 1) / 2;

    private static final int MOST_ROWS = 60_000;

    /** A little more than the measured run, because runs differ. */
    private static final double LATEST = 1.1;

    @TempDir
    static Path folder;

    /** What was committed before, what a whole import adds, and how long that takes. */
    private static Path before;

    private static Map<String, String> complete;
    private static Map<String, String> completeNew;
    private static long millis;

    private final Random random = new Random();

    @BeforeAll
    static void importOnceUndisturbed() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path first = Files.createDirectories(folder.resolve("first"));
        Files.copy(SAMPLE.resolve("accounts.csv"), data.resolve("accounts.csv"));
        Files.copy(SAMPLE.resolve("releases.csv"), data.resolve("releases.csv"));
        deal("exchanges-000.csv.gz", true, first, data.resolve("exchanges-1.csv"), data.resolve("exchanges-2.csv"));
        deal("conversations.jsonl.gz", false, first, data.resolve("conversations.jsonl"));
        before = Files.createDirectories(folder.resolve("before")).resolve("case.stillwatch");
        assertEquals(0, importInto(before, first).code());
        Path undisturbed = copyOfBefore("undisturbed");
        long start = System.nanoTime();
        try (ChildProgram child = child(undisturbed)) {
            Ran ran = child.end();
            assertEquals(0, ran.code(), ran.err());
        }
        millis = (System.nanoTime() - start) / 1_000_000;
        complete = CaseContent.of(undisturbed);
        Path fresh = Files.createDirectories(folder.resolve("fresh")).resolve("case.stillwatch");
        assertEquals(0, importInto(fresh, data).code());
        completeNew = CaseContent.of(fresh);
    }

    /** Deals a file's rows out in runs: one part to the first import, the others to the one that will be killed. */
    private static void deal(String name, boolean hasHeader, Path first, Path... others) throws IOException {
        List<Path> targets = new ArrayList<>(List.of(others));
        targets.add(first.resolve(name.replace(".gz", "")));
        try (InputStream packed = Files.newInputStream(SAMPLE.resolve(name));
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            List<BufferedWriter> writers = new ArrayList<>();
            for (Path target : targets) {
                writers.add(Files.newBufferedWriter(target));
            }
            String header = hasHeader ? in.readLine() + "\n" : "";
            for (BufferedWriter writer : writers) {
                writer.write(header);
            }
            long row = 0;
            for (String line = in.readLine(); line != null && row < MOST_ROWS; line = in.readLine()) {
                writers.get((int) (row++ / 1000 % writers.size())).write(line + "\n");
            }
            for (BufferedWriter writer : writers) {
                writer.close();
            }
        }
    }

    private static Ran importInto(Path path, Path data) {
        return Ran.command("import", "--case", path.toString(), data.toString());
    }

    private static ChildProgram child(Path path) throws IOException {
        return ChildProgram.start(
                folder,
                "import",
                "--case",
                path.toString(),
                folder.resolve("data").toString());
    }

    private static Path copyOfBefore(String name) throws IOException {
        return Files.copy(before, Files.createDirectories(folder.resolve(name)).resolve("case.stillwatch"));
    }

    /** A moment of the run in its {@code part}-th of {@link #KILLS} equal parts; later parts come after it. */
    private long moment(int part) {
        return (long) (millis * LATEST * (part + random.nextDouble()) / KILLS);
    }

    @Test
    void aKilledImportLeavesWhatWasCommittedBeforeAndRunningItAgainEndsInTheSameCase() throws Exception {
        int hits = 0;
        // Goes on to later moments until one import ended by itself: on a busy machine runs take longer than the
        // measured one.
        for (int kill = 0; kill < KILLS || hits == kill; kill++) {
            Path path = copyOfBefore("killed-" + kill);
            long moment = moment(kill);
            String when = "killed after " + moment + " of " + millis + " ms";
            try (ChildProgram child = child(path)) {
                hits += child.killAfter(moment) ? 1 : 0;
            }
            holdsOnlyWholeImports(path, when);
            assertEquals(0, importInto(path, folder.resolve("data")).code(), when);
            assertEquals(List.of(), CaseContent.differences(complete, CaseContent.of(path)), when);
            standsAlone(path, when);
        }
        assertTrue(hits > 0, "every import ended before it was killed");
        System.out.println(hits + " imports were killed while they ran; undisturbed, one took " + millis + " ms");
    }

    @Test
    void aKilledImportIntoANewCaseLeavesNoHalfCaseAndRunningItAgainEndsInTheSameCase() throws Exception {
        int hits = 0;
        // Goes on to later moments until one import ended by itself: on a busy machine runs take longer than the
        // measured one.
        for (int kill = 0; kill < KILLS || hits == kill; kill++) {
            Path path = Files.createDirectories(folder.resolve("new-" + kill)).resolve("case.stillwatch");
            long moment = moment(kill);
            String when = "killed after " + moment + " of " + millis + " ms";
            try (ChildProgram child = child(path)) {
                hits += child.killAfter(moment) ? 1 : 0;
            }
            if (Files.exists(path)) {
                opensAndIsSound(path, when);
                assertEquals(List.of(), CaseContent.differences(completeNew, CaseContent.of(path)), when);
            }
            assertEquals(0, importInto(path, folder.resolve("data")).code(), when);
            assertEquals(List.of(), CaseContent.differences(completeNew, CaseContent.of(path)), when);
            standsAlone(path, when);
        }
        assertTrue(hits > 0, "every import ended before it was killed");
        System.out.println(hits + " imports were killed while they ran; undisturbed, one took " + millis + " ms");
    }

    private static void opensAndIsSound(Path path, String when) throws Exception {
        Ran log = Ran.command("verify-log", "--case", path.toString());
        assertEquals(0, log.code(), when + ": " + log.out() + log.err());
        assertEquals(List.of("ok"), CaseContent.integrity(path), when);
    }

    /** One import is one transaction: the case holds nothing of it, or all where the kill came after its end. */
    private static void holdsOnlyWholeImports(Path path, String when) throws Exception {
        opensAndIsSound(path, when);
        Map<String, String> content = CaseContent.of(path);
        if (!content.equals(complete)) {
            assertEquals(List.of(), CaseContent.differences(CaseContent.of(before), content), when);
        }
    }

    /** Nothing that the killed import had put beside the case is left. */
    private static void standsAlone(Path path, String when) throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertEquals(
                    List.of("case.stillwatch"),
                    files.map(file -> file.getFileName().toString()).sorted().toList(),
                    when);
        }
    }
}
