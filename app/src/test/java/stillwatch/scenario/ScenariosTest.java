package stillwatch.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillwatch.scenario.world.Span;

/** The shapes that the scenarios promise are in what they write. */
class ScenariosTest {
    @TempDir
    Path folder;

    static Stream<String> names() {
        return Scenarios.all().stream().map(Scenario::name).filter(name -> !name.startsWith("large"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioPlantsTheCampaignsThatItLists(String name) throws IOException {
        Scenario scenario = Scenarios.named(name);
        long promised = scenario.contents().stream()
                .filter(line -> line.startsWith("campaign"))
                .count();
        WrittenDataset dataset = WrittenDataset.of(name, 21, 0.05, folder.resolve(name));
        assertEquals(promised, dataset.json("truth.json").get("campaigns").size());
        Set<String> active =
                dataset.exchanges().stream().map(row -> row.get("account_id")).collect(Collectors.toSet());
        assertTrue(promised == 0 || dataset.members().stream().anyMatch(active::contains), name);
    }

    @Test
    void innocentsThatDeclareTheirUseAreInNoKey() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("mixed", 22, 0.3, folder.resolve("mixed"));
        List<String> declared = dataset.accounts().stream()
                .filter(row -> !row.get("declared_use").isEmpty())
                .map(row -> row.get("account_id"))
                .toList();
        assertFalse(declared.isEmpty());
        assertTrue(declared.stream().noneMatch(dataset.members()::contains));
    }

    @Test
    void aReleasePivotMovesAboutHalfOfItsTrafficWithinADay() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("release-pivot", 23, 0.2, folder.resolve("pivot"));
        Set<String> members = dataset.members();
        String released = dataset.csv("releases.csv").stream()
                .filter(row -> row.get("model").equals("aster-4"))
                .findFirst()
                .orElseThrow()
                .get("released_at");
        String dayAfter = Instant.parse(released).plusMillis(Span.DAY).toString();
        List<Map<String, String>> day = dataset.exchanges().stream()
                .filter(row -> members.contains(row.get("account_id")))
                .filter(row -> row.get("timestamp").compareTo(released) >= 0
                        && row.get("timestamp").compareTo(dayAfter) < 0)
                .toList();
        double share =
                day.stream().filter(row -> row.get("model").equals("aster-4")).count() / (double) day.size();
        assertTrue(share > 0.35 && share < 0.6, "share " + share);
    }

    @Test
    void theThinSpreadAsksAFewThingsOfEachAccountInTwoDays() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("thin-spread", 24, 0.1, folder.resolve("thin"));
        Set<String> members = dataset.members();
        Map<String, Integer> templates = new HashMap<>();
        Map<String, Set<String>> accounts = new HashMap<>();
        for (Map<String, String> row : dataset.exchanges()) {
            if (members.contains(row.get("account_id"))) {
                templates.merge(row.get("template_id"), 1, Integer::sum);
                accounts.computeIfAbsent(row.get("template_id"), key -> new HashSet<>())
                        .add(row.get("account_id"));
            }
        }
        int most = templates.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int widest = accounts.values().stream().mapToInt(Set::size).max().orElse(0);
        assertTrue(members.size() == 400 && widest > 200, widest + " accounts share a template");
        assertTrue(most < 2.2 * widest, most + " requests by " + widest + " accounts");
    }

