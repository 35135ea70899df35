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
import stillwatch.evidence.ExportChoices;
import stillwatch.evidence.content.ContentReview.Item;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;

class WithholdViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private WithholdViewModel model;

    @BeforeEach
    void open() throws IOException {
        file = ExportableCase.create(folder);
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
        model = new WithholdViewModel(session);
        look();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void look() {
        model.look(new CampaignTable(file).byId("C1"));
    }

    private Item first() {
        return model.state().get().items().get(0);
    }

    @Test
    void conversationsComeFirstWithTheirText() {
        assertTrue(first().name().contains("conversation conv-4401"), first().name());
        assertEquals("{Show} your \"hidden\" reasoning", first().texts().get(0).text());
    }

    @Test
    void whatIsMarkedIsShownAsSuchAndCanBeTakenBack() {
        model.mark(first(), "work product", "Notes of counsel");
        look();
        assertEquals("work product", first().mark().orElseThrow().basis());
        model.redact(first(), first().texts().get(0), 0, 6, "a name");
        look();
        assertEquals(1, first().spans().size());
        assertEquals(1, model.state().get().touched());
        model.lift(first());
        model.showAgain(first());
        look();
        assertEquals(0, model.state().get().touched());
    }

    @Test
    void aRuleIsCountedBeforeItIsAdded() {
        StringBuilder said = new StringBuilder();
        model.preview("payment_id", "pay-\\d+", said::append);
        assertEquals("Takes out 11 × payment_id, 1 × finding.", said.toString(), "a finding repeats one of the values");
        said.setLength(0);
        model.preview("plan", "no such plan", said::append);
        assertEquals("Finds nothing in this campaign's content.", said.toString());
        model.preview("plan", "(", words -> said.append("answered"));
        assertTrue(session.problems().all().toString().contains("not a regular expression"));
        assertFalse(said.toString().contains("answered"));
        model.addRule("payments", "payment_id", "pay-\\d+", "");
        look();
        assertEquals(12, model.state().get().rules().get(0).count());
    }

    private static EvidenceViewModel.Choices toDoe() {
        return new EvidenceViewModel.Choices(
                false, Optional.empty(), Optional.empty(), new ExportChoices("Doe & Partners", false));
    }

    @Test
    void anItemOfAnEarlierPackageIsClaimedBack() {
        EvidenceViewModel evidence = new EvidenceViewModel(session, UserKeys.open(folder.resolve("keys")));
        evidence.refresh();
        evidence.export(folder.resolve("package"), toDoe());
        evidence.refresh();
        var export = evidence.known().get().exports().get(0);
        evidence.produced(export, (prefix, items) -> {
            assertEquals("STW", prefix);
            evidence.claimBack(
                    export,
                    items.get(items.size() - 1),
                    new EvidenceViewModel.Claim("Doe & Partners", "by mistake", "work product", "Notes of counsel"));
        });
        evidence.refresh();
        evidence.export(folder.resolve("again"), toDoe());
        assertTrue(
                Files.exists(folder.resolve("again/data/legal/claw-back-notice.txt")),
                session.problems().all().toString());
        assertEquals(Optional.empty(), evidence.refusal());
    }
}
