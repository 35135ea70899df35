package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.ingest.FileReport.Status;

/** Input that is right but unusual, and containers that are damaged: each ends in rows, in rejects or in a sentence. */
class UnusualInputTest {
    private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;
    private static final String MARK = "\ufeff";

    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    private FileReport importFile(String name, byte[] content) throws IOException {
        Path file = imported.write(name, content);
        return imported.importPaths(ImportOptions.recognised(), file).files().get(0);
    }

    private FileReport importFile(String name, String content) throws IOException {
        return importFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void accountsForItsLines(long lines, FileReport report) {
        assertEquals(Status.IMPORTED, report.status(), report.toString());
        assertEquals(lines, report.lines());
        assertEquals(
                lines,
                report.rows()
                        + report.rejects()
                        + report.blankLines()
                        + report.headerLines()
                        + report.continuationLines(),
                report.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_id,timestamp",
                "account_id,timestamp\n",
                "account_id,timestamp\r\n",
                "\ufeffaccount_id,timestamp\r\n\r\n"
            })
    void aFileOfItsHeaderAloneIsImportedWithoutRows(String content) throws Exception {
        FileReport report = importFile("exchanges.csv", content);
        accountsForItsLines(content.lines().count(), report);
        assertEquals(0, report.rows());
        assertEquals(1, report.headerLines());
        assertEquals(List.of("exchanges.csv|0"), imported.ask("SELECT name, rows FROM sources"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n\n", "\ufeff", " ", "\r\n"})
    void aFileOfNothingButBlankLinesIsNoError(String content) throws Exception {
        FileReport report = importFile("exchanges.csv", content);
        assertTrue(
                report.status() == Status.IMPORTED
                        || report.message() != null && report.message().length() > 10,
                report.toString());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void jsonLinesMayBeginWithAMarkAndEndWithEitherLineEnd(String end) throws Exception {
        String row = "{\"account_id\":\"a-1\",\"timestamp\":1776849302000,\"model\":\"m\"}";
        FileReport report = importFile("exchanges.jsonl", MARK + row + end + end + row.replace("a-1", "a-2"));
        accountsForItsLines(3, report);
        assertEquals(
                List.of("a-1|1|3", "a-2|3|" + (3 + row.length() + 2 * end.length())),
                imported.ask("SELECT account_id, line, byte_offset FROM exchanges ORDER BY line"));
    }

    @Test
    void aMarkBeforeTheHeaderOfEachFileIsNoPartOfTheFirstColumnsName() throws Exception {
        assertEquals(
                1,
                importFile("accounts.csv", MARK + "account_id,plan\na-1,free\n").rows());
        assertEquals(
                1,
                importFile("releases.csv", MARK + "\"model\",released_at\nm-1,2026-04-22T09:15:00Z\n")
                        .rows());
        assertEquals(List.of("a-1|free"), imported.ask("SELECT account_id, plan FROM accounts"));
        assertEquals(List.of("m-1"), imported.ask("SELECT model FROM releases"));
    }

    @Test
    void aRowInAnotherEncodingBecomesARejectAmongGoodRows() throws Exception {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.write("account_id,timestamp,client\na-1,1776849302000,caf\u00e9\n".getBytes(StandardCharsets.UTF_8));
        csv.write("a-2,1776849302000,caf\u00e9\n".getBytes(LATIN_1));
        csv.write("a-3,1776849302000,\"caf\u00e9\n\u65e5\u672c\"\n".getBytes(StandardCharsets.UTF_8));
        FileReport report = importFile("exchanges.csv", csv.toByteArray());
        accountsForItsLines(5, report);
        assertEquals(Map.of("invalid UTF-8", 1L), report.reasons());
        assertArrayEquals("a-2,1776849302000,caf\u00e9".getBytes(LATIN_1), imported.bytes("SELECT raw FROM rejects"));
        assertEquals(
                List.of("a-1|caf\u00e9", "a-3|caf\u00e9\n\u65e5\u672c"),
                imported.ask("SELECT account_id, client FROM exchanges ORDER BY 1"));
        String talk = "{\"account_id\":\"a-1\",\"messages\":[{\"role\":\"user\",\"content\":\"caf\u00e9\"}]}\n";
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write(talk.getBytes(StandardCharsets.UTF_8));
        json.write(talk.getBytes(LATIN_1));
        FileReport talks = importFile("conversations.jsonl", json.toByteArray());
        assertEquals(1, talks.rows());
        assertEquals(Map.of("invalid UTF-8", 1L), talks.reasons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aWholeFileInSixteenBitUnitsIsRefusedAndNothingIsMadeOfIt(String charset) throws Exception {
        String content = MARK + "account_id,timestamp\na-1,1776849302000\n";
        FileReport report = importFile("exchanges.csv", content.getBytes(Charset.forName(charset)));
        assertTrue(report.status() == Status.REFUSED || report.status() == Status.SKIPPED, report.toString());
        assertTrue(report.message().length() > 10, report.toString());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM account"));
    }

    @Test
    void aFieldOfTensOfMegabytesIsKeptWhole() throws Exception {
        int size = 30 << 20;
        String huge = "x".repeat(size);
        FileReport csv = importFile(
                "exchanges.csv", "account_id,timestamp,client\na-1,1776849302000," + huge + "\na-2,1776849302000,y\n");
        accountsForItsLines(3, csv);
        assertEquals(2, csv.rows());
        FileReport quoted = importFile(
                "accounts.csv", "account_id,declared_use\na-1,\"" + huge.substring(size / 2) + "\"\na-2,short\n");
        accountsForItsLines(3, quoted);
        FileReport json = importFile(
                "conversations.jsonl",
                "{\"account_id\":\"a-1\",\"messages\":[{\"role\":\"user\",\"content\":\"" + huge + "\"}]}\n"
                        + "{\"account_id\":\"a-2\",\"messages\":[]}\n");
        accountsForItsLines(2, json);
        assertEquals(List.of(size + "", "1"), imported.ask("SELECT length(client) FROM exchanges ORDER BY line"));
        assertEquals(
                List.of(size + ""),
                imported.ask("SELECT length(json_extract(messages, '$[0].content')) FROM conversations"
                        + " WHERE account_id = 'a-1'"));
        assertEquals(List.of("2"), imported.ask("SELECT count(*) FROM conversations"));
        assertEquals(
                List.of(size / 2 + ""),
                imported.ask("SELECT length(declared_use) FROM accounts WHERE account_id = 'a-1'"));
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9, 200, 900})
    void aZstdFileThatEndsTooEarlyIsRefusedAsAWhole(int length) throws Exception {
        byte[] packed = Zstd.compress(rows(3));
        FileReport report = importFile("exchanges.csv.zst", Arrays.copyOf(packed, length));
        assertEquals(Status.REFUSED, report.status());
        assertTrue(report.message().contains("ends too early"), report.message());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
        assertEquals(1000, importFile("exchanges.csv.zst", packed).rows());
    }

    @Test
    void aCompressedFileWithBytesThatWereChangedIsRefusedAsAWhole() throws Exception {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(rows(5));
        }
        byte[] packed = gzip.toByteArray();
        packed[packed.length - 6] ^= 1;
        FileReport report = importFile("exchanges.csv.gz", packed);
        assertEquals(Status.REFUSED, report.status(), report.toString());
        assertTrue(report.message().contains("damaged"), report.message());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
    }

    /** Rows that do not compress well, so that a cut lies somewhere within them. */
    private static byte[] rows(int seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("account_id,timestamp\n");
        for (int i = 0; i < 1000; i++) {
            csv.append("a-").append(random.nextInt()).append(",2026-04-22T09:15:00Z\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("exchanges.csv"));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void aZipThatEndsTooEarlyIsRefusedAsAWhole() throws Exception {
        byte[] packed = zip(rows(4));
        for (int length : new int[] {10, packed.length / 2, packed.length - 10}) {
            FileReport report = importFile("set.zip", Arrays.copyOf(packed, length));
            assertEquals(Status.REFUSED, report.status(), report.toString());
            assertTrue(report.message().contains("complete copy"), report.message());
        }
        assertEquals(1000, importFile("set.zip", packed).rows());
    }

    @Test
    void aZippedFileWithBytesThatWereChangedIsRefusedAndTheOthersAreKept() throws Exception {
        byte[] packed = zip(rows(6));
        packed[packed.length / 2] ^= 0x55;
        Path zip = imported.write("set.zip", packed);
        Path good = imported.write("accounts.csv", "account_id,plan\na-1,free\n");
        ImportReport report = imported.importPaths(ImportOptions.recognised(), zip, good);
        assertEquals(1, report.count(Status.IMPORTED), report.toJson());
        assertEquals(1, report.count(Status.REFUSED), report.toJson());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
        assertEquals(List.of("1"), imported.ask("SELECT count(*) FROM account"));
    }

    @Test
    void gigabytesThatAFewKilobytesUnpackToAreRefusedWithoutBeingHeldInMemory() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write("account_id,timestamp\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(zeros);
            }
        }
        FileReport report = importFile("exchanges.csv.gz", bomb.toByteArray());
        assertEquals(Status.REFUSED, report.status(), report.toString());
        assertTrue(report.message().contains("Nothing of the file was imported"), report.message());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
    }

    @Test
    void accountsThatOnlyExchangesNameAreInTheCaseAndCounted() throws Exception {
        imported.write("accounts.csv", "account_id,plan\na-1,free\na-2,team\n");
        imported.write(
                "exchanges.csv",
                "account_id,timestamp\na-1,1776849302000\nb-1,1776849302001\nb-1,1776849302002\nb-2,1776849302003\n");
        ImportReport report = imported.importAll();
        FileReport exchanges = report.files().stream()
                .filter(file -> file.name().equals("exchanges.csv"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, exchanges.made().get("new_accounts"), exchanges.toString());
        assertEquals(
                List.of("a-1|free|1", "a-2|team|null", "b-1|null|2", "b-2|null|1"),
                imported.ask("SELECT a.account_id, a.plan, t.exchanges FROM account a"
                        + " LEFT JOIN account_total t ON t.account_key = a.key ORDER BY 1"));
        assertEquals(
                List.of("b-1", "b-2"), imported.ask("SELECT account_id FROM accounts WHERE source IS NULL ORDER BY 1"));
    }

    @Test
    void exchangesInNoOrderOfTimeAreCountedInTheRightHours() throws Exception {
        Random random = new Random(9);
        StringBuilder csv = new StringBuilder("account_id,timestamp\n");
        for (int i = 0; i < 500; i++) {
            csv.append("a-1,")
                    .append(1_776_849_300_000L + random.nextInt(1_000_000_000))
                    .append('\n');
        }
        accountsForItsLines(501, importFile("exchanges.csv", csv.toString()));
        assertEquals(
                imported.ask("SELECT at_millis / 3600000, count(*) FROM exchange GROUP BY 1 ORDER BY 1"),
                imported.ask("SELECT hour, exchanges FROM account_hour ORDER BY 1"));
        assertEquals(
                imported.ask("SELECT min(at_millis), max(at_millis) FROM exchange"),
                imported.ask("SELECT first_at_millis, last_at_millis FROM account_total"));
    }

    @Test
    void aFolderOfFilesThatAreAllRefusedIsAReportAndNoFailure() throws Exception {
        imported.write("exchanges.csv", "account_id,model\na-1,m\n");
        imported.write("broken.zip", new byte[] {'P', 'K', 3, 4, 0});
        ImportReport report = imported.importAll();
        assertEquals(2, report.count(Status.REFUSED), report.toJson());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM source"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("case.stillwatch", "data"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }
}
