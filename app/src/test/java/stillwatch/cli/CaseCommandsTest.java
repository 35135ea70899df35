package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Program;

/** The commands that ask a case: query, campaigns, verify-log. */
class CaseCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private String path;

    @BeforeEach
    void fillCase() throws Exception {
        path = FilledCase.in(folder).toString();
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(field).asText()));
        return texts;
    }

    @Test
    void csvCellsCannotRunAsFormulas() {
        Ran ran = Ran.command("query", "--case", path, "--csv", "accounts where exchanges > 0");
        assertEquals(0, ran.code(), ran.err());
        String[] lines = ran.out().split("\r\n");
        assertTrue(lines[0].startsWith("account_id,created_at,"), lines[0]);
        assertTrue(lines[1].startsWith("'=cmd(),"), lines[1]);
        assertTrue(lines[1].contains("2026-04-22T00:00:00Z,2026-04-22T00:00:00.123Z"), lines[1]);
        assertTrue(lines[2].contains("\"harness, \"\"nightly\"\"\""), lines[2]);
        assertTrue(ran.err().contains("2 rows."), ran.err());
    }

    @Test
    void jsonRowsAreOneObjectPerLineWithoutWhatIsMissing() throws Exception {
        Ran ran = Ran.command("query", "--case", path, "accounts where plan = team or exchanges = 0", "--json");
        String[] lines = ran.out().split("\n");
        assertEquals(3, lines.length, ran.out());
        JsonNode first = JSON.readTree(lines[0]);
        assertEquals("a-2", first.get("account_id").asText());
        assertEquals("2026-04-22T00:01:00Z", first.get("first_seen").asText());
        assertFalse(JSON.readTree(lines[1]).has("plan"));
    }

    @Test
    void theTableShowsOnlyColumnsThatHoldSomething() {
        Ran ran =
                Ran.command("query", "--case", path, "accounts", "where", "campaign", "=", "C1", "order", "by", "plan");
        assertEquals(
                List.of("=cmd()", "a-2"),
                ran.out().lines().skip(1).map(line -> line.split(" ")[0]).toList());
        assertFalse(ran.out().contains("payment_id"), ran.out());
        assertEquals(
                "",
                Ran.command("query", "--case", path, "accounts where plan = none")
                        .out());
    }

    @Test
    void aBadExpressionIsExplainedAtItsPlace() {
        Ran ran = Ran.command("query", "--case", path, "exchanges where modle = x");
        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("Did you mean \"model\"?"), ran.err());
        assertTrue(ran.err().contains("\n                  ^^^^^\n"), ran.err());
    }

    @Test
    void campaignsJsonHasTheDocumentedShapeAndOrder() throws Exception {
        Ran ran = Ran.command("campaigns", "--case", path, "--json");
        assertEquals(0, ran.code(), ran.err());
        JsonNode root = JSON.readTree(ran.out());
        assertEquals("small", root.get("case").asText());
        assertEquals(Program.NAME, root.get("generated_by").asText());
        assertEquals(4, root.get("accounts").asInt());
        assertEquals(3, root.get("exchanges").asInt());
        assertEquals(List.of("C2", "C1"), texts(root.get("campaigns"), "id"), "highest score first");
        assertEquals(List.of("W1"), texts(root.get("watchlist"), "id"));
        assertEquals(List.of("C3"), texts(root.get("dismissed"), "id"));
        assertEquals(
                JSON.readTree("{\"id\":\"C1\",\"score\":0.81,\"accounts\":[\"=cmd()\",\"a-2\"],"
                        + "\"first_seen\":\"2026-04-22T00:00:00Z\",\"last_seen\":\"2026-04-22T00:00:00.123Z\","
                        + "\"exchanges\":3,\"input_tokens\":40,\"output_tokens\":350,"
                        + "\"techniques\":[{\"name\":\"reasoning_elicitation\",\"share\":0.61}],"
                        + "\"evidence\":[{\"signal\":\"shared_payment\",\"strength\":0.93,"
                        + "\"text\":\"2 of 2 accounts pay with 1 card\"}],"
                        + "\"counter_evidence\":[{\"signal\":\"declared_use\",\"strength\":0.2,"
                        + "\"text\":\"1 account declared a harness\"}]}"),
                documented(root.get("campaigns").get(1)));
    }

    /** A campaign with the documented fields alone; more may stand beside them. */
    private static JsonNode documented(JsonNode campaign) {
        ObjectNode kept = ((ObjectNode) campaign.deepCopy())
                .retain(
                        "id",
                        "score",
                        "accounts",
                        "first_seen",
                        "last_seen",
                        "exchanges",
                        "input_tokens",
                        "output_tokens",
                        "techniques",
                        "evidence",
                        "counter_evidence");
        for (String side : List.of("evidence", "counter_evidence")) {
            kept.get(side).forEach(finding -> ((ObjectNode) finding).retain("signal", "strength", "text"));
        }
        return kept;
    }

    @Test
    void campaignsJsonAlsoHoldsLedgerEventsMembersLookAlikesAndWhatTheDataLacks() throws Exception {
        JsonNode root =
                JSON.readTree(Ran.command("campaigns", "--case", path, "--json").out());
        assertTrue(root.get("missing_data").size() > 0);
        assertTrue(root.get("operators").isArray() && root.get("operator_pairs").isArray());
        JsonNode campaign = root.get("campaigns").get(1);
        JsonNode harvest = campaign.get("harvest");
        assertEquals("observed", harvest.get("output_tokens").get("known").asText());
        // This case's sums were written by hand: it holds no exchange that a ledger could count.
        assertEquals(0, harvest.get("exchanges").asInt());
        assertEquals(0.61, campaign.get("evidence").get(0).get("score_without").asDouble(), 1e-9);
        assertEquals("crowd", campaign.get("members").get(2).get("membership").asText());
        assertTrue(
                campaign.get("events").isArray() && campaign.get("benign_twins").isArray());
    }

    @Test
    void campaignsInWordsShowReasonsOnBothSides() {
        Ran ran = Ran.command("campaigns", "--case", path);
        assertTrue(ran.out().contains("2 suspected campaigns:"), ran.out());
        assertTrue(ran.out().contains("for      0.93  shared_payment: 2 of 2 accounts pay with 1 card"), ran.out());
        assertTrue(ran.out().contains("against  0.20  declared_use: 1 account declared a harness"), ran.out());
        assertTrue(ran.out().contains("Watch list, below the reporting threshold: 1 group:"), ran.out());
    }

    @Test
    void verifyLogAcceptsASoundLogAndRefusesAnEditedOne() throws Exception {
        assertEquals(0, Ran.command("verify-log", "--case", path).code());
        FilledCase.outside(
                Path.of(path), "DROP TRIGGER activity_is_never_changed", "UPDATE activity SET summary = 'nothing'");
        Ran ran = Ran.command("verify-log", "--case", path);
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("Entry 1 was changed"), ran.out());
    }

    @Test
    void whatCannotBeDoneIsASentenceAndCodeOne() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a case\n".repeat(200));
        for (String wrong : List.of(text.toString(), folder.resolve("absent").toString(), folder.toString())) {
            Ran ran = Ran.command("campaigns", "--case", wrong);
            assertEquals(1, ran.code(), wrong);
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertFalse(ran.err().contains("Exception"), ran.err());
        }
    }

    @Test
    void wrongUsageIsASentenceAndCodeTwo() {
        for (String[] wrong : new String[][] {
            {"campaigns"},
            {"campagins", "--case", path},
            {"query", "--case", path},
            {"verify-log", "--case", path, "more"},
            {"query", "--case", path, "accounts", "--csv", "--json"},
            {"campaigns", "--case"},
            {"--no-such-option"}
        }) {
            Ran ran = Ran.command(wrong);
            assertEquals(2, ran.code(), String.join(" ", wrong));
            assertEquals("", ran.out());
            assertTrue(ran.err().contains("--help"), ran.err());
        }
        assertTrue(Ran.command("campagins").err().contains("campaigns"), "names the nearest command");
    }

    @Test
    void everyCommandExplainsItself() {
        String overview = Ran.command("--help").out();
        for (String command : List.of("query", "campaigns", "verify-log")) {
            assertTrue(overview.contains(command), overview);
            Ran help = Ran.command(command, "--help");
            assertEquals(0, help.code());
            assertTrue(help.out().contains("Usage: stillwatch " + command), help.out());
        }
        assertEquals(Program.NAME, Ran.command("--version").out().strip());
    }

    @Test
    void theVersionIsTheBuildFilesVersion() throws Exception {
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + Program.VERSION + "</version>"));
    }
}
