package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FileReport.Status;

class DatasetImportTest {
    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    private void writeDataset() throws Exception {
        imported.write(
                "accounts.csv",
                """
                account_id,created_at,plan,signup_ip,email_disposable,color
                a-1,2026-04-01T00:00:00Z,education,203.0.113.7,true,red
                a-2,1775001600000,free,,false,
                """);
        imported.write(
                "exchanges-000.csv",
                """
                timestamp,account_id,model,session_id,ip,client,input_tokens,output_tokens,status,stop_reason,asn,tool_calls,capability,exchange_id,mood
                2026-04-22T09:15:00.123Z,a-1,m-1,s-1,203.0.113.7,"sdk ""1"", py",700,1200,200,end,AS64500,3,reasoning,e-1,fine
                2026-04-22T11:15:00.123+02:00,a-1,m-1,s-1,203.0.113.9,"sdk ""1"", py",10,20,200,end,64500,,reasoning,e-2,
                1776849300123,a-3,m-2,,2001:db8:7::1,,,,429,,,,,e-2,
                """);
        imported.write(
                "conversations.jsonl",
                """
                {"conversation_id":"c-1","account_id":"a-1","timestamp":"2026-04-22T09:15:00Z","model":"m-1","exchange_id":"e-1","messages":[{"role":"user","content":"Hi \\u00e9"}, {"role":"assistant","content":[{"type":"text","text":"7"}]}]}
                """);
        imported.write("releases.csv", "model,released_at\nm-2,2026-04-22T00:00:00Z\n");
        imported.write("truth.json", "{\"campaigns\": [{\"name\": \"secret-name\",\n \"accounts\": [\"a-1\"]}]}\n");
        imported.write("README.md", "notes\n");
    }

    @Test
    void importsAWholeDataset() throws Exception {
        writeDataset();
        ImportReport report = imported.importAll();
        assertEquals(5, report.count(Status.IMPORTED), report.toJson());
        assertEquals(1, report.count(Status.SKIPPED));
        assertEquals(0, report.rejects());
        assertEquals(
                List.of(
                        "e-1|a-1|1776849300123|m-1|s-1|203.0.113.7|sdk \"1\", py|700|1200|200|end|64500|3|reasoning|2",
                        "e-2|a-1|1776849300123|m-1|s-1|203.0.113.9|sdk \"1\", py|10|20|200|end|64500|null|reasoning|3",
                        "e-2|a-3|1776849300123|m-2|null|2001:db8:7::1|null|null|null|429|null|null|null|null|4"),
                imported.ask("SELECT exchange_id, account_id, timestamp, model, session_id, ip, client, input_tokens,"
                        + " output_tokens, status, stop_reason, asn, tool_calls, capability, line"
                        + " FROM exchanges ORDER BY line"));
        assertEquals(
                List.of(
                        "a-1|1775001600000|education|203.0.113.7|1|{\"color\":\"red\"}",
                        "a-2|1775001600000|free|null|0|null"),
                imported.ask("SELECT account_id, created_at, plan, signup_ip, email_disposable, extra FROM accounts"
                        + " WHERE source IS NOT NULL ORDER BY 1"));
        assertEquals(
                List.of(
                        "[{\"role\":\"user\",\"content\":\"Hi \\u00e9\"}, {\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"7\"}]}]"),
                imported.ask("SELECT messages FROM conversations"));
        assertEquals(List.of("m-2|1776816000000"), imported.ask("SELECT * FROM releases"));
        assertEquals(
                List.of("203.0.113.0/24", "2001:db8:7::/48"), imported.ask("SELECT DISTINCT network FROM address"));
        assertEquals(
                List.of("1|493569|2|710|1220", "3|493569|1|0|0"),
                imported.ask("SELECT * FROM account_hour ORDER BY 1"));
        assertEquals(
                List.of("1|3|1776849300123|1776849300123"),
                imported.ask("SELECT first_key, last_key, first_at_millis, last_at_millis FROM exchange_block"));
    }

    @Test
    void everyRowIsFoundAgainInItsFileAtItsOffset() throws Exception {
        writeDataset();
        imported.importAll();
        byte[] file = Files.readAllBytes(folder.resolve("data/exchanges-000.csv"));
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\n");
        for (String row : imported.ask("SELECT line, byte_offset FROM exchanges")) {
            String[] place = row.split("\\|");
            String expected = lines[Integer.parseInt(place[0]) - 1];
            assertEquals(expected, new String(file, Integer.parseInt(place[1]), expected.length()));
        }
    }

    @Test
    void importingTheSameFilesAgainAddsNothingAndSaysSo() throws Exception {
        writeDataset();
        imported.importAll();
        List<String> before = imported.ask("SELECT count(*), sum(exchanges) FROM account_total");
        ImportReport again = imported.importAll();
        assertEquals(5, again.count(Status.ALREADY_IMPORTED), again.toJson());
        assertEquals(before, imported.ask("SELECT count(*), sum(exchanges) FROM account_total"));
        assertEquals(List.of("5"), imported.ask("SELECT count(*) FROM activity WHERE action = 'import'"));
    }

    @Test
    void keepsNothingOfAnAnswerKeyButItsDigest() throws Exception {
        writeDataset();
        imported.importAll();
        assertEquals(
                List.of("answer_key|1|1|2"),
                imported.ask("SELECT kind, rows, continuation_lines, lines FROM sources WHERE name = 'truth.json'"));
        byte[] bytes = Files.readAllBytes(folder.resolve("case.stillwatch"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(!text.contains("secret-name"));
    }

    @Test
    void refusesAFileWithoutARequiredColumnAndImportsTheOthers() throws Exception {
        writeDataset();
        imported.write("exchanges-001.csv", "account,timestamp\na-1,2026-04-22T09:15:00Z\n");
        ImportReport report = imported.importAll();
        FileReport refused = report.files().stream()
                .filter(file -> file.status() == Status.REFUSED)
                .findFirst()
                .orElseThrow();
        assertTrue(refused.message().contains("\"account_id\""), refused.message());
        assertEquals(5, report.count(Status.IMPORTED));
        assertEquals(List.of("3"), imported.ask("SELECT count(*) FROM exchange"));
    }
}
