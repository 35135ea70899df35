package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.scenario.SampleDatasets;
import stillwatch.store.AccountRowsQuery;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.store.FindingListQuery;
import stillwatch.store.MatchedWordsQuery;

/** Each reason of a case leads to rows that are in it, and these to the lines of the provider's files that say so. */
class EveryReasonTest {
    private static final int MOST_MEMBERS = 100_000;

    @TempDir
    Path folder;

    private final Map<String, List<String>> lines = new HashMap<>();
    private final Set<String> signals = new HashSet<>();
    private Path data;

    @Test
    void ofTheSampleCaseOpensWhatItRestsOn() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        SampleDatasets.shipped().copy("three-campaigns", data.resolve("three"));
        data = data.resolve("three");
        assertEveryReasonOpens();
    }

    @Test
    void ofACaseWithEveryKindOfCampaignOpensWhatItRestsOn() throws IOException {
        data = folder.resolve("data");
        run("generate", "--scenario", "mixed", "--seed", "23", "--scale", "0.3", "--out", data.toString());
        assertEveryReasonOpens();
    }

    private static void run(String... arguments) {
        Ran ran = Ran.command(arguments);
        assertEquals(0, ran.code(), ran.err());
    }

    private void assertEveryReasonOpens() throws IOException {
        Path made = folder.resolve("made.stillwatch");
        run("import", data.toString(), "--case", made.toString());
        run("analyze", "--case", made.toString());
        try (CaseFile file = CaseFile.open(made, "Ada", java.time.Clock.systemUTC())) {
            List<Campaign> campaigns = new CampaignTable(file).all();
            assertFalse(campaigns.isEmpty());
            for (Campaign campaign : campaigns) {
                Set<Long> members = new CampaignMembersQuery(file)
                        .ask(campaign.key(), MOST_MEMBERS).stream()
                                .map(member -> member.member().accountKey())
                                .collect(Collectors.toSet());
                List<Finding> findings = new FindingListQuery(file).ask(campaign.key());
                assertFalse(findings.isEmpty(), campaign.id());
                for (Finding finding : findings) {
                    signals.add(finding.signal());
                    assertOpens(file, campaign, members, finding);
                }
            }
        }
        assertTrue(signals.size() > 15, signals.toString());
    }

    private void assertOpens(CaseFile file, Campaign campaign, Set<Long> members, Finding finding) throws IOException {
        String reason = campaign.id() + " " + finding.signal();
        assertFalse(finding.accountKeys().isEmpty(), reason);
        assertTrue(members.containsAll(finding.accountKeys()), reason + " names strangers");
        List<AccountRowsQuery.Row> accounts = new AccountRowsQuery(file).ask(finding.accountKeys());
        assertEquals(finding.accountKeys().size(), accounts.size(), reason);
        for (AccountRowsQuery.Row row : accounts) {
            // An account that only exchanges name has no line of its own.
            if (row.source() != null) {
                assertSays(row.accountId(), row.source(), row.line(), reason);
            }
        }
        assertFalse(
                finding.exchangeKeys().isEmpty() && finding.conversationKeys().isEmpty(), reason);
        List<ExchangeRowsQuery.Row> exchanges = new ExchangeRowsQuery(file).ask(finding.exchangeKeys());
        assertEquals(finding.exchangeKeys().size(), exchanges.size(), reason);
        for (ExchangeRowsQuery.Row row : exchanges) {
            assertTrue(members.contains(row.accountKey()), reason + " shows a stranger's exchange");
            assertSays(row.accountId(), row.source(), row.line(), reason);
        }
        List<ConversationRowsQuery.Row> conversations = new ConversationRowsQuery(file).ask(finding.conversationKeys());
        assertEquals(finding.conversationKeys().size(), conversations.size(), reason);
        for (ConversationRowsQuery.Row row : conversations) {
            assertSays(row.accountId(), row.source(), row.line(), reason);
        }
        assertWordsAreThere(file, campaign, finding, reason);
    }

    /** A reason that rests on words shows which, who wrote them, and who else carries them. */
    private static void assertWordsAreThere(CaseFile file, Campaign campaign, Finding finding, String reason) {
        List<MatchedWordsQuery.Words> words =
                new MatchedWordsQuery(file).ofCampaign(campaign.key(), finding.conversationKeys(), 200);
        if (finding.text().contains("found in ")) {
            assertFalse(words.isEmpty(), reason);
        }
        for (MatchedWordsQuery.Words match : words) {
            assertTrue(finding.conversationKeys().contains(match.example()), reason);
            assertFalse(match.part().isEmpty(), reason);
            assertTrue(match.inside() >= 1 && match.start() < match.end(), match.toString());
        }
    }

    private void assertSays(String accountId, String source, long line, String reason) throws IOException {
        if (!lines.containsKey(source)) {
            lines.put(source, read(data.resolve(source)));
        }
        String read = lines.get(source).get((int) line - 1);
        assertTrue(read.contains(accountId), reason + ": " + source + ":" + line + " does not name " + accountId);
    }

    private static List<String> read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