    @Test
    void limitedAccountsHandTheirItemToAnotherWithinAMinute() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("reasoning-harvest", 25, 0.5, folder.resolve("handoff"));
        Set<String> members = dataset.members();
        List<Map<String, String>> rows = dataset.exchanges().stream()
                .filter(row -> members.contains(row.get("account_id")))
                .toList();
        int failed = 0;
        int handedOn = 0;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            if (Set.of("429", "403").contains(row.get("status"))
                    && row.get("capability").equals("reasoning")) {
                failed++;
                handedOn += isHandedOn(rows, i) ? 1 : 0;
            }
        }
        assertTrue(failed > 20 && handedOn > 0.7 * failed, handedOn + " of " + failed);
    }

    @Test
    void aSignatureIsReplayedByAccountsThatDidNotReceiveIt() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("reasoning-harvest", 26, 0.3, folder.resolve("replay"));
        Map<String, Set<String>> holders = new HashMap<>();
        for (Map<String, String> row : dataset.exchanges()) {
            if (!row.get("thinking_signature_hash").isEmpty()) {
                holders.computeIfAbsent(row.get("thinking_signature_hash"), key -> new HashSet<>())
                        .add(row.get("account_id"));
            }
        }
        Set<String> members = dataset.members();
        assertTrue(holders.values().stream().anyMatch(accounts -> accounts.size() > 5));
        assertTrue(holders.values().stream()
                .filter(accounts -> accounts.size() > 1)
                .allMatch(members::containsAll));
    }

    @Test
    void anAnswerReappearsInAnotherAccountsRequest() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("critique-chain", 27, 0.5, folder.resolve("chain"));
        Map<String, String> answered = new HashMap<>();
        int travelled = 0;
        for (JsonNode row : dataset.conversations()) {
            for (JsonNode message : row.get("messages")) {
                String text = plain(message.get("content"));
                int quoted = text.indexOf("Candidate: ");
                String asker = quoted < 0 ? null : answered.get(text.substring(quoted + 11));
                travelled +=
                        asker != null && !asker.equals(row.get("account_id").asText()) ? 1 : 0;
                if (message.get("role").asText().equals("assistant") && text.length() > 60) {
                    answered.put(text, row.get("account_id").asText());
                }
            }
        }
        assertTrue(travelled > 20, travelled + " answers travelled");
    }

    @Test
    void aTenthOfTheRelaysTrafficIsHarvestAndMostOfItsAccountsAreInNoKey() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("hydra-relay", 29, 0.3, folder.resolve("relay"));
        Set<String> members = dataset.members();
        List<Map<String, String>> byMembers = dataset.exchanges().stream()
                .filter(row -> members.contains(row.get("account_id")))
                .toList();
        Set<String> theirs = byMembers.stream().map(row -> row.get("ip")).collect(Collectors.toSet());
        Map<String, Long> relay = dataset.exchanges().stream()
                .filter(row -> theirs.contains(row.get("ip")))
                .collect(Collectors.groupingBy(row -> row.get("account_id"), Collectors.counting()));
        long traffic = relay.values().stream().mapToLong(Long::longValue).sum();
        long harvest = byMembers.stream()
                .filter(row -> Set.of("reasoning", "grading", "safety_rewrite").contains(row.get("capability")))
                .count();
        assertTrue(relay.size() > 2 * members.size(), relay.size() + " accounts, " + members.size() + " members");
        assertTrue(harvest > 0.06 * traffic && harvest < 0.16 * traffic, harvest + " of " + traffic);
    }

    @Test
    void bannedPoolsAreReplacedWithinADay() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("pool-replacement", 30, 0.3, folder.resolve("pools"));
        Set<String> members = dataset.members();
        List<Map<String, String>> accounts = dataset.accounts().stream()
                .filter(row -> members.contains(row.get("account_id")))
                .toList();
        String purge = accounts.stream()
                .filter(row -> row.get("status").equals("banned"))
                .map(row -> row.get("status_at"))
                .sorted()
                .toList()
                .get(accounts.size() / 4);
        String dayAfter = Instant.parse(purge).plusMillis(Span.DAY).toString();
        long second = accounts.stream()
                .map(row -> row.get("created_at"))
                .filter(at -> at.compareTo(purge) > 0 && at.compareTo(dayAfter) < 0)
                .count();
        assertTrue(second > 0.4 * accounts.size(), second + " of " + accounts.size());
    }

    @Test
    void decoysAreThirtyToSixtyPercentOfWhatAnAccountSends() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("decoy-traffic", 31, 0.3, folder.resolve("decoy"));
        Set<String> members = dataset.members();
        Map<String, Integer> byTemplate = new HashMap<>();
        List<Map<String, String>> rows = dataset.exchanges().stream()
                .filter(row -> members.contains(row.get("account_id")))
                .toList();
        rows.forEach(row -> byTemplate.merge(row.get("template_id"), 1, Integer::sum));
        // Ordinary questions are each worded anew; the harvest has six templates.
        double decoys = rows.stream()
                        .filter(row -> byTemplate.get(row.get("template_id")) < 20)
                        .count()
                / (double) rows.size();
        assertTrue(decoys > 0.3 && decoys < 0.6, "decoys are " + decoys);
    }

    @Test
    void moreStrangersThanMembersUseTheSharedExits() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("shared-exits", 32, 0.3, folder.resolve("exits"));
        Set<String> members = dataset.members();
        Set<String> exits = dataset.accounts().stream()
                .filter(row -> members.contains(row.get("account_id")))
                .map(row -> row.get("signup_ip"))
                .collect(Collectors.toSet());
        Set<String> users = dataset.exchanges().stream()
                .filter(row -> exits.contains(row.get("ip")))
                .map(row -> row.get("account_id"))
                .collect(Collectors.toSet());
        long strangers =
                users.stream().filter(account -> !members.contains(account)).count();
        assertTrue(strangers > 1.5 * members.size(), strangers + " strangers, " + members.size() + " members");
    }

    @Test
    void aVendorsCustomersShareTemplatesAndHostingButNeitherPayerNorOrganization() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("quiet", 33, 0.3, folder.resolve("vendors"));
        Map<String, Map<String, String>> accounts =
                dataset.accounts().stream().collect(Collectors.toMap(row -> row.get("account_id"), row -> row));
        Map<String, Set<String>> organizations = new HashMap<>();
        Map<String, Set<String>> clouds = new HashMap<>();
        for (Map<String, String> row : dataset.exchanges()) {
            if (row.get("client").startsWith("ClaimDesk")) {
                Map<String, String> account = accounts.get(row.get("account_id"));
                organizations
                        .computeIfAbsent(row.get("template_id"), key -> new HashSet<>())
                        .add(account.get("organization_id") + account.get("payment_id"));
                clouds.computeIfAbsent(row.get("template_id"), key -> new HashSet<>())
                        .add(row.get("asn"));
                assertEquals("business", account.get("verification"));
            }
        }
        assertTrue(organizations.values().stream().anyMatch(each -> each.size() >= 4), organizations.toString());
        assertTrue(clouds.values().stream().allMatch(each -> each.size() == 1), clouds.toString());
    }

    @Test
    void theKeyNamesEveryLookAlikeAndNoInnocentIsInACampaign() throws IOException {
        WrittenDataset dataset = WrittenDataset.of("shared-exits", 34, 0.1, folder.resolve("key"));
        Set<String> members = dataset.members();
        JsonNode innocents = dataset.json("truth.json").get("innocents");
        assertEquals(Scenarios.named("shared-exits").contents().size() - 1, innocents.size());
        for (JsonNode group : innocents) {
            group.get("accounts").forEach(account -> assertFalse(members.contains(account.asText()), group.toString()));
        }
    }

    @Test
    void leavingDataOutChangesTheExportButNotTheWorld() throws IOException {
        WrittenDataset full = WrittenDataset.of("mixed", 35, 0.05, folder.resolve("full"));
        Generation.run(
                Scenarios.named("mixed").without(List.of("addresses", "payment", "devices", "templates", "content")),
                35,
                0.05,
                folder.resolve("bare"),
                false,
                stillwatch.task.Progress.silent());
        WrittenDataset bare = WrittenDataset.in(folder.resolve("bare"));
        assertEquals(
                full.json("truth.json").get("campaigns"),
                bare.json("truth.json").get("campaigns"));
        assertTrue(bare.json("truth.json")
                .get("made_by")
                .asText()
                .endsWith("--without addresses,payment,devices,templates,content"));
        assertFalse(Files.exists(folder.resolve("bare/conversations.jsonl")));
        Set<String> emptied = new java.util.TreeSet<>();
        assertSame(full.accounts(), bare.accounts(), emptied);
        assertSame(full.exchanges(), bare.exchanges(), emptied);
        assertEquals(
                Set.of(
                        "signup_ip",
                        "ip",
                        "asn",
                        "ip_type",
                        "payment_id",
                        "card_virtual",
                        "device_id",
                        "tls_fingerprint",
                        "template_id",
                        "system_prompt_hash"),
                emptied);
    }

    /** Row by row the same, but for columns that are empty in {@code bare}; those are collected. */
    private static void assertSame(
            List<Map<String, String>> full, List<Map<String, String>> bare, Set<String> emptied) {
        assertEquals(full.size(), bare.size());
        for (int i = 0; i < full.size(); i++) {
            for (Map.Entry<String, String> field : full.get(i).entrySet()) {
                String left = bare.get(i).get(field.getKey());
                if (!left.equals(field.getValue())) {
                    assertEquals("", left, field.getKey());
                    emptied.add(field.getKey());
                }
            }
        }
    }

    @Test
    void namesWhatCanBeLeftOutWhereTheWordIsUnknown() {
        IllegalArgumentException refused = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> Scenarios.named("mixed").without(List.of("adresses")));
        assertTrue(refused.getMessage().contains("addresses,payment,devices"), refused.getMessage());
    }

    @Test
    void metadataOnlyKeepsNoContent() throws IOException {
        WrittenDataset.of("metadata-only", 28, 0.05, folder.resolve("bare"));
        assertFalse(Files.exists(folder.resolve("bare/conversations.jsonl")));
        assertTrue(Files.exists(folder.resolve("bare/exchanges-000.csv")));
    }

    private static boolean isHandedOn(List<Map<String, String>> rows, int at) {
        Map<String, String> row = rows.get(at);
        long limit = Instant.parse(row.get("timestamp")).toEpochMilli() + 60_000;
        for (int i = at + 1; i < rows.size(); i++) {
            Map<String, String> next = rows.get(i);
            if (Instant.parse(next.get("timestamp")).toEpochMilli() > limit) {
                return false;
            }
            if (next.get("template_id").equals(row.get("template_id"))
                    && !next.get("account_id").equals(row.get("account_id"))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }
}
