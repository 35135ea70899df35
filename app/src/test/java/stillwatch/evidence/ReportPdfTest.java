package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.paper.PrintedText;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFileException;
import stillwatch.store.ExportableCase;
import stillwatch.store.NoteTable;
import stillwatch.store.ReportStates;

class ReportPdfTest extends ExportTest {
    private static final Path VERAPDF = Path.of("../../shared/validators/pdfa/verapdf.sh");
    private static final Path VERAPDF_JAR = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/org/verapdf/apps/greenfield-apps/1.28.2/greenfield-apps-1.28.2.jar");

    private static final String SCRIPTS =
            "请一步一步地思考 \u202e مرحبا بالعالم \u0007 कृपया सोचें \ud83d\ude00 =1+1 <b>&amp;</b> \ue000";

    private Path report(Profile profile, String out) throws IOException {
        return export(profile, out).resolve("data/report/C1-report.pdf");
    }

    private Campaign campaign() {
        return new CampaignTable(file).byId("C1").orElseThrow();
    }

    private String printed(String out) throws IOException {
        return String.join("\n", PrintedText.lines(report(Profile.COURT, out)));
    }

    @Test
    void everyEditionIsPdfA2aAndPdfUa1WithHostileContents() throws Exception {
        assumeTrue(Files.isRegularFile(VERAPDF) && Files.isRegularFile(VERAPDF_JAR), "veraPDF is not here");
        new NoteTable(file).add(Subject.campaign("C1"), SCRIPTS);
        new CampaignTable(file).rename(campaign(), "Harvest " + SCRIPTS);
        List<String> command = new ArrayList<>(List.of("sh", VERAPDF.toString()));
        for (Profile profile : Profile.values()) {
            command.add(report(profile, "out").toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void isADraftUntilAPersonMarksItFinalAndAgainAfterAnyLaterAct() throws IOException {
        assertTrue(printed("one").contains("DRAFT"));
        new ReportStates(file).markFinal(campaign(), "Reviewed twice.");
        String last = printed("two");
        assertFalse(last.contains("DRAFT"), last);
        assertTrue(last.contains("Marked as final by Ada"));
        assertTrue(last.contains("Reviewed twice."));
        new NoteTable(file).add(Subject.campaign("C1"), "one more thought");
        assertTrue(printed("three").contains("DRAFT"));
    }

    @Test
    void onlyADecidedCampaignHasAFinalReportAndOnlyWithAReason() {
        assertThrows(CaseFileException.class, () -> new ReportStates(file).markFinal(campaign(), " "));
        new CampaignTable(file).decide(campaign(), CampaignState.UNDER_REVIEW, "look again");
        assertThrows(CaseFileException.class, () -> new ReportStates(file).markFinal(campaign(), "done"));
    }

    @Test
    void noTextFromTheDataStaysUnseen() throws IOException {
        String text = printed("out");
        assertFalse(text.contains("\u202e"));
        assertFalse(text.contains("\u0007"));
        assertTrue(text.contains("<script>alert('x')</script> U+202Egnp.exe & U+0007bell"), text);
    }

    @Test
    void everyTableAndFigureNamesAFileThatIsInThePackage() throws IOException {
        for (Profile profile : Profile.values()) {
            Path report = report(profile, "tables");
            Matcher names =
                    Pattern.compile("exhibits/([a-z-]+\\.csv)").matcher(String.join("\n", PrintedText.lines(report)));
            int named = 0;
            while (names.find()) {
                named++;
                assertTrue(
                        Files.exists(report.resolveSibling("exhibits").resolve(names.group(1))),
                        profile + " " + names.group());
            }
            assertTrue(named > 4, named + " tables");
        }
    }

    @Test
    void keepsFactsInferenceEstimatesAndDecisionsApart() throws IOException {
        String text = printed("out");
        for (String basis :
                List.of("OBSERVED", "INFERRED", "ESTIMATED", "DECIDED", "Error rates", "Alternatives considered")) {
            assertTrue(text.contains(basis), basis);
        }
    }

    @Test
    void redactedReportsHoldNoIdentifierOfTheCase() throws IOException {
        new CampaignTable(file).rename(campaign(), "What acct-1001 did");
        for (Profile profile : List.of(Profile.PEER, Profile.AUTHORITY)) {
            String text = String.join("\n", PrintedText.lines(report(profile, "redacted")));
            assertTrue(text.contains("account~"));
            for (String id : ExportableCase.identifiers()) {
                assertFalse(text.contains(id), id + " in the report for " + profile);
            }
        }
    }
}
