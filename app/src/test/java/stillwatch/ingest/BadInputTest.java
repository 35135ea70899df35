package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.ingest.FileReport.Status;

/** Nothing is lost: whatever the bytes are, each line is a row, a reject, blank, a header or a continuation. */
class BadInputTest {
    private static final String CSV =
            """
            account_id,timestamp,model,input_tokens,client
            a-1,2026-04-22T09:15:00Z,m-1,700,"sdk, ""one"" x"
            a-2,2026-04-22T09:15:01Z,m-1,1,"two
            lines"

            a-3,1776849302000,m-2,,é
            """;
    private static final String JSONL =
            """
            {"account_id":"a-1","timestamp":"2026-04-22T09:15:00Z","model":"m-1","messages":[{"role":"user","content":"é"}]}

            {"account_id":"a-2","timestamp":1776849302000,"messages":[{"role":"user","content":[{"type":"text","text":"x"}]}]}
            """;

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

    private static long lines(byte[] content) {
        long feeds = 0;
        for (byte b : content) {
            feeds += b == '\n' ? 1 : 0;
        }
        return feeds + (content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0);
    }

    @Test
    void eachKindOfBadRowBecomesARejectThatSaysWhy() throws Exception {
        FileReport report = importFile(
                "exchanges.csv",
                """
                account_id,timestamp,input_tokens,status
                ,2026-04-22T09:15:00Z,1,200
                a-1,,1,200
                a-1,yesterday,1,200
                a-1,2026-04-22T09:15:00,1,200
                a-1,2026-02-30T09:15:00Z,1,200
                a-1,2026-04-22T09:15:00Z,-1,200
                a-1,2026-04-22T09:15:00Z,many,200
                a-1,2026-04-22T09:15:00Z,1
                a-1,2026-04-22T09:15:00Z,1,200,extra
                a-1,2026-04-22T09:15:00Z,"1"x,200
                a-1,2026-04-22T09:15:00Z,1,200
                """);
        assertEquals(1, report.rows());
        assertEquals(
                Map.of(
                        "account_id is missing", 1L,
                        "timestamp is missing", 1L,
                        "timestamp is not a readable time", 3L,
                        "input_tokens is negative", 1L,
                        "input_tokens is not a whole number", 1L,
                        "has 3 fields where the header has 4", 1L,
                        "has 5 fields where the header has 4", 1L,
                        "text after a closing quote", 1L),
                report.reasons());
        assertEquals(List.of("10"), imported.ask("SELECT count(*) FROM rejects"));
    }

    @Test
    void badJsonBecomesARejectThatSaysWhy() throws Exception {
        FileReport report = importFile(
                "conversations.jsonl",
                """
                {"account_id":"a-1","messages":[]}
                {"account_id":"a-1"}
                {"account_id":"a-1","messages":"hello"}
                {"account_id":"a-1","messages":[{"content":"no role"}]}
                {"messages":[]}
                {"account_id":"a-1","messages":[]} {}
                {"account_id":"a-1","messages":[
                [1,2]
                """);
        assertEquals(1, report.rows(), report.reasons().toString());
        assertEquals(7, report.rejects());
        assertEquals(
                2, report.reasons().get("messages holds something that is not a message with role and content") + 1);
        assertEquals(1, report.reasons().get("the JSON does not parse"));
    }

