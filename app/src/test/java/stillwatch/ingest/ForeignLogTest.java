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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillwatch.task.Progress;

/** Logs of other programs, through mappings. Public data is read where it lies and is never part of the project. */
class ForeignLogTest {
    private static final String EXCHANGE =
            "SELECT account_id, timestamp, model, input_tokens, output_tokens FROM exchanges";

    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    private static Path shared(String name) {
        Path path =
                Path.of(System.getProperty("stillwatch.shared", "../../shared")).resolve(name);
        assumeTrue(Files.exists(path), name + " is not on this machine");
        return path;
    }

    private ImportReport importShared(String name) {
        ImportReport report = imported.importPaths(ImportOptions.recognised(), shared(name));
        assertEquals(0, report.rejects(), report.toJson());
        return report;
    }

    @Test
    void importsTheAzureTraceWithAllItsRowsUnderOneAccount() throws Exception {
        importShared("data/azure-llm-2023");
        assertEquals(
                List.of("8819", "19366"), imported.ask("SELECT count(*) FROM exchange GROUP BY source_key ORDER BY 1"));
        assertEquals(
                List.of("azure-llm-trace|1700158623979|null|4808|10"),
                imported.ask(EXCHANGE + " ORDER BY source, line LIMIT 1"));
        assertEquals(List.of("1"), imported.ask("SELECT count(*) FROM account"));
    }

    @Test
    void importsTheMooncakeTraceWithoutMakingItsCacheBlocksIntoTemplates() throws Exception {
        importShared("data/mooncake");
        assertEquals(
                List.of("3993", "12031"), imported.ask("SELECT count(*) FROM exchange GROUP BY source_key ORDER BY 1"));
        assertEquals(List.of("0"), imported.ask("SELECT count(*) FROM prompt"));
    }

    @Test
    void importsSharesOfRealPeopleAsTemplates() throws Exception {
        importShared("data/coortweet/russian_coord_tweets.csv");
        assertEquals(List.of("35125"), imported.ask("SELECT count(*) FROM exchange"));
        assertEquals(List.of("9509"), imported.ask("SELECT count(*) FROM account"));
        assertEquals(
                List.of("0fb4232d1b7b37069c13ee17579bd10e|1623881091000|85d2d12251a735ce05255061f7f231e2"),
                imported.ask("SELECT account_id, timestamp, template_id FROM exchanges WHERE line = 2"));
    }

    @ParameterizedTest
    @CsvSource({
        "01-litellm-spendlogs.jsonl,litellm,acct-17,1776849300123",
        "02-otel-genai-otlp.jsonl,otel-genai,02-otel-genai-otlp,1776849300123",
        "03-bedrock-invocation.jsonl,bedrock,acct-17,1776849300000",
        "04-langfuse-observations.jsonl,langfuse,acct-17,1776849300123",
        "05-openai-batch-output.jsonl,openai-batch-output,05-openai-batch-output,1776849300000",
        "07-azure-apim-llmlog.jsonl,azure-apim-llm,dep1,1776849300123",
        "08-helicone-export.csv,helicone,acct-17,1776849300123",
        "09-kong-ai-log.jsonl,kong-ai,acct-17,1776849300123",
        "10-envoy-ai-gateway.jsonl,envoy-ai-gateway,10-envoy-ai-gateway,1776849300123",
        "11-cloudflare-ai-gateway.jsonl,cloudflare-ai-gateway,acct-17,1776849300123"
    })
    void recognisesALogAndReadsItsExchange(String file, String format, String account, String atMillis)
            throws Exception {
        ImportReport report = importShared("format-samples/" + file);
        assertEquals(format, report.files().get(0).format());
        String[] exchange = imported.ask(EXCHANGE).get(0).split("\\|");
        assertEquals(List.of(account, atMillis), List.of(exchange[0], exchange[1]));
        assertTrue(exchange[2].contains("model-x"), exchange[2]);
        assertEquals(List.of("700", "1200"), List.of(exchange[3], exchange[4]));
    }

