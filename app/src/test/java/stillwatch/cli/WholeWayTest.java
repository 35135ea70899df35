package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signals;

/** A generated dataset through every command, in the order in which an investigator would use them. */
class WholeWayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path data;
    private static Path results;
    private static Ran investigated;

    @BeforeAll
    static void generateAndInvestigate() {
        data = folder.resolve("data");
        results = folder.resolve("results");
        Ran generated = Ran.command(
                folder, "generate", "--scenario", "mixed", "--seed", "11", "--scale", "0.3", "--out", data.toString());
        assertEquals(0, generated.code(), generated.err());
        investigated = Ran.command(folder, "investigate", data.toString(), "--out", results.toString());
        assertEquals(0, investigated.code(), investigated.err());
    }

    private JsonNode campaignsJson() throws Exception {
        return JSON.readTree(results.resolve("campaigns.json").toFile());
    }

    private String caseFile() {
        return results.resolve("case.stillwatch").toString();
    }

    @Test
    void investigateWritesWhatItPromises() throws Exception {
        assertTrue(Files.isRegularFile(results.resolve("case.stillwatch")));
        assertTrue(JSON.readTree(results.resolve("import-report.json").toFile())
                        .get("files")
                        .size()
                > 3);
        JsonNode campaigns = campaignsJson().get("campaigns");
        assertFalse(campaigns.isEmpty(), investigated.out());
        double last = 1;
        for (JsonNode campaign : campaigns) {
            assertTrue(campaign.get("score").asDouble() <= last, "highest score first");
            last = campaign.get("score").asDouble();
            assertFalse(campaign.get("accounts").isEmpty());
            assertFalse(campaign.get("evidence").isEmpty());
            assertTrue(Instant.parse(campaign.get("first_seen").asText())
                    .isBefore(Instant.parse(campaign.get("last_seen").asText())));
            Path made = results.resolve("packages").resolve(campaign.get("id").asText());
            Ran verified = Ran.command("verify", made.toString());
            assertEquals(0, verified.code(), verified.out());
        }
    }

    @Test
    void theCommandAndTheFileSayTheSame() throws Exception {
        Ran ran = Ran.command("campaigns", "--case", caseFile(), "--json");
        assertEquals(campaignsJson(), JSON.readTree(ran.out()));
    }

    @Test
    void resultsAreNeverMixed() {
        Ran again = Ran.command(folder, "investigate", data.toString(), "--out", results.toString());
        assertEquals(1, again.code());
        assertTrue(again.err().contains("nothing is overwritten"), again.err());
    }

    @Test
    void nothingToInvestigateIsASentence() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("nothing"));
        Ran ran = Ran.command(
                folder,
                "investigate",
                empty.toString(),
                "--out",
                folder.resolve("none").toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("Nothing could be imported"), ran.err());
    }

    @Test
    void analyzingAgainFindsTheSame() throws Exception {
        String copy = Files.copy(Path.of(caseFile()), folder.resolve("copy.stillwatch"))
                .toString();
        Ran ran = Ran.command("analyze", "--case", copy);
        assertEquals(0, ran.code(), ran.err());
        for (JsonNode campaign : campaignsJson().get("campaigns")) {
            assertTrue(ran.out().contains(campaign.get("id").asText() + " "), ran.out());
        }
    }

    @Test
    void scoringComparesWithTheAnswerKey() throws Exception {
        String key = data.resolve("truth.json").toString();
        Ran ran = Ran.command("score", "--case", caseFile(), "--truth", key);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("campaigns found"), ran.out());
        Ran json = Ran.command("score", "--case", caseFile(), "--truth", key, "--json");
        assertTrue(JSON.readTree(json.out()).has("false_campaigns"));
        Ran wrong = Ran.command("score", "--case", caseFile(), "--truth", caseFile());
        assertEquals(1, wrong.code());
        assertEquals(1, wrong.err().lines().count(), wrong.err());
    }

    @Test
    void membersCanBeAskedFor() throws Exception {
        JsonNode campaign = campaignsJson().get("campaigns").get(0);
        String id = campaign.get("id").asText();
        Ran ran = Ran.command("query", "--case", caseFile(), "--csv", "accounts where campaign = " + id);
        assertEquals(campaign.get("accounts").size() + 1, ran.out().lines().count());
    }

    @Test
    void selfAuditNamesSignalsFiguresAndDocumentsButNoContent() throws Exception {
        Ran ran = Ran.command(folder, "self-audit", data.toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("Signals that would be noticed:"), ran.out());
        assertTrue(ran.out().contains("clears it:"), ran.out());
        List<String> lines = Files.readAllLines(data.resolve("conversations.jsonl"));
        for (String line : lines.subList(0, Math.min(400, lines.size()))) {
            for (JsonNode message : JSON.readTree(line).get("messages")) {
                String text = message.get("content").asText();
                String beginning = text.substring(0, Math.min(24, text.length()));
                assertFalse(text.length() > 24 && ran.out().contains(beginning), "prints content: " + beginning);
            }
        }
    }

    @Test
    void selfAuditTakesQuotedPromptsOut() {
        assertEquals(
                "2 accounts use 1 template (a prompt: 2 of 2).",
                SelfAuditText.withoutContent(
                        "2 accounts use 1 template (prompt \"say \"yes\" and go\": 2 of 2); unrelated accounts show an unknown share."));
    }

    @Test
    void everySignalThatCanSpeakAgainstAGroupHasADocumentThatClearsIt() {
        ClearingDocuments documents = new ClearingDocuments();
        for (Signal signal : Signals.all()) {
            assertEquals(
                    signal.side() != Signal.Side.INNOCENCE,
                    documents.of(signal.name()).isPresent(),
                    signal.name());
        }
    }
}
