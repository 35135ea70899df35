package stillwatch.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.evidence.ExportChoices;
import stillwatch.evidence.PackagePlan;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Profile;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.FilledCase;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

class EvidenceViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private EvidenceViewModel evidence;

    @BeforeEach
    void open() {
        look(FilledCase.at(folder.resolve("Spring review.stillwatch")));
    }

    /** Goes on with a case that quotes few rows, so that a package is written in a moment; its campaign is confirmed. */
    private void goOnWithASmallCase() throws IOException {
        file.close();
        look(ExportableCase.create(folder));
    }

    private void look(CaseFile opened) {
        file = opened;
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
        evidence = new EvidenceViewModel(session, UserKeys.open(folder.resolve("keys")));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private PackagePlan plan() {
        return evidence.preview().get().plan().orElseThrow();
    }

    private Campaign campaign(String id) {
        return new CampaignTable(file).byId(id).orElseThrow();
    }

    @Test
    void looksAtTheCampaignThatWasSelectedElsewhere() {
        session.open(ScreenId.EVIDENCE, Selection.NOTHING.withCampaign("C2"));
        evidence.refresh();
        assertEquals("C2", plan().campaignId());
        assertEquals(30, plan().members(), "the crowd is told of, and marked as such");
        assertTrue(plan().preflight().stream()
                .anyMatch(result -> result.check().name().equals("human decision")));
    }

    @Test
    void saysWhatAPeerDoesNotGetAndWhy() {
        evidence.refresh();
        evidence.profile().set(Profile.PEER);
        PackagePlan.Item rows = plan().items().stream()
                .filter(item -> item.part() == Part.ROWS)
                .findFirst()
                .orElseThrow();
        assertEquals(Part.Form.LEFT_OUT, rows.form());
        assertFalse(rows.why().isEmpty());
    }

    @Test
    void exportsListsAndVerifiesAPackage() throws IOException {
        goOnWithASmallCase();
        evidence.refresh();
        assertEquals(Optional.empty(), evidence.refusal());
        Path target = folder.resolve(evidence.suggestedName(true));
        assertEquals("case-C1-court.zip", target.getFileName().toString());
        evidence.export(
                target, new EvidenceViewModel.Choices(true, Optional.empty(), Optional.empty(), ExportChoices.NONE));
        assertTrue(Files.isRegularFile(target), session.problems().all().toString());
        evidence.refresh();
        assertEquals("C1", evidence.known().get().exports().get(0).campaignId());
        assertEquals(CampaignState.EXPORTED, campaign("C1").state());

        VerifyViewModel verify = new VerifyViewModel(session);
        verify.verify(target);
        VerifyViewModel.Result result = verify.result().get().orElseThrow();
        assertTrue(result.verification().passed(), result.verification().toString());
        assertTrue(result.verdict().contains("Who holds that key is not proved"));
    }

    @Test
    void aPackageThatWasAlteredIsNamedAsSuch() throws IOException {
        goOnWithASmallCase();
        evidence.refresh();
        Path target = folder.resolve("package");
        evidence.export(target, EvidenceViewModel.Choices.NONE);
        Files.writeString(target.resolve("data/README.txt"), "another text");
        VerifyViewModel verify = new VerifyViewModel(session);
        verify.verify(target);
        VerifyViewModel.Result result = verify.result().get().orElseThrow();
        assertFalse(result.verification().passed());
        assertTrue(result.verdict().contains("not as it was made"));
    }

    @Test
    void aFinalReportNeedsADecisionAndIsAnActOfItsOwn() throws IOException {
        evidence.refresh();
        assertTrue(evidence.finalRefusal().orElseThrow().contains("confirmed or dismissed"));
        goOnWithASmallCase();
        evidence.refresh();
        assertEquals(Optional.empty(), evidence.finalRefusal());
        assertFalse(passed("report state"));
        evidence.export(
                folder.resolve("final"),
                new EvidenceViewModel.Choices(
                        false, Optional.of("reviewed by counsel"), Optional.of("ACME-"), ExportChoices.NONE));
        assertTrue(evidence.written().get().orElseThrow().preflight().stream()
                .anyMatch(result -> result.check().name().equals("report state")
                        && result.check().passed()));
        assertTrue(Files.readString(folder.resolve("final/data/custody/custody.csv"))
                .contains("reviewed by counsel"));
        assertTrue(Files.exists(folder.resolve("final/data/production/IMAGES/0001/ACME-00000001.tif")));
        evidence.refresh();
        assertTrue(passed("report state"), "what was marked stays final until something else is done");
        assertEquals("ACME-", evidence.known().get().numberPrefix());
        assertTrue(evidence.known().get().numbersLeft());
    }

    @Test
    void aNameThatIsTakenIsRefusedBeforeAnythingIsMarked() throws IOException {
        new CampaignTable(file).decide(campaign("C1"), CampaignState.DISMISSED, "a test harness");
        evidence.refresh();
        Path taken = Files.writeString(folder.resolve("taken"), "another file");
        evidence.export(
                taken,
                new EvidenceViewModel.Choices(false, Optional.of("reviewed"), Optional.empty(), ExportChoices.NONE));
        assertTrue(session.problems().all().toString().contains("exists already"));
        evidence.refresh();
        assertFalse(passed("report state"));
    }

    private boolean passed(String check) {
        return plan().preflight().stream()
                .filter(result -> result.check().name().equals(check))
                .findFirst()
                .orElseThrow()
                .check()
                .passed();
    }

    @Test
    void aLockedKeySignsNothing() {
        EvidenceViewModel locked = new EvidenceViewModel(session, UserKeys.locked(folder.resolve("keys")));
        locked.refresh();
        locked.export(folder.resolve("package"), EvidenceViewModel.Choices.NONE);
        assertFalse(Files.exists(folder.resolve("package")));
        assertTrue(session.problems().all().toString().contains("locked"));
    }

    @Test
    void anEmptyCaseHasNothingToExport() {
        try (CaseFile empty = CaseFile.create(folder.resolve("empty.stillwatch"), "Ada", java.time.Clock.systemUTC())) {
            CaseSession other =
                    new CaseSession(empty, Jobs.immediate(session.problems()), session.problems(), session.display());
            EvidenceViewModel nothing = new EvidenceViewModel(other, UserKeys.locked(folder));
            nothing.refresh();
            assertEquals(Optional.of("Choose a campaign first."), nothing.refusal());
        }
    }
}
