package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;

class CampaignActsTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CampaignTable campaigns;
    private CampaignMemberTable members;

    @BeforeEach
    void fill() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
        campaigns = new CampaignTable(file);
        members = new CampaignMemberTable(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Campaign campaign(String id) {
        return campaigns.byId(id).orElseThrow();
    }

    private long exchangesInHours(long campaignKey) {
        return new CampaignHoursQuery(file)
                .ask(campaignKey).stream()
                        .mapToLong(CampaignHoursQuery.Hour::exchanges)
                        .sum();
    }

    @Test
    void figuresAndHoursFollowTheMembersAndComeBackWithUndo() {
        Campaign before = campaign("C1");
        members.remove(before, Set.of(1L, 2L), "paid by their employer");
        assertEquals(before.accounts() - 2, campaign("C1").accounts());
        assertEquals(before.exchanges() - 140, campaign("C1").exchanges());
        assertEquals(campaign("C1").exchanges(), exchangesInHours(1));
        new UndoStack(file).undo();
        assertEquals(before, campaign("C1"));
        assertEquals(before.exchanges(), exchangesInHours(1));
    }

    @Test
    void addsAccountsByHandAndMovesTheCrowdIntoTheCore() {
        members.add(campaign("C1"), Set.of(60L, 200L), Membership.CORE, "same operator");
        assertEquals(50, campaign("C1").accounts());
        assertEquals(38L, new CampaignMembersQuery(file).counts(1).get(Membership.CORE));
        assertEquals(11L, new CampaignMembersQuery(file).counts(1).get(Membership.CROWD));
        assertTrue(new CampaignMembersQuery(file)
                .ask(1, 100).stream()
                        .anyMatch(member -> member.member().accountKey() == 200
                                && member.member().addedByHand()));
    }

    @Test
    void removingWhoIsNotInIsNoAct() {
        assertTrue(members.remove(campaign("C1"), Set.of(200L), "not there").isEmpty());
    }

    @Test
    void mergesIntoOneAndLeavesTheOtherDismissedWithoutMembers() {
        Campaign one = campaign("C1");
        Campaign two = campaign("C2");
        campaigns.merge(one, List.of(two), "pool 2 of the same operator");
        assertEquals(one.accounts() + two.accounts(), campaign("C1").accounts());
        assertEquals(CampaignState.UNDER_REVIEW, campaign("C1").state());
        assertEquals(CampaignState.DISMISSED, campaign("C2").state());
        assertEquals(0, campaign("C2").accounts());
        assertEquals(0, exchangesInHours(2));
        new UndoStack(file).undo();
        assertEquals(List.of(one, two), campaigns.all().subList(0, 2));
        assertTrue(new ActivityVerifyQuery(file).ask().isSound());
    }

    @Test
    void splitsMembersOffUnderAnIdThatNoCampaignEverHad() {
        Campaign one = campaign("C1");
        Campaign split = campaigns.split(one, Set.of(1L, 2L, 3L), "First pool", "another operator");
        assertEquals("C4", split.id());
        assertEquals(3, split.accounts());
        assertEquals(one.accounts() - 3, campaign("C1").accounts());
        new UndoStack(file).undo();
        assertTrue(campaigns.byId("C4").isEmpty());
        assertEquals(one, campaign("C1"));
        assertEquals(
                "C5",
                campaigns.split(one, Set.of(1L), "First pool", "now surely").id());
    }

    @Test
    void refusesToSplitOffNobodyOrEverybodyAndToActWithoutAReason() {
        assertThrows(CaseFileException.class, () -> campaigns.split(campaign("C1"), Set.of(200L), "x", "y"));
        assertThrows(CaseFileException.class, () -> members.add(campaign("C1"), Set.of(200L), Membership.CORE, " "));
        assertEquals(1, file.revision(), "nothing was logged");
    }

    @Test
    void countsTheSampledContentOfMembersOnly() {
        assertEquals(24, new CampaignSampleQuery(file).ask(1));
    }

    @Test
    void tellsTheDaysThatStandOut() {
        List<CampaignEventsQuery.Event> events = new CampaignEventsQuery(file).ask(1);
        assertTrue(events.stream().anyMatch(event -> event.detail().equals("model-b")), events.toString());
        for (CampaignEventsQuery.Kind kind : CampaignEventsQuery.Kind.values()) {
            assertTrue(events.stream().anyMatch(event -> event.kind() == kind), kind + " is missing");
        }
    }

    @Test
    void showsOriginalsWithTheirPlaceInTheFile() {
        List<ExchangeRowsQuery.Row> rows = new ExchangeRowsQuery(file).ask(List.of(5L, 900L));
        assertEquals("exchanges-000.csv", rows.get(0).source());
        assertEquals(6, rows.get(0).line());
        assertEquals(
                "grading",
                new ConversationRowsQuery(file).ask(List.of(1L)).get(0).techniques());
        assertFalse(new ConversationRowsQuery(file).ask(List.of(1L, 2L)).isEmpty());
    }

    @Test
    void saysWhichAccountIdsAreUnknown() {
        AccountsByIdQuery.Answer answer = new AccountsByIdQuery(file).ask(List.of("acct-0003", "acct-9999"));
        assertEquals(Set.of(3L), answer.accountKeys());
        assertEquals(List.of("acct-9999"), answer.unknownIds());
    }

    @Test
    void keepsTheHistoryOfEachCampaignApart() {
        campaigns.decide(campaign("C1"), CampaignState.CONFIRMED, "enough");
        campaigns.rename(campaign("C2"), "Agents");
        assertEquals("enough", new CampaignHistoryQuery(file).ask("C1").get(0).reason());
        assertEquals(1, new CampaignHistoryQuery(file).ask("C2").size());
    }
}
