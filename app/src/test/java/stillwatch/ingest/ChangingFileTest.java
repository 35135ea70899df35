package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FileReport.Status;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/**
 * Files that do not hold still while they are imported: a log that is still written to, a file that is replaced or removed.
 * What was read of them would be evidence that no file bears out.
 */
class ChangingFileTest {
    private static final int ROWS = 60_000;

    @TempDir
    Path folder;

    private ImportedCase imported;
    private Path large;

    @BeforeEach
    void writeFiles() throws IOException {
        imported = new ImportedCase(folder);
        imported.write("accounts.csv", "account_id,plan\na-1,free\n");
        String row = "a-1,1776849300000," + "x".repeat(380) + "\n";
        large = imported.write("exchanges-1.csv", "account_id,timestamp,client\n" + row.repeat(ROWS));
        imported.write("exchanges-2.csv", "account_id,timestamp\nb-1,1776849300000\n");
        Files.setLastModifiedTime(large, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
    }

    /** Something that is done to files. */
    private interface Meddling {
        void run() throws IOException;
    }

    /** Imports everything; meddles once, when a part of the large file has been read. */
    private ImportReport importMeddling(Meddling meddling) {
        Cancellation never = new Cancellation();
        boolean[] isDone = new boolean[1];
        ImportReport report = imported.importPaths(
                ImportOptions.recognised(),
                new Progress() {
                    private String stage = "";

                    @Override
                    public synchronized void stage(String name) {
                        stage = name;
                    }

                    @Override
                    public synchronized void advance(long done, long total, String unit) {
                        if (!isDone[0] && stage.contains("exchanges-1") && done > 0 && done < total) {
                            isDone[0] = true;
                            try {
                                meddling.run();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }

                    @Override
                    public Cancellation cancellation() {
                        return never;
                    }
                },
                folder.resolve("data"));
        assertTrue(isDone[0], "the file was read without telling any progress");
        return report;
    }

    private static FileReport of(ImportReport report, String name) {
        return report.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The file is refused in words that say why; the others are in the case, and it is once it holds still. */
    private void isRefusedAlone(ImportReport report, String why, long rowsLater) throws Exception {
        FileReport refused = of(report, "exchanges-1.csv");
        assertEquals(Status.REFUSED, refused.status(), refused.toString());
        assertTrue(refused.message().contains(why), refused.message());
        assertTrue(refused.message().contains("Nothing of it was imported"), refused.message());
        assertEquals(2, report.count(Status.IMPORTED), report.toJson());
        assertEquals(List.of("b-1"), imported.ask("SELECT account_id FROM exchanges"));
        assertEquals(List.of("1"), imported.ask("SELECT sum(exchanges) FROM account_total"));
        assertEquals(List.of("1"), imported.ask("SELECT sum(exchanges) FROM hour_total"));
        assertEquals(List.of("accounts.csv", "exchanges-2.csv"), imported.ask("SELECT name FROM sources ORDER BY 1"));
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
        assertEquals(rowsLater, of(imported.importAll(), "exchanges-1.csv").rows());
    }

    @Test
    void aLogThatGrowsWhileItIsReadIsRefused() throws Exception {
        ImportReport report =
                importMeddling(() -> Files.writeString(large, "a-1,1776849300000,later\n", StandardOpenOption.APPEND));
        isRefusedAlone(report, "changed while it was read", ROWS + 1);
    }

    @Test
    void aFileWhoseBytesAreChangedInPlaceIsRefused() throws Exception {
        ImportReport report = importMeddling(() -> {
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.seek(file.length() - 3);
                file.write('y');
            }
        });
        isRefusedAlone(report, "changed while it was read", ROWS);
    }

    @Test
    void aFileThatIsCutShortWhileItIsReadIsRefused() throws Exception {
        ImportReport report = importMeddling(() -> {
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.setLength(28 + 399 * 1000);
            }
        });
        isRefusedAlone(report, "changed while it was read", 1000);
    }

    @Test
    void aFileThatIsReplacedByAnotherWhileItIsReadIsRefused() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "account_id,timestamp\na-1,1776849300000\n");
        ImportReport report =
                importMeddling(() -> Files.move(other, large, java.nio.file.StandardCopyOption.REPLACE_EXISTING));
        isRefusedAlone(report, "changed while it was read", 1);
    }

    @Test
    void aFileThatIsRemovedBeforeItsTurnIsRefusedByName() throws Exception {
        ImportReport report = importMeddling(() -> Files.delete(folder.resolve("data/exchanges-2.csv")));
        FileReport gone = of(report, "exchanges-2.csv");
        assertEquals(Status.REFUSED, gone.status(), gone.toString());
        assertTrue(gone.message().contains("exchanges-2.csv is no longer there"), gone.message());
        assertFalse(
                gone.message().contains(folder.toString()), "repeats a path instead of a reason: " + gone.message());
        assertEquals(ROWS, of(report, "exchanges-1.csv").rows());
        assertEquals(List.of(Integer.toString(ROWS)), imported.ask("SELECT count(*) FROM exchange"));
    }

    /** Where a removed file stays readable for whoever has it open, all of it was read, and nothing that was read is lost. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsRemovedWhileItIsReadIsKeptWholeAndTheReportSaysSo() throws Exception {
        ImportReport report = importMeddling(() -> Files.delete(large));
        FileReport kept = of(report, "exchanges-1.csv");
        assertEquals(Status.IMPORTED, kept.status(), kept.toString());
        assertEquals(ROWS, kept.rows());
        assertTrue(
                kept.warnings().stream().anyMatch(warning -> warning.contains("removed while it was read")),
                kept.warnings().toString());
    }
}
