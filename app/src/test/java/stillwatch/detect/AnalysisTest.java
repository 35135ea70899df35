package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Finding;
import stillwatch.casework.Membership;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CampaignMemberTable;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

class AnalysisTest {
    @TempDir
    Path folder;

    /** Thirty accounts on five cards split a queue of reasoning prompts, day and night. */
    static void addHarvest(CaseBuilder into, String name, Random random) {
        for (int i = 0; i < 30; i++) {
            String id = name + "-" + i;
            into.account(id)
                    .set("created_at_millis", CaseBuilder.START - 3 * CaseBuilder.DAY + i * 7 * CaseBuilder.MINUTE)
                    .set("email_domain", "mail.example")
                    .set("plan", "free")
                    .set("payment_id", name + "-card-" + i % 5)
                    .set("device_id", name + "-device-" + i % 9)
                    .set("signup_ip", OrdinaryPeople.ip(random))
                    .set("status", "active");
            for (int n = 0; n < 80; n++) {
                into.exchange(id, OrdinaryPeople.anyTime(random))
                        .set("capability", "reasoning")
                        .set("ip", OrdinaryPeople.ip(random))
                        .set("ip_type", "hosting")
                        .set("template", name + "-template-" + random.nextInt(4))
                        .set("in", 250)
                        .set("out", 2_000 + random.nextInt(300));
            }
        }
    }

    private CaseFile caseWith(String... harvests) {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(7);
        OrdinaryPeople.add(builder, 300, random);
        for (String harvest : harvests) {
            addHarvest(builder, harvest, random);
        }
        return builder.write(folder.resolve("case.stillwatch"));
    }

    private static Set<String> accounts(CaseFile file, Campaign campaign) {
        return new CampaignMembersQuery(file)
                .ask(campaign.key(), 10_000).stream()
                        .filter(member -> member.member().membership() != Membership.CROWD)
                        .map(CampaignMembersQuery.Member::accountId)
                        .collect(Collectors.toSet());
    }

    @Test
    void findsTwoHarvestsApartAndNobodyElse() {
        try (CaseFile file = caseWith("red", "blue")) {
            AnalysisResult result = new Analysis(file).run(Progress.silent());
            assertEquals(2, result.campaigns().size());
            for (Campaign campaign : result.campaigns()) {
                Set<String> accounts = accounts(file, campaign);
                assertEquals(30, accounts.size());
                assertEquals(
                        1,
                        accounts.stream().map(id -> id.split("-")[0]).distinct().count());
                assertEquals(30 * 80, campaign.exchanges());
                assertEquals(CampaignState.SUSPECTED, campaign.state());
                assertEquals(
                        "reasoning_elicitation", campaign.techniques().get(0).name());
            }
        }
    }

    @Test
    void findsNobodyAmongOrdinaryPeople() {
        try (CaseFile file = caseWith()) {
            assertEquals(List.of(), new Analysis(file).run(Progress.silent()).campaigns());
        }
    }

    @Test
    void everyReasonHasASentenceAndTheSumOfTheSidesIsExplained() {
        try (CaseFile file = caseWith("red")) {
            Campaign campaign =
                    new Analysis(file).run(Progress.silent()).campaigns().get(0);
            List<Finding> findings = new FindingListQuery(file).ask(campaign.key());
            assertTrue(findings.stream().anyMatch(f -> f.signal().equals("shared_payment")));
            Finding templates = findings.stream()
                    .filter(f -> f.signal().equals("template_concentration"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(templates.observed() > 0.9 && templates.expected() < 0.1, templates.toString());
            assertFalse(templates.exchangeKeys().isEmpty());
            assertTrue(findings.stream().allMatch(f -> f.text().endsWith(".")), findings.toString());
        }
    }

    @Test
    void aSecondAnalysisKeepsIdsAndWhatPeopleDecided() {
        try (CaseFile file = caseWith("red", "blue")) {
            List<Campaign> first = new Analysis(file).run(Progress.silent()).campaigns();
            CampaignTable table = new CampaignTable(file);
            Campaign decided = first.get(0);
            table.decide(decided, CampaignState.DISMISSED, "a known customer");
            long stranger = new stillwatch.store.AccountsByIdQuery(file)
                    .ask(List.of("person-3"))
                    .accountKeys()
                    .iterator()
                    .next();
            Campaign open = first.get(1);
            new CampaignMemberTable(file).add(open, Set.of(stranger), Membership.PERIPHERY, "same invoice address");
            String taken = accounts(file, open).stream()
                    .filter(id -> !id.startsWith("person"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            long takenKey = new stillwatch.store.AccountsByIdQuery(file)
                    .ask(List.of(taken))
                    .accountKeys()
                    .iterator()
                    .next();
            new CampaignMemberTable(file).remove(open, Set.of(takenKey), "a victim of card theft");

            new Analysis(file).run(Progress.silent());
            assertEquals(
                    CampaignState.DISMISSED,
                    table.byId(decided.id()).orElseThrow().state());
            Set<String> accounts = accounts(file, table.byId(open.id()).orElseThrow());
            assertTrue(accounts.contains("person-3"));
            assertFalse(accounts.contains(taken));
            assertEquals(30, accounts.size());
            assertTrue(new ActivityVerifyQuery(file).ask().isSound());
        }
    }

    @Test
    void anIdIsNeverGivenTwice() {
        try (CaseFile file = caseWith("red")) {
            Campaign first =
                    new Analysis(file).run(Progress.silent()).campaigns().get(0);
            CaseBuilder people = new CaseBuilder();
            Random random = new Random(9);
            addHarvest(people, "green", random);
            people.addTo(file);
            List<Campaign> second = new Analysis(file).run(Progress.silent()).campaigns();
            assertEquals(2, second.size());
            assertTrue(second.stream().anyMatch(c -> c.id().equals(first.id())));
            assertEquals(2, second.stream().map(Campaign::id).distinct().count());
        }
    }

    @Test
    void aCancelledAnalysisLeavesTheCaseAsItWas() {
        try (CaseFile file = caseWith("red")) {
            new Analysis(file).run(Progress.silent());
            long revision = file.revision();
            Cancellation stop = new Cancellation();
            stop.request();
            Progress stopped = new Progress() {
                @Override
                public void stage(String name) {}

                @Override
                public void advance(long done, long total, String unit) {}

                @Override
                public Cancellation cancellation() {
                    return stop;
                }
            };
            assertThrows(CancelledException.class, () -> new Analysis(file).run(stopped));
            assertEquals(revision, file.revision());
            assertEquals(1, new CampaignTable(file).all().size());
        }
    }
}
