package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FileReport.Status;
import stillwatch.store.CaseFileException;
import stillwatch.task.Progress;

/** The way of large imports into a new case: a whole case is written aside and takes the old one's place. */
class LargeImportTest {
    private static final String LONG_ID = "x".repeat(70_000);
    private static final String EXCHANGES =
            "exchange_id,account_id,timestamp,model,client,system_prompt_hash,template_id\n"
                    + "e-1,a-1,2026-04-22T09:15:00Z,m,c-1,sp,t-1\n"
                    + LONG_ID + ",a-2,2026-04-22T09:16:00Z,m," + LONG_ID + ",sp,t-2\n"
                    + "\n"
                    + "e-1,a-1,2026-04-22T09:14:00Z,,c-1,,t-1\n"
                    + "no,fields\n";
    private static final String[] QUESTIONS = {
        "SELECT * FROM exchanges ORDER BY source, line",
        "SELECT * FROM accounts ORDER BY account_id",
        "SELECT * FROM conversations ORDER BY line",
        "SELECT source, line, byte_offset, hex(raw), reason FROM rejects ORDER BY line",
        "SELECT source, name, kind, lines, rows, rejects FROM sources",
        "SELECT * FROM account_hour ORDER BY 1, 2",
        "SELECT * FROM hour_total ORDER BY 1, 2, 3, 4",
        "SELECT * FROM account_total ORDER BY 1",
        "SELECT * FROM exchange_block",
        "SELECT seq, action, summary FROM activity"
    };

    @TempDir
    Path folder;

    private void writeDataset(ImportedCase imported) throws Exception {
        imported.write("accounts.csv", "account_id,plan\na-1,free\na-9,team\n");
        imported.write("exchanges-0.csv", EXCHANGES);
        imported.write("exchanges-1.csv", EXCHANGES.replace("a-1", "a-3"));
        imported.write(
                "conversations.jsonl",
                "{\"account_id\":\"a-1\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}\n");
    }

    @Test
    void holdsWhatAnImportIntoTheOpenCaseHolds() throws Exception {
        ImportedCase small = new ImportedCase(folder);
        ImportedCase large = small.large();
        writeDataset(small);
        ImportReport report = small.importAll();
        assertEquals(report.rows(), large.importAll().rows());
        for (String question : QUESTIONS) {
            assertEquals(small.ask(question), large.ask(question), question);
        }
        assertEquals(List.of("ok"), large.ask("PRAGMA integrity_check"));
        assertEquals(
                List.of("70000"),
                large.ask("SELECT length(client) FROM exchanges WHERE line = 3 AND source LIKE '%0.csv'"));
        assertEquals(List.of("wal"), large.ask("PRAGMA journal_mode"));
        assertTrue(report.files().get(1).warnings().toString().contains("1 exchanges have an id"), report.toJson());
    }

    @Test
    void keepsWhatTheCaseHeldBefore() throws Exception {
        ImportedCase small = new ImportedCase(folder);
        ImportedCase large = small.large();
        Path accounts = small.write("accounts.csv", "account_id,plan\na-1,free\n");
        large.importPaths(ImportOptions.recognised(), accounts);
        Path exchanges = small.write("exchanges.csv", EXCHANGES);
        large.importPaths(ImportOptions.recognised(), exchanges);
        assertEquals(List.of("a-1|free", "a-2|null"), large.ask("SELECT account_id, plan FROM accounts ORDER BY 1"));
        assertEquals(List.of("import", "import"), large.ask("SELECT action FROM activity"));
        assertEquals(List.of("3"), large.ask("SELECT count(*) FROM exchanges"));
    }

    @Test
    void aFileThatEndsTooEarlyIsLeftOutAndTheOthersAreKept() throws Exception {
        ImportedCase small = new ImportedCase(folder);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                gzip.write(("b-" + i * 7_919L % 10_007 + ",2026-04-22T09:15:00Z," + i + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                if (i == 0) {
                    gzip.write("account_id,timestamp,input_tokens\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        byte[] whole = packed.toByteArray();
        small.write("exchanges-0.csv", EXCHANGES);
        small.write("exchanges-1.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        small.write("exchanges-2.csv", EXCHANGES.replace("a-1", "a-3"));
        for (ImportedCase each : List.of(small, small.large())) {
            ImportReport report = each.importAll();
            assertEquals(
                    List.of(Status.IMPORTED, Status.REFUSED, Status.IMPORTED),
                    report.files().stream().map(FileReport::status).toList());
            assertEquals(List.of("6"), each.ask("SELECT count(*) FROM exchanges"));
            assertEquals(List.of("0"), each.ask("SELECT count(*) FROM account WHERE account_id LIKE 'b-%'"));
            assertEquals(List.of("ok"), each.ask("PRAGMA integrity_check"));
        }
    }

    @Test
    void aCaseThatAnotherProgramHasOpenIsLeftAlone() throws Exception {
        ImportedCase large = new ImportedCase(folder).large();
        Path accounts = large.write("accounts.csv", "account_id,plan\na-1,free\n");
        large.importPaths(ImportOptions.recognised(), accounts);
        Path exchanges = large.write("exchanges.csv", EXCHANGES);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("large.stillwatch"));
                Statement statement = other.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM account").close();
            CaseFileException refusal = assertThrows(
                    CaseFileException.class,
                    () -> large.importPaths(ImportOptions.recognised(), Progress.silent(), exchanges));
            assertTrue(refusal.getMessage().contains("Close it there"), refusal.getMessage());
        }
        assertEquals(List.of("0"), large.ask("SELECT count(*) FROM exchange"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("data", "large.stillwatch"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }
}
