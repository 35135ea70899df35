package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.ingest.FileReport.Status;
import stillwatch.store.CaseFile;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** One file from standard input, as {@code import --case CASE -} reads it; and compressed files of several parts. */
class StandardInputTest {
    private static final String ONE = "account_id,timestamp\na-1,2026-04-22T09:15:00Z\n";
    private static final String TWO = "a-2,2026-04-22T09:15:01Z\na-3,soon\n";

    @TempDir
    Path folder;

    private FileReport importInput(byte[] content) {
        try (CaseFile file = CaseFile.openOrCreate(folder.resolve("case.stillwatch"), "Ada", Clock.systemUTC())) {
            return new Importer(file, new ByteArrayInputStream(content))
                    .run(List.of(Path.of("-")), ImportOptions.recognised(), Progress.silent())
                    .files()
                    .get(0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] two) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(two);
        return both.toByteArray();
    }

    /** Two parts, each compressed by itself, one after the other: what appending to a compressed log makes. */
    private static byte[] inParts(String how) throws IOException {
        return switch (how) {
            case "gz" -> joined(gzip(ONE), gzip(TWO));
            case "zst" -> joined(Zstd.compress(bytes(ONE)), Zstd.compress(bytes(TWO)));
            default -> bytes(ONE + TWO);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gz", "zst"})
    void standardInputIsRecognisedByItsContentAndLeavesNothingBeside(String how) throws Exception {
        FileReport report = importInput(inParts(how));
        assertEquals(Status.IMPORTED, report.status(), report.toString());
        assertEquals(List.of("exchanges", "standard input"), List.of(report.kind(), report.name()));
        assertEquals(List.of(4L, 2L, 1L), List.of(report.lines(), report.rows(), report.rejects()));
        ImportedCase imported = new ImportedCase(folder);
        assertEquals(
                List.of("standard input|standard input|64"),
                imported.ask("SELECT name, details ->> 'origin', length(sha256) FROM source"));
        assertEquals(List.of("a-1", "a-2"), imported.ask("SELECT account_id FROM exchanges ORDER BY 1"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("case.stillwatch"),
                    files.map(path -> path.getFileName().toString()).toList());
        }
        assertEquals(Status.ALREADY_IMPORTED, importInput(inParts(how)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void aCompressedFileOfSeveralPartsIsReadToItsEnd(String how) throws Exception {
        ImportedCase imported = new ImportedCase(folder);
        imported.write("exchanges.csv." + how, inParts(how));
        FileReport report = imported.importAll().files().get(0);
        assertEquals(List.of(4L, 2L, 1L), List.of(report.lines(), report.rows(), report.rejects()));
    }

    @Test
    void anImportThatIsCancelledWhileStandardInputComesInAnswersAndLeavesNothingBeside() throws Exception {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Progress cancelled = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        try (CaseFile file = CaseFile.openOrCreate(folder.resolve("case.stillwatch"), "Ada", Clock.systemUTC())) {
            ImportReport report = new Importer(file, new ByteArrayInputStream(bytes(ONE)))
                    .run(List.of(Path.of("-")), ImportOptions.recognised(), cancelled);
            assertTrue(report.isCancelled());
        }
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void anEmptyStandardInputIsSkippedInWords() {
        assertEquals("The file is empty.", importInput(new byte[0]).message());
    }

    @Test
    void aParquetFileIsRefusedWithWhatToDoInstead() {
        FileReport report = importInput(bytes("PAR1\u0015\u0004\u0015PAR1"));
        assertEquals(Status.REFUSED, report.status());
        assertTrue(report.message().contains("Convert it to CSV or to JSON lines"), report.message());
    }

    @Test
    void aFileInUtf16IsRefusedWithWhatToDoInstead() {
        FileReport report = importInput(("\ufeff" + ONE).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(Status.REFUSED, report.status());
        assertTrue(report.message().contains("Save it as UTF-8"), report.message());
    }

    @Test
    void aZipThatIsNotNamedLikeOneIsRefusedWithWhatToDoInstead() {
        FileReport report = importInput(new byte[] {'P', 'K', 3, 4, 0, 0});
        assertEquals(Status.REFUSED, report.status());
        assertTrue(report.message().contains("ends with .zip"), report.message());
    }

    @Test
    void withoutStandardInputADashIsAFileThatDoesNotExist() {
        UnreadableFileException refusal = assertThrows(UnreadableFileException.class, () -> new ImportedCase(folder)
                .importPaths(ImportOptions.recognised(), Path.of("-")));
        assertTrue(refusal.getMessage().contains("no file or folder"), refusal.getMessage());
    }
}
