package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.DamagedDataset.Written;
import stillwatch.ingest.FileReport.Status;

/**
 * A dataset that was damaged on purpose: the report accounts for every line of every file, as this test counts them in the
 * bytes, and every reject holds the bytes that lie at its place in the file.
 */
class DamagedDatasetTest {
    private static final Written EXCHANGES = DamagedDataset.exchanges(1, 100);
    private static final Written PACKED_EXCHANGES = DamagedDataset.exchanges(2, 60);
    private static final byte[] OPEN_QUOTES = DamagedDataset.openQuotes(3, 60);
    private static final Written LINES = DamagedDataset.exchangeLines(4, 100);
    private static final Written CONVERSATIONS = DamagedDataset.conversations(5, 120);

    @TempDir
    static Path folder;

    private static final Map<String, byte[]> CONTENTS = new TreeMap<>();
    private static final Map<String, FileReport> REPORTS = new TreeMap<>();
    private static ImportedCase imported;
    private static ImportReport report;

    @BeforeAll
    static void importEverything() throws Exception {
        imported = new ImportedCase(folder);
        add("exchanges-1.csv", EXCHANGES.bytes(), EXCHANGES.bytes());
        add("exchanges-2.csv.gz", PACKED_EXCHANGES.bytes(), gzip(PACKED_EXCHANGES.bytes()));
        add("exchanges-3.csv", OPEN_QUOTES, OPEN_QUOTES);
        add("exchanges-4.jsonl", LINES.bytes(), LINES.bytes());
        add("conversations.jsonl.zst", CONVERSATIONS.bytes(), Zstd.compress(CONVERSATIONS.bytes()));
        report = imported.importAll();
        report.files().forEach(file -> REPORTS.put(file.name(), file));
    }

    private static void add(String name, byte[] content, byte[] asReceived) throws IOException {
        CONTENTS.put(name, content);
        imported.write(name, asReceived);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static long feeds(byte[] content, int from, int to) {
        long feeds = 0;
        for (int i = from; i < to; i++) {
            feeds += content[i] == '\n' ? 1 : 0;
        }
        return feeds;
    }

    private static long lines(byte[] content) {
        return feeds(content, 0, content.length) + (content[content.length - 1] == '\n' ? 0 : 1);
    }

    @Test
    void rowsRejectsBlankLinesHeadersAndContinuationsAreAllTheLinesThereAre() throws Exception {
        assertEquals(CONTENTS.size(), report.count(Status.IMPORTED), report.toJson());
        long all = 0;
        for (Map.Entry<String, byte[]> file : CONTENTS.entrySet()) {
            FileReport told = REPORTS.get(file.getKey());
            long lines = lines(file.getValue());
            assertEquals(lines, told.lines(), file.getKey());
            assertEquals(
                    lines,
                    told.rows() + told.rejects() + told.blankLines() + told.headerLines() + told.continuationLines(),
                    file.getKey());
            all += lines;
        }
        assertTrue(all > 8_000, "thousands of lines: " + all);
        assertEquals(
                List.of(Long.toString(all)),
                imported.ask(
                        "SELECT sum(rows + rejects + blank_lines + header_lines + continuation_lines) FROM sources"));
        assertEquals(
                List.of(Long.toString(report.rejects())), imported.ask("SELECT count(*) FROM rejects"), "all are kept");
    }

    @Test
    void eachKindOfDamageIsRejectedForItsOwnReasonAndCostsNoGoodRow() throws Exception {
        Map.of(
                        "exchanges-1.csv", EXCHANGES,
                        "exchanges-2.csv.gz", PACKED_EXCHANGES,
                        "exchanges-4.jsonl", LINES,
                        "conversations.jsonl.zst", CONVERSATIONS)
                .forEach((name, written) -> {
                    FileReport told = REPORTS.get(name);
                    assertEquals(written.reasons(), new TreeMap<>(told.reasons()), name);
                    assertEquals(written.rows(), told.rows(), name);
                    assertEquals(written.blanks(), told.blankLines(), name);
                    assertEquals(name.contains(".csv") ? 1 : 0, told.headerLines(), name);
                });
        assertTrue(
                REPORTS.get("exchanges-3.csv").reasons().containsKey("a quote is opened and never closed"),
                REPORTS.get("exchanges-3.csv").reasons().toString());
        for (String name : CONTENTS.keySet()) {
            String table = name.startsWith("conversations") ? "conversations" : "exchanges";
            assertEquals(
                    List.of(Long.toString(REPORTS.get(name).rows())),
                    imported.ask("SELECT count(*) FROM " + table + " WHERE source = '" + name + "'"),
                    name);
        }
    }

    @Test
    void aRejectsBytesAreTheFilesBytesAtItsPlace() throws Exception {
        int looked = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.stillwatch"));
                Statement statement = connection.createStatement();
                ResultSet reject =
                        statement.executeQuery("SELECT source, line, byte_offset, raw, reason FROM rejects")) {
            while (reject.next()) {
                byte[] content = CONTENTS.get(reject.getString("source"));
                int offset = reject.getInt("byte_offset");
                byte[] raw = reject.getBytes("raw");
                String where = reject.getString("source") + ", line " + reject.getLong("line") + ", "
                        + reject.getString("reason");
                assertArrayEquals(Arrays.copyOfRange(content, offset, offset + raw.length), raw, where);
                assertEquals(1 + feeds(content, 0, offset), reject.getLong("line"), where);
                int end = offset + raw.length;
                assertTrue(
                        end == content.length
                                || content[end] == '\n'
                                || content[end] == '\r' && (end + 1 == content.length || content[end + 1] == '\n'),
                        where + ": ends in the middle of a line");
                looked++;
            }
        }
        assertEquals(report.rejects(), looked);
    }

    @Test
    void eachLineBelongsToOneRecordOnly() throws Exception {
        for (String name : CONTENTS.keySet()) {
            byte[] content = CONTENTS.get(name);
            Set<Long> begun = new HashSet<>();
            String rows = name.startsWith("conversations") ? "conversations" : "exchanges";
            for (String place : imported.ask("SELECT line, byte_offset FROM rejects WHERE source = '" + name
                    + "' UNION ALL SELECT line, byte_offset FROM " + rows + " WHERE source = '" + name + "'")) {
                long line = Long.parseLong(place.substring(0, place.indexOf('|')));
                int offset = Integer.parseInt(place.substring(place.indexOf('|') + 1));
                assertTrue(begun.add(line), name + ": two records begin on line " + line);
                assertEquals(1 + feeds(content, 0, offset), line, name);
                assertTrue(offset == 0 || content[offset - 1] == '\n', name + ": begins in the middle of line " + line);
            }
        }
    }
}
