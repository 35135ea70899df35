package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.casework.Support;
import stillwatch.store.AccountRowsQuery;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.task.Progress;

class ReasonOriginalsTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private Campaign campaign;
    private List<Finding> findings;

    @BeforeEach
    void analyse() {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(7);
        OrdinaryPeople.add(builder, 300, random);
        AnalysisTest.addHarvest(builder, "red", random);
        file = builder.write(folder.resolve("case.stillwatch"));
        campaign = new Analysis(file).run(Progress.silent()).campaigns().get(0);
        findings = new FindingListQuery(file).ask(campaign.key());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Finding finding(String signal) {
        return findings.stream()
                .filter(one -> one.signal().equals(signal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyReasonLeadsToAccountsAndExchangesAndSaysWhatTheyAre() {
        for (Finding one : findings) {
            assertFalse(one.accountKeys().isEmpty(), one.toString());
            assertFalse(one.exchangeKeys().isEmpty() && one.conversationKeys().isEmpty(), one.toString());
            assertTrue(one.basis().endsWith("."), one.basis());
        }
    }

    @Test
    void aSharedCardLeadsToTheAccountsThatShareItAndToNobodyElse() {
        List<AccountRowsQuery.Row> rows =
                new AccountRowsQuery(file).ask(finding("shared_payment").accountKeys());
        assertEquals(30, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.paymentId().startsWith("red-card-")));
        assertTrue(finding("shared_payment").exchangeKeys().size() >= 30);
    }

    @Test
    void saysWhoTheAccountsAreAndThatTheRowsAreASample() {
        assertEquals(
                "Members that share a payment instrument with another member; exchanges of theirs that show it, a sample.",
                finding("shared_payment").basis());
    }

    @Test
    void theWeightGoesOnWhereTheScoreHasReachedItsCeiling() {
        Finding payment = finding("shared_payment");
        assertTrue(payment.logOdds() > 0, payment.toString());
        double all = findings.stream()
                .filter(one -> !one.counterEvidence())
                .mapToDouble(Finding::logOdds)
                .sum();
        assertTrue(all > 0);
        assertEquals("weak", Support.ofLogOdds(Math.log(3)).word());
        assertEquals("moderate", Support.ofLogOdds(-Math.log(50)).word());
        assertEquals("very strong", Support.ofLogOdds(40).word());
    }

    @Test
    void everyMemberSaysWhyItIsCoreOrPeriphery() {
        new CampaignMembersQuery(file)
                .ask(campaign.key(), 100)
                .forEach(member -> assertTrue(
                        member.member().why().contains("templates")
                                && member.member().why().endsWith("."),
                        member.toString()));
    }
}
