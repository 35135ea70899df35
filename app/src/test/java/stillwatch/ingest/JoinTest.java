package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.ingest.FileReport.Status;
import stillwatch.task.Progress;

/** Two logs of which each has only half of an exchange. */
class JoinTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LLM =
            """
            {"TimeGenerated":"2026-05-01T08:00:0%1$d.5Z","CorrelationId":"co-%1$d","SequenceNumber":0,"PromptTokens":1,"CompletionTokens":2,"RequestMessages":"[]"}
            """;
    private static final String GATEWAY =
            """
            {"TimeGenerated":"2026-05-01T08:00:00Z","CorrelationId":"co-%1$d","CallerIpAddress":"198.51.100.%1$d","ApimSubscriptionId":"acct-%1$d"}
            """;
    private static final String EXCHANGES =
            "SELECT exchange_id, account_id, ip, source, line FROM exchanges ORDER BY exchange_id";

    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    private static FileReport report(ImportReport report, String name) {
        return report.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrderInWhichTheFilesAreGivenDoesNotMatter(boolean gatewayFirst) throws Exception {
        Path llm = imported.write("llm.jsonl", LLM.formatted(1) + LLM.formatted(2));
        Path gateway = imported.write("gateway.json", "[" + GATEWAY.formatted(2) + "," + GATEWAY.formatted(1) + "]");
        ImportReport report = gatewayFirst
                ? imported.importPaths(ImportOptions.recognised(), gateway, llm)
                : imported.importPaths(ImportOptions.recognised(), llm, gateway);
        assertEquals(
                List.of("co-1|acct-1|198.51.100.1|llm.jsonl|1", "co-2|acct-2|198.51.100.2|llm.jsonl|2"),
                imported.ask(EXCHANGES));
        FileReport additions = report(report, "gateway.json");
        assertEquals(2, additions.made().get("joined"), additions.toString());
        assertEquals(
                List.of("0", "0"),
                imported.ask(
                        "SELECT lines - rows - rejects - blank_lines - header_lines - continuation_lines FROM source"));
    }

    @Test
    void aLogThatOnlyCompletesAnotherOneSaysSoWhereTheOtherIsMissing() throws Exception {
        Path gateway = imported.write("gateway.jsonl", GATEWAY.formatted(1));
        FileReport report = imported.importPaths(ImportOptions.recognised(), gateway)
                .files()
                .get(0);
        assertEquals(List.of(Status.IMPORTED, 1L), List.of(report.status(), report.rows()));
        assertTrue(report.warnings().toString().contains("import both together"), report.toString());
    }

    @Test
    void ofBatchesThatAreNumberedAlikeEachOutputIsJoinedWithTheInputOfTheSameName() throws Exception {
        for (String batch : List.of("may", "june")) {
            imported.write(batch + "-input.jsonl", input("Question of " + batch));
            imported.write(batch + "-output.jsonl", output("req-" + batch));
        }
        imported.importAll();
        assertEquals(
                List.of("req-june|Question of june", "req-may|Question of may"),
                imported.ask("SELECT exchange_id, messages ->> '$[0].content' FROM conversations ORDER BY 1"));
    }

    @Test
    void whereMoreThanOneRecordMayBeThePartnerNoneIsGuessed() throws Exception {
        imported.write("x/first.jsonl", input("One"));
        imported.write("x/other.jsonl", input("Two"));
        imported.write("answers.jsonl", output("req-1"));
        ImportReport report = imported.importAll();
        assertEquals(List.of("7"), imported.ask("SELECT messages ->> '$[0].content' FROM conversations"));
        assertTrue(
                report(report, "answers.jsonl").warnings().toString().contains("more than one possible partner"),
                report.toJson());
    }

    private static String input(String question) {
        return "{\"custom_id\":\"item-1\",\"method\":\"POST\",\"url\":\"/v1\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\""
                + question + "\"}]}}\n";
    }

    private static String output(String request) {
        return "{\"custom_id\":\"item-1\",\"response\":{\"status_code\":200,\"request_id\":\"" + request
                + "\",\"body\":{\"created\":1777622400,\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"7\"}}]}}}\n";
    }

    @Test
    void whatDoesNotFitIntoTheMemoryThatIsSetAsideIsCountedAndNotJoined() throws Exception {
        Path llm = imported.write("llm.jsonl", LLM.formatted(1) + LLM.formatted(2));
        Path gateway = imported.write("gateway.jsonl", GATEWAY.formatted(1) + GATEWAY.formatted(2));
        Recogniser recogniser = new Recogniser(ImportOptions.recognised());
        try (SourceFinder finder = new SourceFinder(List.of(llm, gateway))) {
            List<Joins.Member> members = new java.util.ArrayList<>();
            for (SourceFile file : finder.files()) {
                members.add(new Joins.Member(
                        file, recogniser.recognise(file).orElseThrow().mapping()));
            }
            Joins joins = Joins.read(members, Progress.silent(), 400);
            Tally ofLlm = read(members.get(0), joins);
            Tally ofGateway = read(members.get(1), joins);
            assertEquals(2, ofLlm.exchanges);
            assertTrue(ofLlm.warnings.toString().contains("as far as it was kept"), ofLlm.warnings.toString());
            assertTrue(
                    ofGateway.warnings.toString().contains("1 records were not kept for joining"),
                    ofGateway.warnings.toString());
            assertEquals(1, ofGateway.made.get("joined"));
        }
    }

    private static Tally read(Joins.Member member, Joins joins) throws Exception {
        Tally tally = new Tally();
        try (SourceStream stream = new SourceStream(member.file())) {
            new JsonlReader(member.mapping().inFile(member.file()), joins, member.file())
                    .read(
                            new ByteWindow(stream::read, () -> {}),
                            new RowSink(batch -> {}, tally, stillwatch.store.ExchangeBatch::new));
        }
        return tally;
    }

    @Test
    void aMappingWrittenByHandJoinsToo() throws Exception {
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"),
                """
                {"name": "ours", "input": "jsonl", "recognize": ["req", "tokens"],
                 "join": {"as": "who", "title": "our session log", "key": "req", "other_key": "request.id",
                          "recognize": ["request.id", "customer"]},
                 "rows": {"exchanges": {"account_id": "who.customer", "timestamp": "at", "output_tokens": "tokens"}}}
                """);
        imported.write(
                "calls.jsonl",
                "{\"req\":\"r-1\",\"at\":1777622400000,\"tokens\":5}\n{\"req\":\"r-2\",\"at\":1777622400000,\"tokens\":5}\n");
        imported.write("sessions.jsonl", "{\"request\":{\"id\":\"r-1\"},\"customer\":\"c-1\"}\n");
        ImportReport report = imported.importPaths(new ImportOptions(null, mapping), folder.resolve("data"));
        assertEquals(List.of("c-1|5"), imported.ask("SELECT account_id, output_tokens FROM exchanges"));
        assertEquals("ours+who", report(report, "sessions.jsonl").format());
        assertEquals(1, report(report, "calls.jsonl").reasons().get("account_id is missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"as\":\"o\",\"key\":\"k\"}|has no \"recognize\"",
                "{\"as\":\"x\",\"key\":\"k\",\"recognize\":[\"k\"]}|no column uses",
                "{\"as\":\"o\",\"recognize\":[\"k\"]}|it has no \"key\"",
                "{\"as\":\"o\",\"key\":\"k\",\"on\":\"k\",\"recognize\":[\"k\"]}|\"on\" is none of",
                "[{\"key\":\"k\",\"sequence\":\"n\"},{\"key\":\"k\",\"sequence\":\"n\"}]|only one"
            })
    void aJoinThatCannotWorkIsRefusedWithWhatIsWrong(String join, String message) throws Exception {
        String mapping = "{\"name\":\"m\",\"input\":\"jsonl\",\"join\":" + JSON.readTree(join)
                + ",\"rows\":{\"exchanges\":{\"account_id\":\"o.a\",\"timestamp\":\"t\"}}}";
        UnreadableFileException refusal =
                assertThrows(UnreadableFileException.class, () -> MappingFile.parse("m", mapping));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }
}
