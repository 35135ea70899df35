package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import stillwatch.evidence.Preflight.Result;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.BatesTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ClawBackTable;
import stillwatch.store.ExportListQuery;
import stillwatch.store.ExportableCase;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.RedactionTable;
import stillwatch.task.Progress;

/** The checks before saving that concern what is withheld. */
class PreflightTest {
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

    private PackagePlan plan(Profile profile) throws IOException {
        return PackagePlan.of(file, "C1", profile, Progress.silent());
    }

    private Result result(String name) throws IOException {
        return plan(Profile.COURT).preflight().stream()
                .filter(result -> result.check().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatLeftBeforeItWasMarkedIsToldToItsMakerAlone() throws IOException {
        assertTrue(result("privilege").check().passed());
        PackageExporter exporter = new PackageExporter(TestKeys.of("user"));
        exporter.export(file, "C1", Profile.COURT, folder.resolve("one"), Progress.silent());
        new PrivilegeTable(file).mark(List.of(Subject.conversation(2)), "work product", "Notes of counsel");
        Result late = result("privilege");
        assertFalse(late.check().passed());
        assertFalse(late.forbids());
        assertTrue(late.check().meaning().startsWith("1 item left in earlier packages"), late.toString());
        Path second = exporter.export(file, "C1", Profile.COURT, folder.resolve("two"), Progress.silent())
                .path();
        assertFalse(Files.readString(second.resolve("data/export-report.json")).contains("earlier packages"));

        long number = new BatesTable(file).numbers().get("conversation 2");
        for (ExportListQuery.Export export : new ExportListQuery(file).ask()) {
            if (export.atMillis() > 0 && carried(export, number)) {
                new ClawBackTable(file).claim(export.key(), number, "Doe", "by mistake", "work product", "Notes");
            }
        }
        assertTrue(result("privilege").check().passed(), "claimed back");
        assertTrue(result("privilege").check().meaning().contains("stay out"));
    }

    private boolean carried(ExportListQuery.Export export, long number) {
        return new stillwatch.store.ExportItemsQuery(file)
                .ask(export.key()).stream()
                        .anyMatch(item -> item.number() == number
                                && item.treatment() != stillwatch.casework.ProducedItem.Treatment.WITHHELD);
    }

    @Test
    void aRuleThatFindsNothingIsNamed() throws IOException {
        assertTrue(result("redactions").check().passed());
        RedactionTable rules = new RedactionTable(file);
        rules.addRule("payments", "payment_id", "pay-\\d+", "");
        assertTrue(result("redactions").check().meaning().contains("taken out"));
        rules.addRule("misspelt", "payment_id", "paj-\\d+", "");
        Result idle = result("redactions");
        assertFalse(idle.check().passed());
        assertTrue(idle.check().meaning().contains("misspelt"), idle.toString());
        assertFalse(idle.check().meaning().contains("payments"), idle.toString());
    }

    @Test
    void whatRunsWhileWritingIsSaidBefore() throws IOException {
        assertEquals(List.of("own verification"), later(Profile.COURT));
        new RedactionTable(file).addRule("payments", "payment_id", "pay-\\d+", "");
        assertEquals(List.of("redacted values", "own verification"), later(Profile.COURT));
        assertTrue(later(Profile.PEER).contains("identifiers"));
    }

    private List<String> later(Profile profile) throws IOException {
        return plan(profile).later().stream().map(Preflight.Later::name).toList();
    }
}
