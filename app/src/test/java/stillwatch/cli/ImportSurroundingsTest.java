package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose surroundings fail it: no room, no permission, another program. It ends with a sentence, and the case holds
 * what it held before.
 */
@EnabledOnOs(OS.LINUX)
class ImportSurroundingsTest {
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    private Path first;
    private Path data;

    @BeforeEach
    void writeData() throws IOException {
        first = Files.writeString(
                Files.createDirectories(folder.resolve("first")).resolve("exchanges-0.csv"),
                "account_id,timestamp\na-0,1776849300000\n");
        data = Files.createDirectories(folder.resolve("data")).resolve("exchanges-1.csv");
        Files.writeString(data.resolveSibling("accounts.csv"), "account_id,plan\na-0,free\nb-0,team\n");
        StringBuilder csv = new StringBuilder("account_id,timestamp,exchange_id,session_id\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("b-").append(i % 5000).append(',').append(1_776_849_300_000L + i * 1000L);
            csv.append(",exchange-").append(i).append(",session-").append(i / 3).append('\n');
        }
        Files.writeString(data, csv);
    }

    private String data() {
        return data.getParent().toString();
    }

    private Path caseIn(Path place) {
        Path path = place.resolve("case.stillwatch");
        assertEquals(
                0,
                Ran.command("import", "--case", path.toString(), first.toString())
                        .code());
        return path;
    }

    private static void isASentence(Ran ran) {
        assertEquals(1, ran.code(), ran.out() + ran.err());
        assertFalse(ran.err().contains("\tat "), "a stack trace: " + ran.err());
        assertFalse((ran.out() + ran.err()).contains("Exception"), ran.out() + ran.err());
    }

    private static void saysThatTheDiskIsFull(Ran ran) {
        blamesTheCaseAndNotTheSource(ran);
        assertTrue(ran.err().contains("the disk is full"), ran.out() + ran.err());
    }

    /** A sound source must not be called unreadable because the case cannot be written. */
    private static void blamesTheCaseAndNotTheSource(Ran ran) {
        isASentence(ran);
        assertFalse(ran.out().contains("cannot be read"), ran.out());
        assertTrue(ran.err().contains("Cannot write the case case.stillwatch"), ran.out() + ran.err());
    }

    /** The case holds what it held, is sound, and nothing lies beside it that a next import would not remove. */
    private static void holds(Map<String, String> before, Path path) throws Exception {
        Ran log = Ran.command("verify-log", "--case", path.toString());
        assertEquals(0, log.code(), log.out() + log.err());
        assertEquals(List.of("ok"), CaseContent.integrity(path));
        assertEquals(List.of(), CaseContent.differences(before, CaseContent.of(path)));
    }

    private void theNextImportIsComplete(Path path) throws Exception {
        Ran again = Ran.command("import", "--case", path.toString(), data());
        assertEquals(0, again.code(), again.out() + again.err());
        assertTrue(CaseContent.of(path).get("exchange").startsWith(ROWS + 1 + " rows"));
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertEquals(
                    List.of("case.stillwatch"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("case.stillwatch"))
                            .toList());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** A disk of that size, where this user may mount one. Otherwise the test is skipped. */
    private Path disk(String size) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()),
                "a small disk can only be mounted by root");
        return disk;
    }

    @Test
    void onAFullDiskTheCaseHoldsWhatItHeldAndTheImportWorksOnceThereIsRoom() throws Exception {
        Path disk = disk("4m");
        try {
            Path path = caseIn(disk);
            Map<String, String> before = CaseContent.of(path);
            try (ChildProgram child =
                    ChildProgram.start(folder, "import", "--case", path.toString(), data.toString())) {
                saysThatTheDiskIsFull(child.end());
            }
            holds(before, path);
            assertTrue(run("mount", "-o", "remount,size=200m", disk.toString()));
            theNextImportIsComplete(path);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void aNewCaseOnAFullDiskIsNotLeftHalfWritten() throws Exception {
        Path disk = disk("4m");
        try {
            Path path = disk.resolve("case.stillwatch");
            try (ChildProgram child =
                    ChildProgram.start(folder, "import", "--case", path.toString(), data.toString())) {
                saysThatTheDiskIsFull(child.end());
            }
            assertTrue(run("mount", "-o", "remount,size=200m", disk.toString()));
            if (Files.exists(path)) {
                assertEquals(
                        0, Ran.command("verify-log", "--case", path.toString()).code());
                assertTrue(CaseContent.of(path).get("exchange").startsWith("0 rows"));
            }
            assertEquals(
                    0, Ran.command("import", "--case", path.toString(), data()).code());
            assertTrue(CaseContent.of(path).get("exchange").startsWith(ROWS + " rows"));
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void whereNoFileMayGrowFurtherTheCaseHoldsWhatItHeld() throws Exception {
        Path path = caseIn(folder);
        Map<String, String> before = CaseContent.of(path);
        // 512 bytes each: 4 MB, less than what the import writes.
        List<String> limited = List.of("sh", "-c", "ulimit -f 8000; exec \"$@\"", "sh");
        try (ChildProgram child =
                ChildProgram.startBelow(folder, limited, "import", "--case", path.toString(), data.toString())) {
            blamesTheCaseAndNotTheSource(child.end());
        }
        holds(before, path);
        theNextImportIsComplete(path);
    }

    @Test
    void aCaseThatAnotherProgramIsWritingToIsLeftAloneInWords() throws Exception {
        Path path = caseIn(folder);
        Map<String, String> before = CaseContent.of(path);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("locked", other.inputReader().readLine());
            Ran ran = Ran.command("import", "--case", path.toString(), data());
            isASentence(ran);
            assertTrue((ran.out() + ran.err()).contains("another program"), ran.out() + ran.err());
            other.outputWriter().close();
            assertTrue(other.waitFor(20, TimeUnit.SECONDS));
        } finally {
            other.destroyForcibly();
        }
        holds(before, path);
        theNextImportIsComplete(path);
    }

    @Test
    void aCaseInAFolderThatCannotBeWrittenIsASentence() throws Exception {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        Path place = isRoot ? disk("20m") : Files.createDirectories(folder.resolve("closed"));
        try {
            Path path = caseIn(place);
            Map<String, String> before = CaseContent.of(path);
            if (isRoot) {
                assertTrue(run("mount", "-o", "remount,ro", place.toString()));
            } else {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
            }
            isASentence(Ran.command("import", "--case", path.toString(), data()));
            isASentence(Ran.command(
                    "import", "--case", path.resolveSibling("new.stillwatch").toString(), data()));
            if (isRoot) {
                assertTrue(run("mount", "-o", "remount,rw", place.toString()));
            } else {
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            }
            assertFalse(Files.exists(path.resolveSibling("new.stillwatch")));
            holds(before, path);
        } finally {
            if (isRoot) {
                run("umount", "-l", place.toString());
            }
        }
    }

    @Test
    void aCaseInAFolderThatDoesNotExistIsASentence() {
        Ran ran = Ran.command(
                "import", "--case", folder.resolve("absent/case.stillwatch").toString(), data());
        isASentence(ran);
        assertFalse(Files.exists(folder.resolve("absent")));
    }
}
