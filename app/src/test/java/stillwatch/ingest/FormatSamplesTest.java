package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FileReport.Status;

/**
 * The hand-written record of each log format that lies beside the project, where it does; elsewhere the system property {@code
 * stillwatch.shared} names the folder that holds {@code format-samples}. All describe the same exchange. They are imported in one go, as an investigator would.
 */
class FormatSamplesTest {
    @TempDir
    Path folder;

    private ImportedCase imported;
    private ImportReport report;

    @BeforeEach
    void importAllSamples() {
        Path samples =
                Path.of(System.getProperty("stillwatch.shared", "../../shared")).resolve("format-samples");
        assumeTrue(Files.isDirectory(samples), "the samples are not on this machine");
        imported = new ImportedCase(folder);
        report = imported.importPaths(ImportOptions.recognised(), samples);
    }

    @Test
    void everySampleIsRecognisedAndNoneOfItsRowsIsRejected() throws Exception {
        assertEquals(0, report.rejects(), report.toJson());
        for (FileReport file : report.files()) {
            assertTrue(file.format() != null || file.name().startsWith("README"), file.toString());
        }
        List<String> notRead = report.files().stream()
                .filter(file -> file.status() != Status.IMPORTED)
                .map(FileReport::name)
                .sorted()
                .toList();
        assertEquals(List.of("12-openai-usage.json", "13-anthropic-usage.json", "README.md"), notRead);
    }

    @Test
    void everySampleOfAnExchangeYieldsItWithItsValues() throws Exception {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("01-litellm-spendlogs.jsonl", "acct-17|1776849300123|model-x|700|1200|203.0.113.7"),
                Map.entry("02-otel-genai-otlp.jsonl", "02-otel-genai-otlp|1776849300123|model-x|700|1200|null"),
                Map.entry("03-bedrock-invocation.jsonl", "acct-17|1776849300000|vendor.model-x-v1:0|700|1200|null"),
                Map.entry("04-langfuse-observations.jsonl", "acct-17|1776849300123|model-x|700|1200|null"),
                Map.entry("05-openai-batch-output.jsonl", "05-openai-batch-output|1776849300000|model-x|700|1200|null"),
                Map.entry("06-wildchat.jsonl", "ab12|1776849321000|model-x|null|null|null"),
                Map.entry("07-azure-apim-llmlog.jsonl", "acct-17|1776849300123|model-x|700|1200|203.0.113.7"),
                Map.entry(
                        "07-azure-openai-requestresponse.jsonl",
                        "203.0.113.***|1776849300123|model-x|null|null|203.0.113.***"),
                Map.entry("08-helicone-export.csv", "acct-17|1776849300123|model-x|700|1200|null"),
                Map.entry("09-kong-ai-log.jsonl", "acct-17|1776849300123|model-x|700|1200|203.0.113.7"),
                Map.entry("10-envoy-ai-gateway.jsonl", "10-envoy-ai-gateway|1776849300123|model-x|700|1200|null"),
                Map.entry("11-cloudflare-ai-gateway.jsonl", "acct-17|1776849300123|model-x|700|1200|null"));
        for (var sample : expected.entrySet()) {
            assertEquals(
                    List.of(sample.getValue()),
                    imported.ask("SELECT account_id, timestamp, model, input_tokens, output_tokens, ip FROM exchanges"
                            + " WHERE source = '" + sample.getKey() + "'"),
                    sample.getKey());
        }
        assertEquals(List.of("" + expected.size()), imported.ask("SELECT count(*) FROM exchanges"));
    }

    @Test
    void logsThatJoinAreOneExchangeWithWhatBothKnow() throws Exception {
        assertEquals(
                List.of(
                        "[{\"role\":\"user\",\"content\":\"Score this answer 1-10.\"},{\"role\":\"assistant\",\"content\":\"7\"}]"),
                imported.ask("SELECT messages FROM conversations WHERE source = '05-openai-batch-output.jsonl'"));
        assertEquals(
                List.of("05-openai-batch-input.jsonl|additions|1", "07-azure-apim-gatewaylog.jsonl|additions|1"),
                imported.ask("SELECT name, kind, rows FROM sources WHERE kind = 'additions' ORDER BY 1"));
    }

    @Test
    void auditLogsAddToTheAccountsWhatTheyKnowAndNoMore() throws Exception {
        assertEquals(
                List.of("user-1|example.com|null", "user_1|example.com|org_1"),
                imported.ask("SELECT account_id, email_domain, organization_id FROM accounts"
                        + " WHERE email_domain IS NOT NULL ORDER BY 1"));
    }

    @Test
    void usageExportsAreKnownAndSayWhyNothingWasMadeOfThem() {
        FileReport usage = report.files().stream()
                .filter(file -> file.name().equals("12-openai-usage.json"))
                .findFirst()
                .orElseThrow();
        assertEquals("openai-usage", usage.format());
        assertTrue(usage.message().contains("not single exchanges"), usage.message());
    }
}
