package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;
import stillwatch.evidence.content.Profile;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.BatesTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.ClawBackTable;
import stillwatch.store.ExportItemsQuery;
import stillwatch.store.ExportListQuery;
import stillwatch.store.PrivilegeTable;
import stillwatch.task.Progress;

class ProductionTest extends ExportTest {
    private Path export(Profile profile, String out, ExportChoices choices) throws IOException {
        return exporter.export(file, "C1", profile, folder.resolve(out), choices, Progress.silent())
                .path();
    }

    private static Map<String, String> numbersByExhibit(Path bag) throws IOException {
        return PackageFiles.dat(bag).stream()
                .filter(row -> !row.get("EXHIBIT").isEmpty())
                .collect(Collectors.toMap(row -> row.get("EXHIBIT"), row -> row.get("BEGBATES")));
    }

    @Test
    void anItemKeepsItsNumberInLaterExportsForAnyRecipient() throws IOException {
        Map<String, String> first = numbersByExhibit(export(Profile.COURT, "one", ExportChoices.NONE));
        assertEquals(first, numbersByExhibit(export(Profile.REGULATOR, "two", ExportChoices.NONE)));
        assertTrue(first.containsValue("STW00000001"));
    }

    @Test
    void originalsAreDocumentsByChoiceAndLeaveAGapWhereTheyAreLeftOut() throws IOException {
        Path with = export(Profile.COURT, "with", new ExportChoices("Court", true));
        Map<String, String> original = PackageFiles.dat(with).stream()
                .filter(row -> row.get("FILENAME").equals("exchanges.csv.gz")
                        && row.get("EXHIBIT").isEmpty())
                .findFirst()
                .orElseThrow();
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("exchanges.csv.gz")),
                Files.readAllBytes(with.resolve("data/production")
                        .resolve(original.get("NATIVELINK").replace('\\', '/'))));
        new PrivilegeTable(file).mark(List.of(Subject.exchange(60)), "work product", "An exchange of counsel");
        Path without = export(Profile.COURT, "without", ExportChoices.NONE);
        assertEquals(
                PackageFiles.dat(with).size() - 3, PackageFiles.dat(without).size(), "the originals are gone");
    }

    @Test
    void numbersThatAreNoPartOfAProductionStandInItAsAGap() throws IOException {
        export(Profile.COURT, "one", new ExportChoices("", true));
        file.close();
        file = CaseFile.open(folder.resolve("case.stillwatch"), "Ada", java.time.Clock.systemUTC());
        stillwatch.store.MoreEvidence.quote(file, 1, List.of(40L, 41L));
        List<Map<String, String>> rows = PackageFiles.dat(export(Profile.COURT, "two", ExportChoices.NONE));
        Map<String, Map<String, String>> byType =
                rows.stream().collect(Collectors.toMap(row -> row.get("DOCTYPE"), Function.identity(), (a, b) -> b));
        assertEquals("STW00000035", byType.get("gap").get("BEGBATES"));
        assertEquals("STW00000037", byType.get("gap").get("ENDBATES"));
        assertEquals("STW00000039", rows.get(rows.size() - 1).get("BEGBATES"));
    }

    @Test
    void aCancelledExportUsesUpNoNumber() {
        stillwatch.task.Cancellation stopped = new stillwatch.task.Cancellation();
        stopped.request();
        Progress progress = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public stillwatch.task.Cancellation cancellation() {
                return stopped;
            }
        };
        assertThrows(
                stillwatch.task.CancelledException.class,
                () -> exporter.export(file, "C1", Profile.COURT, folder.resolve("out"), progress));
        assertEquals(Map.of(), new BatesTable(file).numbers());
    }

    @Test
    void theBeginningOfNumbersIsChosenOnceAndThenStays() throws IOException {
        BatesTable bates = new BatesTable(file);
        assertThrows(CaseFileException.class, () -> bates.setPrefix("7-up"));
        Activity chosen = bates.setPrefix("ACME-").orElseThrow();
        assertEquals("bates.prefix", chosen.action());
        assertEquals(Optional.empty(), bates.setPrefix("ACME-"), "nothing was chosen anew");
        assertEquals(List.of(), new ActivityVerifyQuery(file).ask().problems());
        assertTrue(numbersByExhibit(export(Profile.COURT, "one", ExportChoices.NONE))
                .containsValue("ACME-00000001"));
        assertThrows(CaseFileException.class, () -> bates.setPrefix("OTHER-"));
    }

    @Test
    void pagesCarryTheirNumberAndAreBlackAndWhite() throws IOException {
        Path bag = export(Profile.COURT, "one", ExportChoices.NONE);
        var image = ImageIO.read(
                bag.resolve("data/production/IMAGES/0001/STW00000001.tif").toFile());
        assertEquals(1700, image.getWidth());
        assertEquals(1, image.getColorModel().getPixelSize());
        assertTrue(
                black(image, image.getHeight() - 160, image.getHeight()) > 1000, "the number is printed at the foot");
    }

    @Test
    void aRowIsShownAsItReadsAndAFileOnlyNamed() throws IOException {
        Path bag = export(Profile.COURT, "one", new ExportChoices("", true));
        for (Map<String, String> row : PackageFiles.dat(bag)) {
            var image = ImageIO.read(bag.resolve("data/production/IMAGES/0001/" + row.get("BEGBATES") + ".tif")
                    .toFile());
            boolean isFile = row.get("DOCTYPE").equals("source");
            assertEquals(!isFile, black(image, 0, 600) > 1000, row.get("DOCTYPE"));
            assertEquals(isFile, black(image, 700, 1200) > 4000, row.get("DOCTYPE"));
        }
    }

    /** Black dots between two heights. */
    private static int black(java.awt.image.BufferedImage image, int from, int to) {
        int black = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = from; y < to; y++) {
                black += (image.getRGB(x, y) & 0xff) == 0 ? 1 : 0;
            }
        }
        return black;
    }

    @Test
    void anItemThatIsClaimedBackIsASlipSheetUnderTheSameNumber() throws IOException {
        Path first = export(Profile.COURT, "first", new ExportChoices("Doe & Partners", false));
        Map<String, String> produced = PackageFiles.dat(first).stream()
                .filter(row -> row.get("DOCTYPE").equals("conversation"))
                .findFirst()
                .orElseThrow();
        ExportListQuery.Export export = new ExportListQuery(file).ask().get(0);
        assertEquals("Doe & Partners", export.recipient());
        long number = Long.parseLong(produced.get("BEGBATES").substring(3));
        assertTrue(new ExportItemsQuery(file).ask(export.key()).stream().anyMatch(item -> item.number() == number));
        ClawBackTable table = new ClawBackTable(file);
        table.claim(
                export.key(),
                number,
                export.recipient(),
                "Sent by mistake",
                "attorney-client privilege",
                "A conversation of counsel with the model");
        assertThrows(
                CaseFileException.class,
                () -> table.claim(export.key(), number, "", "again", "attorney-client privilege", ""));

        Path second = export(Profile.COURT, "second", new ExportChoices("Doe & Partners", false));
        Map<String, String> slip = PackageFiles.dat(second).stream()
                .filter(row -> row.get("BEGBATES").equals(produced.get("BEGBATES")))
                .findFirst()
                .orElseThrow();
        assertEquals("Y", slip.get("WITHHELD"));
        assertEquals("", slip.get("NATIVELINK"));
        assertEquals(produced.get("EXHIBIT"), slip.get("EXHIBIT"));
        assertTrue(Files.exists(second.resolve("data/production/IMAGES/0001/" + produced.get("BEGBATES") + ".tif")));
        String notice = Files.readString(second.resolve("data/legal/claw-back-notice.txt"));
        assertTrue(notice.contains(produced.get("BEGBATES")), notice);
        assertTrue(notice.contains("Doe & Partners") && notice.contains(export.digest()), notice);
        assertTrue(Files.readString(second.resolve("data/custody/privilege-log.csv"))
                .contains(produced.get("BEGBATES")));
        assertFalse(Files.exists(first.resolve("data/legal/claw-back-notice.txt")));
        assertTrue(new PackageVerifier().verify(second, Progress.silent()).passed());
        assertFalse(
                new stillwatch.store.UndoStack(file)
                        .nextUndo()
                        .filter(act -> act.action().equals("clawback"))
                        .isPresent(),
                "a demand that was sent cannot be undone");
    }
}
