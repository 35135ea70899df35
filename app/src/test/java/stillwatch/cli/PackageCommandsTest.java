package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Activity;
import stillwatch.store.ActivityLogQuery;
import stillwatch.store.CaseFile;

/** The commands export and verify. */
class PackageCommandsTest {
    @TempDir
    Path folder;

    private String path;

    @BeforeEach
    void fillCase() throws Exception {
        path = FilledCase.in(folder).toString();
    }

    private Ran export(String... arguments) {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(
                new String[] {
                    "export", "--case", path, "--out", folder.resolve("out").toString()
                },
                0,
                all,
                0,
                5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Ran.command(folder, all);
    }

    @Test
    void anExportedPackageVerifiesUntilAByteIsChanged() throws Exception {
        Ran exported = export("--campaign", "C1");
        assertEquals(0, exported.code(), exported.err());
        Path made = Path.of(exported.out().strip());
        assertEquals(folder.resolve("out"), made.getParent());
        Ran intact = Ran.command("verify", made.toString());
        assertEquals(0, intact.code(), intact.out());
        assertTrue(intact.out().contains("is intact"), intact.out());
        Files.writeString(made.resolve("data/README.txt"), "x", StandardOpenOption.APPEND);
        Ran changed = Ran.command("verify", made.toString());
        assertEquals(1, changed.code());
        assertTrue(changed.out().contains("FAILED"), changed.out());
    }

    @Test
    void severalPackagesAreVerifiedAndOneThatFailsHidesNoneOfTheOthers() throws Exception {
        List<String> made = export("--campaign", "C1", "C2").out().lines().toList();
        Ran both = Ran.command("verify", made.get(0), made.get(1));
        assertEquals(0, both.code(), both.err());
        assertTrue(both.out().contains(made.get(0)) && both.out().contains(made.get(1)), both.out());
        Files.writeString(Path.of(made.get(0)).resolve("data/README.txt"), "x", StandardOpenOption.APPEND);
        Ran one = Ran.command("verify", folder.resolve("absent").toString(), made.get(0), made.get(1));
        assertEquals(1, one.code());
        assertTrue(one.out().contains("NOT as it was made"), one.out());
        assertTrue(one.out().contains("is intact."), one.out());
    }

    @Test
    void aCampaignThatDoesNotExistLosesNoneOfTheOthers() {
        Ran ran = export("--campaign", "C9", "C2", "--profile", "peer");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("C9"), ran.err());
        assertEquals(1, ran.out().lines().count(), ran.out());
    }

    @Test
    void anUnknownProfileIsWrongUsage() {
        Ran ran = export("--campaign", "C1", "--profile", "friends");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("authority"), ran.err());
    }

    @Test
    void verifyingWhatIsNotThereIsASentence() {
        Ran ran = Ran.command("verify", folder.resolve("absent").toString());
        assertEquals(1, ran.code());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @Test
    void theSignersKeyFromElsewhereDecidesWhoMadeAPackage() throws Exception {
        Path made = Path.of(export("--campaign", "C1", "--recipient", "Doe", "--number-prefix", "ACME-")
                .out()
                .strip());
        Path key = made.resolve("signature/signer.pem");
        Ran ours = Ran.command("verify", "--key", key.toString(), made.toString());
        assertEquals(0, ours.code(), ours.out());
        assertTrue(ours.out().contains("It is the key that you hold"), ours.out());
        Path other = folder.resolve("other.pem");
        java.security.KeyPair stranger =
                java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                other,
                "-----BEGIN PUBLIC KEY-----\n"
                        + java.util.Base64.getMimeEncoder()
                                .encodeToString(stranger.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        assertEquals(
                1,
                Ran.command("verify", "--key", other.toString(), made.toString())
                        .code());
        Ran noKey = Ran.command("verify", "--key", made.resolve("bagit.txt").toString(), made.toString());
        assertEquals(1, noKey.code());
        assertTrue(noKey.err().contains("signer.pem"), noKey.err());
    }

    @Test
    void aReportIsFinalOnlyWithAReasonAndAfterADecision() throws Exception {
        Ran undecided = export("--campaign", "C1", "--final", "nothing left");
        assertEquals(1, undecided.code());
        assertTrue(undecided.err().contains("only after a person confirmed"), undecided.err());
        Ran noReason = export("--campaign", "C2", "--final", " ");
        assertEquals(1, noReason.code());
        assertTrue(noReason.err().contains("Say why the report is final"), noReason.err());
        assertEquals("", undecided.out() + noReason.out(), "no package");

        Ran draft = export("--campaign", "C2");
        assertTrue(draft.err().contains("The report is a draft"), draft.err());
        Ran marked = export("--campaign", "C2", "--final", "reviewed by counsel");
        assertEquals(0, marked.code(), marked.err());
        assertFalse(marked.err().contains("draft"), marked.err());
        Path made = Path.of(marked.out().strip());
        assertTrue(Files.readString(made.resolve("data/custody/custody.csv")).contains("reviewed by counsel"));
        assertTrue(
                Files.readString(made.resolve("data/export-report.json")).contains("The report is marked as final."));
        Ran again = Ran.command(
                folder,
                "export",
                "--case",
                path,
                "--campaign",
                "C2",
                "--out",
                folder.resolve("later").toString());
        assertFalse(again.err().contains("draft"), "exporting alone makes no draft of it again: " + again.err());
    }

    @Test
    void theChosenBeginningOfNumbersIsAnEntryOfTheLog() {
        assertEquals(0, export("--campaign", "C2", "--number-prefix", "ACME-").code());
        assertEquals(0, Ran.command("verify-log", "--case", path).code());
        try (CaseFile file = CaseFile.open(Path.of(path), "Bo", Clock.systemUTC())) {
            assertEquals(
                    List.of("Production numbers begin with ACME- in place of STW"),
                    new ActivityLogQuery(file)
                            .newest("ACME-", 9).stream().map(Activity::summary).toList());
        }
    }

    @Test
    void aTimestampRequestIsWrittenToAFileAndAnythingElseIsNoAnswer() throws Exception {
        Path made = Path.of(export("--campaign", "C1").out().strip());
        Path request = folder.resolve("request.tsq");
        assertEquals(
                0,
                Ran.command("timestamp", made.toString(), "--request", request.toString())
                        .code());
        assertTrue(Files.size(request) > 30);
        Ran wrong = Ran.command("timestamp", made.toString(), "--answer", request.toString());
        assertEquals(1, wrong.code());
        assertFalse(wrong.err().contains("Exception"), wrong.err());
        assertEquals(2, Ran.command("timestamp", made.toString()).code());
    }
}
