package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillwatch.casework.Membership;
import stillwatch.casework.Subject;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.RedactionTable;
import stillwatch.task.Progress;

/** The table of every exchange of a campaign's members. */
class ExchangesTest {
    private static final String TABLE = "data/evidence/exchanges.csv";

    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void fillCase() throws IOException {
        file = ExportableCase.create(folder);
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    private Path export(Profile profile) throws IOException {
        Path bag = new PackageExporter(TestKeys.of("user"))
                .export(
                        file,
                        "C1",
                        profile,
                        folder.resolve("out"),
                        new ExportChoices("", false, true),
                        Progress.silent())
                .path();
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
        return bag;
    }

    private static List<Map<String, String>> rows(Path bag) throws IOException {
        List<String> lines = Files.readAllLines(bag.resolve(TABLE));
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            assertEquals(header.length, fields.length, line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < fields.length; i++) {
                // Quoted where it holds more than plain letters; with an apostrophe before what a spreadsheet would
                // run.
                row.put(header[i], fields[i].replaceAll("^\"'?|\"$", ""));
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void holdsEachExchangeOfTheMembersAndLeadsToItsLine() throws IOException {
        long key = new CampaignTable(file).byId("C1").orElseThrow().key();
        TreeSet<String> members = new TreeSet<>();
        for (CampaignMembersQuery.Member member : new CampaignMembersQuery(file).ask(key, Integer.MAX_VALUE)) {
            if (member.member().membership() != Membership.CROWD) {
                members.add(member.accountId());
            }
        }
        List<Map<String, String>> rows = rows(export(Profile.COURT));
        assertEquals(5L * members.size(), rows.size(), "each account made five");
        TreeSet<String> accounts = new TreeSet<>();
        for (Map<String, String> row : rows) {
            accounts.add(row.get("account_id"));
            byte[] original = original(row.get("file"));
            int from = Integer.parseInt(row.get("byte_offset"));
            String line = new String(original, from, original.length - from, StandardCharsets.UTF_8);
            assertTrue(line.startsWith(row.get("exchange_id") + ","), row.toString());
            assertTrue(line.lines().findFirst().orElseThrow().contains(row.get("account_id")), row.toString());
        }
        assertEquals(members, accounts);
    }

    private byte[] original(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"PEER", "AUTHORITY"})
    void isForNobodyOutsideAProceeding(Profile profile) throws IOException {
        assertFalse(Files.exists(export(profile).resolve(TABLE)));
    }

    @Test
    void whatIsPrivilegedIsNoRowOfIt() throws IOException {
        Map<String, String> one = rows(export(Profile.COURT)).get(0);
        long key = Long.parseLong(one.get("exchange_id").substring("exch-".length())) - 70_000 + 1;
        new PrivilegeTable(file).mark(List.of(Subject.exchange(key)), "work product", "A call of counsel");
        Path bag = export(Profile.REGULATOR);
        assertTrue(rows(bag).stream().noneMatch(row -> row.get("exchange_id").equals(one.get("exchange_id"))));
        String log = Files.readString(bag.resolve("data/custody/redactions.csv"));
        assertTrue(log.contains("withheld as privileged,exchange in exchanges.csv,1"), log);
    }

    @Test
    void whatIsRedactedIsMaskedAndCounted() throws IOException {
        new RedactionTable(file).addRule("models", "model", "", "unreleased");
        Path bag = export(Profile.COURT);
        List<Map<String, String>> rows = rows(bag);
        long given = rows.stream().filter(row -> !row.get("model").isEmpty()).count();
        assertTrue(given > 0);
        rows.forEach(
                row -> assertTrue(row.get("model").isEmpty() || row.get("model").equals("[redacted: models]")));
        String log = Files.readString(bag.resolve("data/custody/redactions.csv"));
        long counted = Long.parseLong(log.replaceAll("(?s).*models,model,(\\d+).*", "$1"));
        assertTrue(counted >= given, log);
    }
}
