package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs what the command line exports, and the command key. */
class SigningCommandsTest {
    private static final String WORDS = "of wells and winters";
    private static final Ran.Passphrases NOBODY = new Ran.Passphrases(null, null);

    @TempDir
    Path folder;

    private Path home;
    private String path;

    @BeforeEach
    void fillCase() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        path = FilledCase.in(folder).toString();
    }

    private Ran export(Ran.Passphrases passphrases, String out, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "export",
                "--case",
                path,
                "--campaign",
                "C1",
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return Ran.command(home, passphrases, arguments.toArray(String[]::new));
    }

    private static String signer(Ran exported) throws IOException {
        return Files.readString(Path.of(exported.out().strip()).resolve("signature/signer.pem"));
    }

    private Path key() {
        return home.resolve("Stillwatch/signing-key.pem");
    }

    @Test
    void withoutKeyAndPassphraseTheCaseSignsAndTheSameBytesComeOut() throws IOException {
        Ran first = export(NOBODY, "one");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("case's own key"), first.err());
        assertFalse(Files.exists(key()), "nothing secret is left unencrypted on the machine");
        Ran second = export(NOBODY, "two");
        Path one = Path.of(first.out().strip());
        Path two = Path.of(second.out().strip());
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(-1, Files.mismatch(file, two.resolve(one.relativize(file))), file.toString());
            }
        }
        Ran verified = Ran.command("verify", one.toString());
        assertEquals(0, verified.code(), verified.out());
        assertTrue(verified.out().contains("belongs to the case and to no person"), verified.out());
    }

    @Test
    void aPassphraseMakesTheKeyOnFirstUseFromWhereverItComes() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), WORDS + "\nanother line\n");
        Ran first = export(NOBODY, "one", "--passphrase-file", words.toString());
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("A signing key was made"), first.err());
        assertTrue(Files.readString(key()).contains("BEGIN ENCRYPTED PRIVATE KEY"));
        Ran environment = export(new Ran.Passphrases(WORDS, null), "two");
        Ran typed = export(new Ran.Passphrases(null, WORDS), "three");
        assertEquals(signer(first), signer(environment));
        assertEquals(signer(first), signer(typed));
        for (Ran ran : List.of(first, environment, typed)) {
            assertFalse((ran.out() + ran.err()).contains(WORDS), "the passphrase is never printed");
        }
        Ran verified = Ran.command("verify", first.out().strip());
        assertTrue(verified.out().contains("compare the key with the signer"), verified.out());
    }

    @Test
    void onceThereIsAKeyNothingWeakerIsUsedUnasked() throws IOException {
        assertEquals(
                0,
                Ran.command(home, new Ran.Passphrases(WORDS, null), "key", "--make")
                        .code());
        Ran none = export(NOBODY, "one");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("--passphrase-file"), none.err());
        assertFalse(Files.exists(folder.resolve("one")), "nothing was done");
        Ran wrong = export(new Ran.Passphrases("of wells and summers", null), "one");
        assertEquals(1, wrong.code());
        assertTrue(wrong.err().contains("That is not the passphrase"), wrong.err());
        assertFalse(wrong.err().contains("Exception"), wrong.err());
        Ran asked = export(NOBODY, "one", "--case-key");
        assertEquals(0, asked.code(), asked.err());
    }

    @Test
    void keyMakesShowsAndHandsOutThePublicHalf() throws Exception {
        Ran absent = Ran.command(home, NOBODY, "key");
        assertEquals(1, absent.code());
        assertTrue(absent.err().contains("key --make"), absent.err());
        assertEquals(1, Ran.command(home, NOBODY, "key", "--make").code(), "nobody can be asked");
        Ran made = Ran.command(home, new Ran.Passphrases(null, WORDS), "key", "--make");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().contains("Kept:        encrypted"), made.out());
        Ran again = Ran.command(home, new Ran.Passphrases(null, WORDS), "key", "--make");
        assertEquals(1, again.code());
        Path pem = folder.resolve("signer.pem");
        Ran saved = Ran.command(home, NOBODY, "key", "--public", pem.toString());
        assertEquals(0, saved.code(), saved.err());
        assertEquals(made.out(), saved.out());
        Ran exported = export(new Ran.Passphrases(WORDS, null), "one");
        assertEquals(
                0,
                Ran.command("verify", "--key", pem.toString(), exported.out().strip())
                        .code());
        assertEquals(
                1, Ran.command(home, NOBODY, "key", "--public", pem.toString()).code(), "nothing is overwritten");
    }

    @Test
    void aKeyOfAnEarlierVersionSignsAsBeforeAndIsEncryptedByTheFirstPassphrase() throws Exception {
        java.security.KeyPair pair =
                java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(key().getParent());
        Files.writeString(
                key(),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Ran before = export(NOBODY, "one");
        assertEquals(0, before.code(), before.err());
        assertTrue(before.err().contains("lies unencrypted"), before.err());
        Ran after = export(new Ran.Passphrases(WORDS, null), "two");
        assertTrue(after.err().contains("is encrypted with your passphrase now"), after.err());
        assertEquals(signer(before), signer(after));
        assertFalse(Files.readString(key()).contains("BEGIN PRIVATE KEY"));
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
