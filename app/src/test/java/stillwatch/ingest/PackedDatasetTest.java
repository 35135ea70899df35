package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.ingest.FileReport.Status;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** Compressed and zipped datasets, and an import that is stopped. */
class PackedDatasetTest {
    private static final byte[] EXCHANGES =
            "account_id,timestamp\na-1,2026-04-22T09:15:00Z\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private Path zip(String name, Object... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return imported.write(name, packed.toByteArray());
    }

    @Test
    void readsGzipAndZstdAndRecordsBothDigests() throws Exception {
        imported.write("exchanges-000.csv.gz", gzip(EXCHANGES));
        imported.write(
                "exchanges-001.csv.zst",
                Zstd.compress(new String(EXCHANGES, StandardCharsets.UTF_8)
                        .replace("a-1", "a-2")
                        .getBytes(StandardCharsets.UTF_8)));
        ImportReport report = imported.importAll();
        assertEquals(2, report.count(Status.IMPORTED), report.toJson());
        assertEquals(List.of("2"), imported.ask("SELECT count(*) FROM source WHERE sha256 <> content_sha256"));
        assertEquals(
                List.of("a-1|21", "a-2|21"), imported.ask("SELECT account_id, byte_offset FROM exchanges ORDER BY 1"));
    }

    @Test
    void readsAZipWhereItLiesAndKnowsItsFilesWhenTheyComeAgainUnzipped() throws Exception {
        Path zip = zip(
                "set.zip",
                "set/exchanges.csv",
                EXCHANGES,
                "set/deep/exchanges-1.csv.gz",
                gzip("account_id,timestamp\na-9,2026-04-22T09:15:00Z\n".getBytes(StandardCharsets.UTF_8)));
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip);
        assertEquals(2, report.count(Status.IMPORTED), report.toJson());
        assertEquals(
                List.of("set/deep/exchanges-1.csv.gz", "set/exchanges.csv"),
                imported.ask("SELECT name FROM sources ORDER BY 1"));
        Path unzipped = imported.write("exchanges.csv", EXCHANGES);
        assertEquals(
                1, imported.importPaths(ImportOptions.recognised(), unzipped).count(Status.ALREADY_IMPORTED));
    }

    @Test
    void refusesAZipWhoseEntriesPointOutside() throws Exception {
        Path zip = zip("evil.zip", "exchanges.csv", EXCHANGES, "../../outside.csv", EXCHANGES);
        Path good = imported.write("exchanges.csv", EXCHANGES);
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip, good);
        assertEquals(1, report.count(Status.REFUSED));
        assertTrue(report.files().get(0).message().contains("points outside"), report.toJson());
        assertEquals(1, report.count(Status.IMPORTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../exchanges.csv",
                "set/../../exchanges.csv",
                "set/..",
                "/exchanges.csv",
                "..\\exchanges.csv",
                "set\\exchanges.csv",
                "C:/exchanges.csv",
                "c:exchanges.csv"
            })
    void noWayOfPointingOutsideIsFollowed(String name) throws Exception {
        Path zip = zip("evil.zip", name, EXCHANGES);
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip);
        assertEquals(Status.REFUSED, report.files().get(0).status(), report.toJson());
        assertTrue(report.files().get(0).message().contains("points outside"), report.toJson());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM source"));
    }

    @Test
    void aZipWhoseEntryIsLargerThanItSaysIsRefused() throws Exception {
        byte[] rows = "a-1,2026-04-22T09:15:00Z\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Path zip = zip("liar.zip", "exchanges.csv", rows);
        byte[] packed = Files.readAllBytes(zip);
        int directory = packed.length - 22 - 46 - "exchanges.csv".length();
        assertEquals(
                0x02014b50,
                ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(directory));
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 1000);
        Files.write(zip, packed);
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip);
        assertEquals(Status.REFUSED, report.files().get(0).status(), report.toJson());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
    }

    @Test
    void aZipInsideAZipIsNotUnpackedAndTheReportNamesIt() throws Exception {
        Path inner = zip("inner.zip", "exchanges.csv", EXCHANGES);
        Path outer = zip("outer.zip", "set/inner.zip", Files.readAllBytes(inner), "set/exchanges.csv", EXCHANGES);
        ImportReport report = imported.importPaths(ImportOptions.recognised(), outer);
        assertEquals(1, report.count(Status.IMPORTED), report.toJson());
        assertEquals(
                List.of("set/inner.zip"),
                report.files().stream()
                        .filter(file -> file.status() != Status.IMPORTED)
                        .map(FileReport::name)
                        .toList());
    }

    @Test
    void refusesADecompressionBomb() throws Exception {
        Path zip = zip("bomb.zip", "exchanges.csv", new byte[300 << 20]);
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip);
        assertEquals(Status.REFUSED, report.files().get(0).status());
        assertTrue(report.files().get(0).message().contains("decompression bomb"), report.toJson());
    }

    @Test
    void refusesAFileThatIsNoZip() throws Exception {
        Path zip = imported.write("broken.zip", "no zip at all");
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip);
        assertEquals(Status.REFUSED, report.files().get(0).status());
    }

    @Test
    void aCancelledImportLeavesTheCaseAsItWasAndNothingBeside() throws Exception {
        imported.write("exchanges-000.csv", EXCHANGES);
        imported.write("exchanges-001.csv", "account_id,timestamp\n" + "b-1,2026-04-22T09:15:00Z\n".repeat(50_000));
        Cancellation cancellation = new Cancellation();
        Progress stopsInTheSecondFile = new Progress() {
            private boolean isSecond;

            @Override
            public void stage(String name) {
                isSecond = name.contains("001");
            }

            @Override
            public void advance(long done, long total, String unit) {
                if (isSecond && done > 300_000) {
                    cancellation.request();
                }
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        ImportReport report =
                imported.importPaths(ImportOptions.recognised(), stopsInTheSecondFile, folder.resolve("data"));
        assertTrue(report.isCancelled());
        assertEquals(2, report.count(Status.CANCELLED));
        assertEquals(List.of(), imported.ask("SELECT account_id FROM exchanges"));
        assertEquals(List.of(), imported.ask("SELECT account_id FROM account"));
        assertEquals(List.of(), imported.ask("SELECT name FROM sources"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("case.stillwatch", "data"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
        imported.importAll();
        assertEquals(List.of("50001"), imported.ask("SELECT sum(exchanges) FROM account_total"));
        assertEquals(List.of("50001"), imported.ask("SELECT sum(exchanges) FROM account_hour"));
        assertEquals(List.of("50001"), imported.ask("SELECT sum(exchanges) FROM hour_total"));
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
    }

    @Test
    void accountsAreCompletedByLaterFilesAndContradictionsAreReported() throws Exception {
        Path exchanges = imported.write("exchanges.csv", EXCHANGES);
        imported.importPaths(ImportOptions.recognised(), exchanges);
        Path first = imported.write("accounts.csv", "account_id,plan,country\na-1,free,\n");
        imported.importPaths(ImportOptions.recognised(), first);
        Path second = imported.write("accounts-2.csv", "account_id,plan,country\na-1,team,NL\n");
        FileReport report =
                imported.importPaths(ImportOptions.recognised(), second).files().get(0);
        assertEquals(
                List.of("a-1|free|NL|accounts.csv"),
                imported.ask("SELECT account_id, plan, country, source FROM accounts"));
        assertTrue(
                report.warnings().toString().contains("1 rows contradict"),
                report.warnings().toString());
    }

    @Test
    void repeatedExchangeIdsAreKeptAndReportedAcrossFiles() throws Exception {
        Path first = imported.write("exchanges-0.csv", "account_id,timestamp,exchange_id\na-1,1776849300123,e-1\n");
        imported.importPaths(ImportOptions.recognised(), first);
        Path second = imported.write(
                "exchanges-1.csv",
                "account_id,timestamp,exchange_id\na-1,1776849300124,e-1\na-1,1776849300124,e-2\na-1,1776849300124,e-2\n");
        FileReport report =
                imported.importPaths(ImportOptions.recognised(), second).files().get(0);
        assertEquals(3, report.rows());
        assertTrue(report.warnings().toString().contains("2 exchanges have an id that occurred before"));
    }
}
