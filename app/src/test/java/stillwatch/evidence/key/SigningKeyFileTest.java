package stillwatch.evidence.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.evidence.key.SigningKeyFile.State;

class SigningKeyFileTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String WORDS = "correct horse ключ 電池";

    @TempDir
    Path folder;

    private SigningKeyFile file;
    private Path pem;

    @BeforeEach
    void name() {
        file = new SigningKeyFile(folder.resolve("user"));
        pem = folder.resolve("user/signing-key.pem");
    }

    private static char[] chars(String words) {
        return words.toCharArray();
    }

    @Test
    void aKeyIsMadeOnFirstUseAndOpensWithItsPassphraseAlone() throws IOException {
        assertEquals(State.ABSENT, file.state());
        SigningKey made = file.unlock(chars(WORDS), NOON);
        SigningKeyFile.Kept kept = file.kept().orElseThrow();
        assertEquals(State.ENCRYPTED, kept.state());
        assertEquals(NOON, kept.madeAt());
        assertEquals(made.publicKey().fingerprint(), kept.publicKey().fingerprint());
        SigningKey again = file.unlock(chars(WORDS), NOON.plusSeconds(60));
        assertArrayEquals(made.sign(new byte[] {1}), again.sign(new byte[] {1}));
        assertTrue(kept.publicKey().verifies(new byte[] {1}, again.sign(new byte[] {1})));
        WrongPassphraseException wrong =
                assertThrows(WrongPassphraseException.class, () -> file.unlock(chars(WORDS + "!"), NOON));
        assertTrue(wrong.getMessage().startsWith("That is not the passphrase"), wrong.getMessage());
    }

    @Test
    void theFileHoldsTheSecretInNoReadableForm() throws IOException {
        SigningKey made = file.unlock(chars(WORDS), NOON);
        String text = Files.readString(pem);
        assertFalse(text.contains("BEGIN PRIVATE KEY"), text);
        String secret = Base64.getEncoder().encodeToString(made.secretDer());
        assertFalse(text.replace("\n", "").contains(secret.substring(24, 60)), "the secret in base64");
        try (var files = Files.list(folder.resolve("user"))) {
            assertEquals(List.of(pem), files.toList(), "nothing is left beside it");
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pem)));
        }
    }

    @Test
    void aKeyThatLayUnencryptedIsEncryptedAndStaysTheSame() throws IOException {
        SigningKey old = unencryptedKey();
        assertEquals(State.UNENCRYPTED, file.state());
        assertArrayEquals(old.sign(new byte[1]), file.unencrypted().sign(new byte[1]));
        assertThrows(WrongPassphraseException.class, () -> file.unlock(chars("short"), NOON));
        assertEquals(State.UNENCRYPTED, file.state());
        SigningKey opened = file.unlock(chars(WORDS), NOON);
        assertEquals(State.ENCRYPTED, file.state());
        assertArrayEquals(old.sign(new byte[1]), opened.sign(new byte[1]));
        assertArrayEquals(old.sign(new byte[1]), file.unlock(chars(WORDS), NOON).sign(new byte[1]));
        assertFalse(Files.readString(pem).contains("BEGIN PRIVATE KEY"));
    }

    private SigningKey unencryptedKey() throws IOException {
        SigningKey key = TestKeys.of("earlier version");
        Files.createDirectories(pem.getParent());
        Files.writeString(
                pem,
                Pem.encode(key.secretDer(), "PRIVATE KEY") + key.publicKey().pem());
        return key;
    }

    @Test
    void aShortPassphraseMakesNoKey() throws IOException {
        WrongPassphraseException refused =
                assertThrows(WrongPassphraseException.class, () -> file.unlock(chars("eleven char"), NOON));
        assertTrue(refused.getMessage().contains("12 characters"), refused.getMessage());
        assertEquals(Optional.empty(), file.kept());
    }

    @Test
    void aDamagedFileIsASentenceAndIsLeftAsItIs() throws IOException {
        file.unlock(chars(WORDS), NOON);
        String text = Files.readString(pem);
        String body = text.substring(text.indexOf("KEY-----\n") + 9, text.indexOf("\n-----END"));
        for (String damaged : List.of(
                "",
                "no key at all",
                text.replace(body, body.substring(0, 40)),
                text.replace(body, Base64.getEncoder().encodeToString(new byte[100])),
                text.replace("BEGIN ENCRYPTED PRIVATE KEY", "BEGIN PRIVATE KEY"),
                text.substring(0, text.indexOf("-----BEGIN PUBLIC")))) {
            Files.writeString(pem, damaged);
            IOException refused = assertThrows(IOException.class, () -> file.unlock(chars(WORDS), NOON), damaged);
            assertTrue(refused.getMessage().contains("Put back the file from your backup"), refused.getMessage());
            assertEquals(damaged, Files.readString(pem));
        }
        SigningKeyFile other = new SigningKeyFile(folder.resolve("other"));
        other.unlock(chars(WORDS), NOON);
        String foreign = Files.readString(folder.resolve("other/signing-key.pem"));
        Files.writeString(
                pem,
                text.substring(0, text.indexOf("-----BEGIN PUBLIC"))
                        + foreign.substring(foreign.indexOf("-----BEGIN PUBLIC")));
        IOException halves = assertThrows(IOException.class, () -> file.unlock(chars(WORDS), NOON));
        assertTrue(halves.getMessage().contains("halves do not belong together"), halves.getMessage());
    }

    @Test
    void opensslReadsTheKeyWithThePassphrase() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not here");
        SigningKey made = file.unlock(chars(WORDS), NOON);
        Process openssl = new ProcessBuilder(
                        "/usr/bin/openssl", "pkey", "-in", pem.toString(), "-passin", "stdin", "-pubout")
                .redirectErrorStream(true)
                .start();
        openssl.getOutputStream().write((WORDS + "\n").getBytes(StandardCharsets.UTF_8));
        openssl.getOutputStream().close();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, openssl.waitFor(), said);
        assertEquals(made.publicKey().pem(), said);
    }

    @Test
    void aCasesKeyIsTheSameForTheSameSecret() {
        SigningKey key = SigningKey.ofCase(new byte[32]);
        assertArrayEquals(key.sign(new byte[3]), SigningKey.ofCase(new byte[32]).sign(new byte[3]));
        assertTrue(key.publicKey().verifies(new byte[3], key.sign(new byte[3])));
        assertEquals(SigningKey.Holder.CASE, key.holder());
    }
}