    @Test
    void aRejectKeepsTheRowsBytesAndItsPlaceInTheFile() throws Exception {
        byte[] bad = "a-1,2026-04-22T09:15:00Z,m,1,\"two\nlines \u00ff\"".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("\ufeffaccount_id,timestamp,model,input_tokens,client\r\na-0,1776849302000,,,\r\n"
                .getBytes(StandardCharsets.UTF_8));
        int offset = file.size();
        file.write(bad);
        file.write("\r\na-3,1776849302000,,,".getBytes(StandardCharsets.UTF_8));
        FileReport report = importFile("exchanges.csv", file.toByteArray());
        assertEquals(Map.of("invalid UTF-8", 1L), report.reasons());
        assertEquals(List.of("3|" + offset), imported.ask("SELECT line, byte_offset FROM rejects"));
        assertArrayEquals(bad, imported.bytes("SELECT raw FROM rejects"));
        assertEquals(
                List.of("a-0|2|" + (offset - 22), "a-3|5|" + (offset + bad.length + 2)),
                imported.ask("SELECT account_id, line, byte_offset FROM exchanges ORDER BY line"));
        assertEquals(
                List.of("5|2|1|1|1"),
                imported.ask("SELECT lines, rows, rejects, header_lines, continuation_lines FROM sources"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLineAndNotTheRestOfTheFile() throws Exception {
        FileReport report = importFile(
                "exchanges.csv",
                "account_id,timestamp\n\"a-1,2026-04-22T09:15:00Z\n" + "a-2,2026-04-22T09:15:00Z\n".repeat(1000));
        assertEquals(1000, report.rows());
        assertEquals(Map.of("a quote is opened and never closed", 1L), report.reasons());
    }

    @Test
    void aHugeFieldPasses() throws Exception {
        String huge = "x".repeat(144_260);
        FileReport report = importFile(
                "exchanges.csv",
                "account_id,timestamp,exchange_id,client,thinking_signature_hash\na-1,2026-04-22T09:15:00Z," + huge
                        + "," + huge + "," + huge + "\n");
        assertEquals(1, report.rows());
        assertEquals(
                List.of("144260|144260|144260"),
                imported.ask(
                        "SELECT length(exchange_id), length(client), length(thinking_signature_hash) FROM exchanges"));
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchanges.csv", "accounts.csv", "conversations.jsonl", "exchanges.jsonl", "intel.json"})
    void everyLineOfDamagedInputIsAccountedFor(String name) throws Exception {
        byte[] good = (name.endsWith(".csv") ? CSV : JSONL).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] content = damaged(good, random);
            FileReport report = importFile(name, content);
            if (report.status() == Status.IMPORTED) {
                assertEquals(
                        lines(content),
                        report.lines(),
                        () -> "lines of " + new String(content, StandardCharsets.UTF_8));
                assertEquals(
                        report.lines(),
                        report.rows()
                                + report.rejects()
                                + report.blankLines()
                                + report.headerLines()
                                + report.continuationLines());
            } else {
                assertTrue(report.message() != null && report.message().length() > 10, report.toString());
            }
        }
        for (String row : imported.ask("SELECT source, line, byte_offset, length(raw) FROM rejects LIMIT 1")) {
            assertTrue(row.startsWith(name), row);
        }
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] content = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
        int changes = random.nextInt(6);
        for (int i = 0; i < changes && content.length > 0; i++) {
            int from = content.length > 50 && random.nextInt(5) > 0 ? 47 : 0;
            content[from + random.nextInt(content.length - from)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : (byte) "\",\n\r{}".charAt(random.nextInt(6));
        }
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchanges.csv", "conversations.jsonl", "intel.json", "truth.json", "something.csv"})
    void randomBytesAreRefusedOrRejectedInWords(String name) throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            byte[] noise = new byte[random.nextInt(20_000)];
            random.nextBytes(noise);
            FileReport report = importFile(name, noise);
            assertTrue(
                    report.status() == Status.IMPORTED
                            ? report.lines() == lines(noise)
                            : report.message() != null && !report.message().isBlank(),
                    report.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 200, 900})
    void aCompressedFileThatEndsTooEarlyIsRefusedAsAWhole(int length) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Random random = new Random(3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("account_id,timestamp\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1000; i++) {
                gzip.write(("a-" + random.nextInt() + ",2026-04-22T09:15:00Z\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        FileReport report = importFile("exchanges.csv.gz", Arrays.copyOf(packed.toByteArray(), length));
        assertEquals(Status.REFUSED, report.status());
        assertTrue(report.message().contains("ends too early"), report.message());
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM exchange"));
        FileReport whole = importFile("exchanges.csv.gz", packed.toByteArray());
        assertEquals(1000, whole.rows());
    }

    @Test
    void anEmptyFileIsSkippedInWords() throws Exception {
        FileReport report = importFile("exchanges.csv", "");
        assertEquals(Status.SKIPPED, report.status());
        assertEquals("The file is empty.", report.message());
        Files.delete(folder.resolve("data/exchanges.csv"));
    }
}