    @ParameterizedTest
    @CsvSource({
        "01-litellm-spendlogs.jsonl,2",
        "02-otel-genai-otlp.jsonl,1",
        "03-bedrock-invocation.jsonl,2",
        "04-langfuse-observations.jsonl,2",
        "05-openai-batch-output.jsonl,1",
        "06-lmsys.jsonl,2",
        "06-wildchat.jsonl,2",
        "07-azure-apim-llmlog.jsonl,2",
        "08-helicone-export.csv,1",
        "09-kong-ai-log.jsonl,2"
    })
    void readsTheMessagesOfALogIntoAConversation(String file, int messages) throws Exception {
        importShared("format-samples/" + file);
        assertEquals(
                List.of(messages
                        + (messages == 2
                                ? "|user|assistant"
                                : file.startsWith("05") ? "|assistant|null" : "|user|null")),
                imported.ask("SELECT json_array_length(messages), messages ->> '$[0].role', messages ->> '$[1].role'"
                        + " FROM conversations"));
        String first = imported.ask("SELECT messages FROM conversations").get(0);
        assertTrue(first.contains(file.startsWith("05") ? "7" : "Score this answer 1-10."), first);
    }

    @Test
    void readsALogThatNobodyForesawByAMappingWrittenByHand() throws Exception {
        Path log = imported.write("odd.log", "who;when;n\nx-1;1776849300.5;7\nx-2;soon;8\n");
        Path mapping = imported.write(
                "odd-mapping.json",
                """
                {"name": "odd", "input": "csv", "delimiter": ";", // by hand
                 "rows": {"exchanges": {"account_id": "who", "input_tokens": "n", "client": {"otherwise": "odd {file}"},
                   "timestamp": {"path": "when", "time": "epoch_seconds"}}}}
                """);
        ImportReport report = imported.importPaths(new ImportOptions(null, mapping), log);
        assertEquals(
                Map.of("timestamp is not a readable time", 1L),
                report.files().get(0).reasons());
        assertEquals(
                List.of("x-1|1776849300500|7|odd odd"),
                imported.ask("SELECT account_id, timestamp, input_tokens, client FROM exchanges"));
    }

    @Test
    void timesInSecondsKeepTheirDecimalsWhetherTheyAreNumbersOrTexts() throws Exception {
        Path log = imported.write(
                "odd.jsonl",
                """
                {"who": "a", "when": 1776849300.123, "n": 700.0}
                {"who": "b", "when": "1776849300.123456789", "n": "700"}
                {"who": "c", "when": 1.776849300123E9, "n": 7E2}
                """);
        Path mapping = imported.write(
                "odd-mapping.json",
                """
                {"name": "odd", "input": "jsonl", "rows": {"exchanges": {"account_id": "who", "input_tokens": "n",
                   "timestamp": {"path": "when", "time": "epoch_seconds"}}}}
                """);
        imported.importPaths(new ImportOptions(null, mapping), log);
        assertEquals(
                List.of("a|1776849300123|700", "b|1776849300123|700", "c|1776849300123|700"),
                imported.ask("SELECT account_id, timestamp, input_tokens FROM exchanges ORDER BY 1"));
    }

    @Test
    void anAddressInALogLeavesItsDomainOnly() throws Exception {
        imported.write("accounts.csv", "account_id,email_domain\na-1,someone@lab.example\na-2,uni.example\n");
        imported.importAll();
        assertEquals(
                List.of("lab.example", "uni.example"), imported.ask("SELECT email_domain FROM accounts ORDER BY 1"));
    }

    @Test
    void aPreviewShowsTheFirstRowsAndWhatIsMissingAndWritesNothing() throws Exception {
        imported.write(
                "exchanges.csv", "account_id,timestamp,mood\na-1,1776849300123,x\na-2,1776849300123,y\na-3,bad,\n");
        imported.write("notes.txt", "hello");
        Preview preview = Preview.of(List.of(folder.resolve("data")), ImportOptions.recognised(), 1, Progress.silent());
        FilePreview exchanges = preview.files().get(0);
        assertEquals("exchanges", exchanges.understood().kind());
        assertEquals("by its name", exchanges.understood().how());
        assertEquals(
                List.of(Map.of("account_id", "a-1", "timestamp", "2026-04-22T09:15:00.123Z")),
                exchanges.first().rows());
        assertEquals(List.of("mood"), exchanges.first().unknownColumns());
        assertTrue(preview.missing().contains("No client addresses: network signals are off."));
        assertEquals(Importer.NOT_RECOGNISED, preview.files().get(1).problem());
        assertTrue(Files.notExists(folder.resolve("case.stillwatch")));
    }

    @Test
    void aForcedFormatThatDoesNotExistIsRefusedWithTheOnesThatDo() {
        UnreadableFileException refusal = org.junit.jupiter.api.Assertions.assertThrows(
                UnreadableFileException.class, () -> imported.importPaths(new ImportOptions("lite", null), folder));
        assertTrue(refusal.getMessage().contains("litellm"), refusal.getMessage());
    }
}
