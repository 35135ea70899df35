package stillwatch.ui.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Finding;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.Membership;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FilledCase;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.ScreenId;

class CampaignsViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;

    @BeforeEach
    void open() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static List<String> ids(List<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::id).toList();
    }

    @Test
    void listsTheWatchListAndTheDismissedApartFromTheRanking() {
        CampaignListViewModel list = new CampaignListViewModel(session);
        list.refresh();
        assertEquals(List.of("C1", "C2"), ids(list.state().get().ranked()));
        assertEquals(List.of("C3"), ids(list.state().get().watched()));
        CampaignActs acts = new CampaignActs(session);
        acts.decide(list.all().get(1), CampaignState.DISMISSED, "a class with one assignment");
        list.refresh();
        assertEquals(List.of("C2"), ids(list.state().get().dismissed()));
    }

    @Test
    void filtersByEveryWordAndSaysHowManyThereAre() {
        CampaignListViewModel list = new CampaignListViewModel(session);
        list.refresh();
        list.filter("agentic review");
        assertEquals(List.of("C2"), ids(list.state().get().ranked()));
        assertEquals(1, list.state().get().shown());
        assertEquals(3, list.state().get().total());
    }

    @Test
    void showsReasonsApartFromCounterEvidenceAndCountsTheCrowdOutsideTheMembers() {
        CampaignDetailViewModel detail = new CampaignDetailViewModel(session);
        detail.wantMembers(true);
        detail.wantLedger(true);
        detail.show("C1");
        CampaignDetailViewModel.Detail shown = detail.detail().get().orElseThrow();
        assertTrue(shown.reasons().stream().noneMatch(Finding::counterEvidence));
        assertEquals(2, shown.counterEvidence().size());
        assertEquals(12L, shown.counts().get(Membership.CROWD));
        assertEquals(60, detail.members().get().orElseThrow().size());
        assertEquals(
                48 * 70,
                detail.ledger().get().orElseThrow().byCapability().stream()
                        .mapToLong(line -> line.exchanges().value())
                        .sum());
    }

    @Test
    void goesFromAKeyEventToItsAccountsAndItsTimeOnAnotherScreen() {
        CampaignDetailViewModel detail = new CampaignDetailViewModel(session);
        detail.wantEvents(true);
        detail.show("C1");
        KeyEvent bans = detail.events().get().orElseThrow().stream()
                .filter(event -> event.kind() == KeyEvent.Kind.BANS)
                .findFirst()
                .orElseThrow();
        detail.openEvent(bans, ScreenId.TIMELINE);
        assertEquals(ScreenId.TIMELINE, session.screen().get());
        assertEquals(Optional.of("C1"), session.selection().get().campaignId());
        assertEquals(Set.copyOf(bans.accountKeys()), session.selection().get().accountKeys());
        assertEquals(
                bans.fromMillis(),
                session.selection().get().span().orElseThrow().fromMillis());
    }

    @Test
    void showsNothingWhereThereIsNoCampaign() {
        CampaignDetailViewModel detail = new CampaignDetailViewModel(session);
        detail.show("C1");
        detail.show(null);
        assertEquals(Optional.empty(), detail.detail().get());
        assertEquals(Optional.empty(), detail.members().get());
    }

    @Test
    void asksForAReviewBeforeADecision() {
        CampaignListViewModel list = new CampaignListViewModel(session);
        list.refresh();
        Campaign suspected = list.all().get(0);
        Campaign reviewed = list.all().get(1);
        assertTrue(CampaignActs.refusal(suspected, CampaignState.CONFIRMED).isPresent());
        assertEquals(Optional.empty(), CampaignActs.refusal(suspected, CampaignState.UNDER_REVIEW));
        assertEquals(Optional.empty(), CampaignActs.refusal(reviewed, CampaignState.CONFIRMED));
        assertTrue(CampaignActs.refusal(reviewed, CampaignState.UNDER_REVIEW).isPresent());
    }

    @Test
    void namesAccountsThatDoNotExistAndPutsTheOthersIn() {
        CampaignListViewModel list = new CampaignListViewModel(session);
        list.refresh();
        new CampaignActs(session)
                .addMembers(list.all().get(0), List.of("acct-0200", "acct-9999"), Membership.CORE, "same payment");
        assertTrue(session.problems().all().get(0).message().contains("acct-9999"));
        list.refresh();
        assertEquals(49, list.all().get(0).accounts());
    }

    @Test
    void goesFromAReasonToItsConversation() {
        CampaignDetailViewModel detail = new CampaignDetailViewModel(session);
        detail.show("C1");
        OriginalsViewModel originals = new OriginalsViewModel(session, () -> new CampaignTable(file).byId("C1"));
        originals.show(detail.detail().get().orElseThrow().reasons().get(0));
        long key =
                originals.originals().get().orElseThrow().conversations().get(0).key();
        originals.openConversation("C1", key);
        assertEquals(ScreenId.CONVERSATIONS, session.screen().get());
        assertEquals(Optional.of(key), session.selection().get().conversationKey());
        assertEquals(Optional.of("C1"), session.selection().get().campaignId());
    }

    @Test
    void writesFiguresWithTheirRatioAndTheScoreWithoutAReason() {
        CampaignDetailViewModel detail = new CampaignDetailViewModel(session);
        detail.show("C1");
        CampaignDetailViewModel.Detail shown = detail.detail().get().orElseThrow();
        Finding template = shown.reasons().get(0);
        assertEquals("observed 48   expected 1.40   ratio 34 ×", CampaignWords.figures(template));
        assertEquals("0.97 → 0.71 without it", CampaignWords.scoreWithout(shown.campaign(), template));
        assertEquals(
                "0.97 → 1.00 without it",
                CampaignWords.scoreWithout(
                        shown.campaign(), shown.counterEvidence().get(0)));
    }
}
