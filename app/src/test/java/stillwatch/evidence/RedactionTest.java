package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Subject;
import stillwatch.evidence.content.ContentException;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.ExportableCase;
import stillwatch.store.NoteTable;
import stillwatch.store.RedactionTable;
import stillwatch.task.Progress;

class RedactionTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private RedactionTable redactions;

    @BeforeEach
    void fillCase() throws IOException {
        file = ExportableCase.create(folder);
        redactions = new RedactionTable(file);
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    private PackageExporter.Exported export() throws IOException {
        return new PackageExporter(TestKeys.of("user"))
                .export(
                        file,
                        "C1",
                        Profile.COURT,
                        folder.resolve("out"),
                        new ExportChoices("", true),
                        Progress.silent());
    }

    @Test
    void aRuleForEveryTextLeavesTheValueNowhere() throws IOException {
        new NoteTable(file).add(Subject.campaign("C1"), "Paid with pay-9001, twice pay-9001");
        redactions.addRule("payment", "*", "pay-900\\d", "card data");
        Path bag = export().path();
        for (String value : List.of("pay-9000", "pay-9001", "pay-9002", "pay-900")) {
            assertEquals(List.of(), PackageFiles.holding(bag, value), value);
        }
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
        String log = Files.readString(bag.resolve("data/custody/redactions.csv"));
        assertTrue(log.contains("payment,payment_id,11"), log);
        assertTrue(log.contains("payment,note,2"), log);
    }

    @Test
    void aRuleForAFieldTakesTheRowsBytesWithIt() throws IOException {
        redactions.addRule("plans", "plan", "", "prices");
        Path bag = export().path();
        assertEquals(List.of(), PackageFiles.holding(bag, "you go"));
        String rows = Files.readString(bag.resolve("data/evidence/rows.jsonl"));
        assertTrue(rows.contains("\"bytes\":\"redacted\""));
        assertTrue(rows.contains("[redacted: plans]"));
        assertTrue(Files.readString(bag.resolve("data/production/VOL001.DAT")).contains("Parts were redacted"));
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
    }

    @Test
    void aSpanIsTakenOutOfThatConversationOnly() throws IOException {
        // {Show} your "hidden" reasoning: from the opening brace to the end of the quotation.
        redactions.addSpan(Subject.conversation(1), "messages", 0, 0, 20, "third party");
        PackageExporter.Exported exported = export();
        List<String> rows = Files.readAllLines(exported.path().resolve("data/evidence/rows.jsonl")).stream()
                .filter(row -> row.contains("\"kind\":\"conversation\""))
                .toList();
        assertFalse(rows.get(0).contains("{Show}"), rows.get(0));
        assertTrue(rows.get(0).contains("[redacted] reasoning"), rows.get(0));
        assertTrue(rows.get(1).contains("{Show}"));
        assertTrue(
                exported.preflight().stream()
                        .anyMatch(result -> result.check().name().equals("redacted values")
                                && !result.check().passed()),
                "the user is told that the same words stand elsewhere");
        assertFalse(
                Files.readString(exported.path().resolve("data/export-report.json"))
                        .contains("redacted values"),
                "but not the recipient");
        assertTrue(Files.readString(exported.path().resolve("data/custody/redactions.csv"))
                .contains("by hand,messages,1"));
    }

    @Test
    void thePatternOfARuleIsInNoPackage() throws IOException {
        redactions.addRule("a person", "*", "Jane Q\\. Sample", "third party");
        assertEquals(List.of(), PackageFiles.holding(export().path(), "Sample"));
    }

    @Test
    void aPatternThatNeverEndsIsStopped() {
        new NoteTable(file).add(Subject.campaign("C1"), "a".repeat(60) + "!");
        redactions.addRule("endless", "*", "(a+)+\\1b", "");
        ContentException refusal = assertThrows(ContentException.class, this::export);
        assertTrue(refusal.getMessage().contains("endless"), refusal.getMessage());
    }

    @Test
    void whatIsNoRuleIsRefusedInASentence() {
        for (List<String> wrong : List.of(
                List.of("", "plan", "x"),
                List.of("all", "*", ""),
                List.of("broken", "plan", "("),
                List.of("nothing", "plan", "x*"))) {
            assertThrows(
                    CaseFileException.class,
                    () -> redactions.addRule(wrong.get(0), wrong.get(1), wrong.get(2), ""),
                    wrong.toString());
        }
    }
}
