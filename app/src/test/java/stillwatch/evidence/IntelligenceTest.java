package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillwatch.casework.Subject;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Importer;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.NoteTable;
import stillwatch.store.PeerIndicatorQuery;
import stillwatch.store.SourceListQuery;
import stillwatch.task.Progress;

/** STIX bundles on their way out, and back in at a peer. */
class IntelligenceTest {
    private static final String RED =
            """
            {"type":"bundle","id":"bundle--1a1f6d1a-6a3e-4f0e-8a52-0d5c3f5a9b11","objects":[
             {"type":"identity","spec_version":"2.1","id":"identity--5b0c2f3e-7d1e-4c5a-9d52-7f0f7c1b9a10",
              "created":"2026-05-01T00:00:00.000Z","modified":"2026-05-01T00:00:00.000Z","name":"Secretive Peer Ltd",
              "identity_class":"organization"},
             {"type":"indicator","spec_version":"2.1","id":"indicator--0f2f7c2e-2a55-4ab2-8f57-7a0c6d9a1b22",
              "created_by_ref":"identity--5b0c2f3e-7d1e-4c5a-9d52-7f0f7c1b9a10",
              "created":"2026-05-01T00:00:00.000Z","modified":"2026-05-01T00:00:00.000Z","name":"Operation Hushed Heron",
              "pattern":"[ipv4-addr:value = '203.0.113.77']","pattern_type":"stix","valid_from":"2026-05-01T00:00:00Z",
              "object_marking_refs":["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]}]}
            """;

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

    private Path export(Profile profile) throws IOException {
        return new PackageExporter(TestKeys.of("user"))
                .export(file, "C1", profile, folder.resolve("out"), new ExportChoices("", true), Progress.silent())
                .path();
    }

    @Test
    void aBundleThatGoesOutComesBackInUnchanged() throws IOException {
        Path bundle = export(Profile.COURT).resolve("data/intel/stix-bundle.json");
        BundlePreview preview = BundlePreview.of(bundle);
        assertEquals("TLP:AMBER+STRICT", preview.marking());
        assertTrue(preview.patterns().contains("[ipv4-addr:value = '203.0.113.77']"), preview.toString());
        try (CaseFile peer = CaseFile.create(folder.resolve("peer.stillwatch"), "Bo", Clock.systemUTC())) {
            new Importer(peer).run(List.of(bundle), ImportOptions.recognised(), Progress.silent());
            assertEquals(
                    Digests.sha256(Files.readAllBytes(bundle)),
                    new SourceListQuery(peer).ask().get(0).sha256());
            TreeSet<String> told = new TreeSet<>();
            for (PeerIndicatorQuery.Told one : new PeerIndicatorQuery(peer).restricted()) {
                assertEquals("TLP:AMBER+STRICT", one.marking());
                told.add(one.value());
            }
            assertTrue(told.containsAll(List.of("203.0.113.77", "acct-1001", "tpl-88ab")), told.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"PEER", "AUTHORITY"})
    void indicatorsForOthersNameNoCustomerAndNoMoment(Profile profile) throws IOException {
        String bundle = Files.readString(export(profile).resolve("data/intel/stix-bundle.json"));
        assertTrue(bundle.contains("tpl-88ab"), "three accounts share it");
        assertFalse(bundle.contains("tpl-lone"), "two accounts share it: it may be one customer's own wording");
        assertFalse(bundle.contains("203.0.113"));
        assertTrue(bundle.contains("\"first_seen\" : \"2026-04-22T00:00:00.000Z\""), bundle);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void whatAPeerToldInConfidenceLeavesInNoPackage(Profile profile) throws IOException {
        Path bundle = Files.writeString(folder.resolve("hushed-heron.json"), RED);
        new Importer(file).run(List.of(bundle), ImportOptions.recognised(), Progress.silent());
        new NoteTable(file).add(Subject.campaign("C1"), "Secretive Peer Ltd calls it Operation Hushed Heron");
        Path bag = export(profile);
        for (String told : List.of("Hushed Heron", "hushed-heron", "Secretive Peer")) {
            assertEquals(List.of(), PackageFiles.holding(bag, told), told);
        }
        assertFalse(Files.readString(bag.resolve("data/intel/stix-bundle.json")).contains("203.0.113.77"));
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
    }

    @Test
    void aPreviewSaysWhatTheMarkingMeansAndRefusesWhatIsNoBundle() throws IOException {
        BundlePreview preview = BundlePreview.of(Files.writeString(folder.resolve("red.json"), RED));
        assertEquals("TLP:RED", preview.marking());
        assertEquals(List.of("Secretive Peer Ltd"), preview.speakers());
        assertTrue(preview.meaning().contains("leaves in no package"));
        for (String wrong : List.of("", "[1,", "{\"objects\":3}", "[".repeat(5000))) {
            Path file = Files.writeString(folder.resolve("wrong.json"), wrong);
            assertThrows(IOException.class, () -> BundlePreview.of(file), wrong);
        }
    }
}
