package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.ContentException;
import stillwatch.evidence.content.Profile;
import stillwatch.store.ExportListQuery;
import stillwatch.store.ExportableCase;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

class PackageExportTest extends ExportTest {
    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyEditionVerifies(Profile profile) throws IOException {
        Path bag = export(profile, "out");
        PackageVerifier.Verification verification = new PackageVerifier().verify(bag, Progress.silent());
        assertTrue(verification.ownPackage());
        assertTrue(verification.passed(), verification.checks().toString());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void givesTheSameBytesInAnotherTimeZoneAndLocale(Profile profile) throws IOException {
        Map<String, byte[]> first = bytes(export(profile, "one"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Map<String, byte[]> second = bytes(export(profile, "two"));
            assertEquals(first.keySet(), second.keySet());
            first.forEach((path, content) -> assertArrayEquals(content, second.get(path), path));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anArchiveOfThePackageIsReproducibleAndVerifies() throws IOException {
        Path one = folder.resolve("one.zip");
        Path two = folder.resolve("two.zip");
        exporter.exportTo(file, "C1", Profile.COURT, one, Progress.silent());
        exporter.exportTo(file, "C1", Profile.COURT, two, Progress.silent());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertTrue(new PackageVerifier().verify(one, Progress.silent()).passed());
    }

    @Test
    void notesEachExportInTheCaseAfterItIsComplete() throws IOException {
        PackageExporter.Exported exported =
                exporter.export(file, "C1", Profile.COURT, folder.resolve("out"), Progress.silent());
        ExportListQuery.Export noted = new ExportListQuery(file).ask().get(0);
        assertEquals(exported.digest(), noted.digest());
        assertEquals("Ada", noted.author());
        assertEquals(
                exported.digest(),
                Digests.sha256(Files.readAllBytes(exported.path().resolve("tagmanifest-sha256.txt"))));
    }

    @Test
    void quotesRowsWithTheBytesOfTheirOriginals() throws IOException {
        Path bag = export(Profile.COURT, "out");
        byte[] accounts = Files.readAllBytes(folder.resolve("accounts.csv"));
        int compared = 0;
        for (String line : Files.readAllLines(bag.resolve("data/evidence/rows.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            assertEquals("original", row.get("bytes").asText(), line);
            if (row.get("file").asText().equals("accounts.csv")) {
                int offset = row.get("byte_offset").asInt();
                byte[] there = Arrays.copyOfRange(
                        accounts, offset, offset + row.get("byte_length").asInt());
                assertArrayEquals(
                        there, Base64.getDecoder().decode(row.get("raw_base64").asText()));
                assertTrue(row.get("text").asText().endsWith("\"pay as\nyou go\""), "a row with a line break is whole");
                compared++;
            }
        }
        assertEquals(ExportableCase.ACCOUNTS - 1, compared);
    }

    @Test
    void marksRowsAsRebuiltWhereTheOriginalWasChanged() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), "account_id\nsomebody else\n");
        Path bag = export(Profile.COURT, "out");
        String rows = Files.readString(bag.resolve("data/evidence/rows.jsonl"));
        assertTrue(rows.contains("\"bytes\":\"rebuilt\""));
        assertFalse(rows.contains("somebody else"));
        assertTrue(Files.readString(bag.resolve("data/evidence/sources.csv")).contains("changed since import"));
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
    }

    @Test
    void leavesNothingBehindWhereItIsCancelledAtAnyMoment() throws IOException {
        for (int moment = 0; moment < 40; moment++) {
            Path out = folder.resolve("cancelled");
            Files.createDirectories(out);
            CancelAt progress = new CancelAt(moment);
            try {
                exporter.export(file, "C1", Profile.AUTHORITY, out, progress);
                assertTrue(moment > 5, "a package has more than " + moment + " stages");
                return;
            } catch (CancelledException e) {
                try (Stream<Path> left = Files.list(out)) {
                    assertEquals(List.of(), left.toList(), "cancelled at moment " + moment);
                }
            }
        }
    }

    /** Asks for a stop at the n-th sign of life. */
    private static final class CancelAt implements Progress {
        private final Cancellation cancellation = new Cancellation();
        private int left;

        CancelAt(int moment) {
            left = moment;
        }

        @Override
        public void stage(String name) {
            count();
        }

        @Override
        public void advance(long done, long total, String unit) {
            count();
        }

        private void count() {
            if (left-- == 0) {
                cancellation.request();
            }
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }
    }

    @Test
    void neverOverwrites() throws IOException {
        export(Profile.COURT, "out");
        ExportException refusal = assertThrows(ExportException.class, () -> export(Profile.COURT, "out"));
        assertTrue(refusal.getMessage().contains("exists already"));
    }

    @Test
    void saysThatThereIsNoSuchCampaign() {
        ContentException refusal = assertThrows(
                ContentException.class,
                () -> exporter.export(file, "C9", Profile.COURT, folder.resolve("out"), Progress.silent()));
        assertTrue(refusal.getMessage().contains("no campaign C9"));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void sharesIndicatorsOnlyWhereNobodyElseHoldsThemAndNoAddressWithPeers() throws IOException {
        String court = Files.readString(export(Profile.COURT, "out").resolve("data/intel/stix-bundle.json"));
        assertTrue(court.contains("[ipv4-addr:value = '203.0.113.77']"), court);
        assertTrue(court.contains("tpl-88ab"));
        String peer = Files.readString(export(Profile.PEER, "out").resolve("data/intel/stix-bundle.json"));
        assertFalse(peer.contains("203.0.113.77"));
        assertTrue(peer.contains("tpl-88ab"));
    }

    @Test
    void noCellOfATableRunsInASpreadsheet() throws IOException {
        Path bag = export(Profile.COURT, "out");
        String members = Files.readString(bag.resolve("data/report/exhibits/members.csv"));
        assertTrue(members.contains("\"'=cmd|' /C calc'!A3\""), members);
        for (Map.Entry<String, byte[]> file : bytes(bag).entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                String text = new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8);
                assertFalse(
                        text.matches("(?s).*(^|,|\n)\"?[=+@].*"), file.getKey() + " holds a cell that would be run");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"PEER", "AUTHORITY"})
    void redactedEditionsHoldNoIdentifierOfTheCase(Profile profile) throws IOException {
        Path bag = export(profile, "out");
        List<String> raw = List.of(
                "acct-1",
                "=cmd|",
                "org-500",
                "pay-900",
                "198.51.100",
                "203.0.113",
                "session-7781",
                "exch-7",
                "conv-440",
                "mail-example",
                "hidden\\\" reasoning",
                "Ada",
                "python-sdk");
        for (Map.Entry<String, byte[]> file : bytes(bag).entrySet()) {
            String text = new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8);
            raw.forEach(id -> assertFalse(text.contains(id), id + " in " + file.getKey()));
        }
        assertTrue(Files.readString(bag.resolve("data/report/exhibits/members.csv"))
                .contains("account~"));
    }

    @Test
    void plansWhatGoesInAndWhatStaysOut() throws IOException {
        PackagePlan court = PackagePlan.of(file, "C1", Profile.COURT, Progress.silent());
        PackagePlan peer = PackagePlan.of(file, "C1", Profile.PEER, Progress.silent());
        assertFalse(court.isForbidden());
        assertEquals(court.exhibits(), peer.exhibits());
        assertTrue(peer.items().stream()
                .anyMatch(item -> item.form() == stillwatch.evidence.content.Part.Form.LEFT_OUT
                        && !item.why().isEmpty()));
        assertEquals(0, new ExportListQuery(file).ask().size(), "a plan exports nothing");
    }

    private static Map<String, byte[]> bytes(Path bag) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(bag)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(bag.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
