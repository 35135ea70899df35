package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FileReport.Status;

/** What is peculiar about a file costs no row, and its report says it in a sentence. */
class ReportSentencesTest {
    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    private FileReport importFile(String name, String content) throws IOException {
        Path file = imported.write(name, content.getBytes(StandardCharsets.UTF_8));
        FileReport report =
                imported.importPaths(ImportOptions.recognised(), file).files().get(0);
        assertEquals(Status.IMPORTED, report.status(), report.toString());
        assertEquals(0, report.rejects(), report.toString());
        return report;
    }

    private static void says(String part, FileReport report) {
        assertTrue(
                report.warnings().stream().anyMatch(warning -> warning.contains(part)),
                part + ": " + report.warnings());
    }

    @Test
    void anOrdinaryFileHasNothingPeculiar() throws Exception {
        importFile("accounts.csv", "account_id,plan\na-1,free\n");
        FileReport report = importFile(
                "exchanges.csv", "account_id,timestamp\na-1,1776849300000\na-1,1776849300000\na-1,1776849300001\n");
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void aByteOrderMarkIsTold() throws Exception {
        says("byte order mark", importFile("exchanges.csv", "\ufeffaccount_id,timestamp\na-1,1776849300000\n"));
    }

    @Test
    void windowsLineEndsAreTold() throws Exception {
        says("CR LF", importFile("exchanges.csv", "account_id,timestamp\r\na-1,1776849300000\r\n"));
    }

    @Test
    void lineBreaksInsideQuotesAreTold() throws Exception {
        FileReport report =
                importFile("exchanges.csv", "account_id,timestamp,client\na-1,1776849300000,\"two\nlines\"\n");
        says("1 line continues", report);
    }

    @Test
    void timesOutOfOrderAreCounted() throws Exception {
        FileReport report = importFile(
                "exchanges.csv",
                "account_id,timestamp\na-1,1776849300009\na-1,1776849300001\na-1,1776849300008\na-1,1776849300010\n");
        says("2 exchanges are earlier than one before them", report);
    }

    @Test
    void accountsThatNoAccountFileDescribesAreCounted() throws Exception {
        importFile("accounts.csv", "account_id,plan\na-1,free\n");
        FileReport report = importFile(
                "exchanges.csv", "account_id,timestamp\na-1,1776849300000\nb-1,1776849300000\nb-2,1776849300000\n");
        says("2 accounts are known from exchanges only", report);
    }

    @Test
    void hugeFieldsAreTold() throws Exception {
        FileReport report = importFile(
                "exchanges.csv", "account_id,timestamp,client\na-1,1776849300000," + "x".repeat(2 << 20) + "\n");
        says("1 field is longer than 1 MiB", report);
    }

    @Test
    void aQuotedFieldOfTensOfMegabytesIsNoUnclosedQuote() throws Exception {
        importFile("accounts.csv", "account_id,declared_use\na-1,\"" + "x".repeat(30 << 20) + "\"\n");
        assertEquals(List.of(Integer.toString(30 << 20)), imported.ask("SELECT length(declared_use) FROM accounts"));
    }
}
