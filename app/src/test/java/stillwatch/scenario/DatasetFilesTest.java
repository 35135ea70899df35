package stillwatch.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that the generator writes reads back by the rules of the usage dataset, and gives no label away. */
class DatasetFilesTest {
    private static final List<String> COUNTS = List.of(
            "input_tokens", "output_tokens", "tool_calls", "images", "status", "reasoning_tokens", "cache_read_tokens");

    @TempDir
    static Path folder;

    private static WrittenDataset dataset;
    private static List<Map<String, String>> exchanges;
    private static Set<String> accounts;

    @BeforeAll
    static void generate() throws IOException {
        dataset = WrittenDataset.of("mixed", 5, 0.4, folder.resolve("mixed"));
        exchanges = dataset.exchanges();
        accounts = dataset.accounts().stream().map(row -> row.get("account_id")).collect(Collectors.toSet());
    }

    @Test
    void everyExchangeHasItsAccountATimeAndCountsThatAreNotNegative() {
        for (Map<String, String> row : exchanges) {
            assertTrue(accounts.contains(row.get("account_id")), row.toString());
            Instant.parse(row.get("timestamp"));
            for (String count : COUNTS) {
                assertTrue(Long.parseLong(row.get(count)) >= 0, row.toString());
            }
        }
    }

    @Test
    void exchangesAreInTimeOrderWithIdsThatNeverRepeat() {
        Set<String> ids = new HashSet<>();
        String last = "";
        for (Map<String, String> row : exchanges) {
            assertTrue(last.compareTo(row.get("timestamp")) <= 0, row.toString());
            last = row.get("timestamp");
            assertTrue(ids.add(row.get("exchange_id")), row.toString());
        }
    }

    @Test
    void nobodyActsBeforeTheAccountIsOpened() throws IOException {
        Map<String, String> opened = dataset.accounts().stream()
                .collect(Collectors.toMap(row -> row.get("account_id"), row -> row.get("created_at")));
        for (Map<String, String> row : exchanges) {
            assertTrue(opened.get(row.get("account_id")).compareTo(row.get("timestamp")) <= 0, row.toString());
        }
    }

    @Test
    void everyConversationIsTheContentOfAnExchangeOfItsAccount() throws IOException {
        Map<String, String> owners = exchanges.stream()
                .collect(Collectors.toMap(row -> row.get("exchange_id"), row -> row.get("account_id")));
        List<JsonNode> conversations = dataset.conversations();
        assertTrue(conversations.size() > 500, conversations.size() + " conversations");
        for (JsonNode row : conversations) {
            assertEquals(
                    owners.get(row.get("exchange_id").asText()),
                    row.get("account_id").asText());
            assertTrue(row.get("messages").size() >= 2, row.toString());
        }
    }

    @Test
    void theKeyNamesOnlyAccountsThatExistAndThreeCampaignsWithoutCommonMembers() throws IOException {
        int listed = 0;
        for (JsonNode campaign : dataset.json("truth.json").get("campaigns")) {
            listed += campaign.get("accounts").size();
            assertFalse(campaign.get("techniques").isEmpty());
        }
        assertEquals(3, dataset.json("truth.json").get("campaigns").size());
        assertEquals(listed, dataset.members().size());
        assertTrue(accounts.containsAll(dataset.members()));
    }

    @Test
    void noIdAndNoWordOutsideTheKeyTellsWhoBelongsToACampaign() throws IOException {
        for (Map<String, String> row : exchanges) {
            assertTrue(row.get("account_id").matches("acct_[0-9a-z]{10}"), row.toString());
            assertTrue(row.get("exchange_id").matches("req_[0-9a-z]{10}"), row.toString());
            assertTrue(row.get("template_id").matches("tp_[0-9a-f]{12}"), row.toString());
        }
        for (String file : List.of("accounts.csv", "exchanges-000.csv", "conversations.jsonl", "releases.csv")) {
            for (JsonNode campaign : dataset.json("truth.json").get("campaigns")) {
                assertFalse(dataset.text(file).contains(campaign.get("name").asText()), file);
            }
            assertFalse(dataset.text(file).contains("campaign"), file);
        }
    }

    @Test
    void everyCampaignAccountAlsoHasOrdinaryTraffic() throws IOException {
        Set<String> members = dataset.members();
        Set<String> chatting = exchanges.stream()
                .filter(row -> Set.of("chat", "writing", "coding").contains(row.get("capability")))
                .map(row -> row.get("account_id"))
                .filter(members::contains)
                .collect(Collectors.toSet());
        assertTrue(chatting.size() > members.size() * 0.7, chatting.size() + " of " + members.size());
    }

    @Test
    void peopleSleepAtNight() throws IOException {
        Set<String> members = dataset.members();
        Set<String> germans = dataset.accounts().stream()
                .filter(row -> row.get("country").equals("DE")
                        && row.get("organization_id").isEmpty())
                .map(row -> row.get("account_id"))
                .filter(id -> !members.contains(id))
                .collect(Collectors.toSet());
        long night = inHours(germans, 0, 3);
        long day = inHours(germans, 15, 18);
        assertTrue(day > 3 * night, day + " exchanges by day, " + night + " at night");
    }

    @Test
    void theIndicatorsAreAStixBundle() throws IOException {
        JsonNode bundle = dataset.json("intel.json");
        assertEquals("bundle", bundle.get("type").asText());
        for (JsonNode object : bundle.get("objects")) {
            assertEquals("2.1", object.get("spec_version").asText());
            assertTrue(object.get("pattern").asText().matches("\\[ipv[46]-addr:value = '[0-9a-f.:]+']"));
        }
    }

    private static long inHours(Set<String> who, int from, int to) {
        return exchanges.stream()
                .filter(row -> who.contains(row.get("account_id")))
                .mapToInt(row -> Integer.parseInt(row.get("timestamp").substring(11, 13)))
                .filter(hour -> hour >= from && hour < to)
                .count();
    }
}
