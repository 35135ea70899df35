package stillwatch.evidence.key;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the user's own signing key is kept: {@code signing-key.pem} in the user's folder, readable by the user alone and
 * encrypted with a passphrase that is written nowhere; never in a case, which may be handed on. The public half stands in the
 * same file in clear, so that it can be handed out without the passphrase.
 */
public final class SigningKeyFile {
    /** Short ones are guessed, whatever a guess costs. */
    public static final int LEAST_CHARACTERS = 12;

    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String PLAIN = "PRIVATE KEY";
    private static final Pattern MADE = Pattern.compile("(?m)^Made: (\\S+)$");

    private final Path file;

    /** @param folder the user's own; made with the key */
    public SigningKeyFile(Path folder) {
        this.file = folder.resolve("signing-key.pem");
    }

    public enum State {
        ABSENT,
        /** As earlier versions of this program left it; it is encrypted by the next {@link #unlock}. */
        UNENCRYPTED,
        ENCRYPTED
    }

    /**
     * What can be told without the passphrase.
     *
     * @param madeAt when the key was made; for a key of an earlier version, when its file was written
     */
    public record Kept(Path file, PublicKeyFile publicKey, Instant madeAt, State state) {}

    /** @throws IOException where the file cannot be read or holds no key, in a sentence */
    public State state() throws IOException {
        return kept().map(Kept::state).orElse(State.ABSENT);
    }

    /**
     * Empty where no key was made yet.
     *
     * @throws IOException where the file cannot be read or holds no key, in a sentence
     */
    public Optional<Kept> kept() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        State state = pem.contains("BEGIN " + ENCRYPTED) ? State.ENCRYPTED : State.UNENCRYPTED;
        try {
            return Optional.of(new Kept(file, PublicKeyFile.parse(pem), madeAt(pem), state));
        } catch (InvalidKeySpecException e) {
            throw unusable(e);
        }
    }

    private Instant madeAt(String pem) throws IOException {
        Matcher made = MADE.matcher(pem);
        try {
            return made.find()
                    ? Instant.parse(made.group(1))
                    : Files.getLastModifiedTime(file).toInstant();
        } catch (DateTimeParseException e) {
            return Files.getLastModifiedTime(file).toInstant();
        }
    }

    /**
     * The key. On first use it is made and encrypted with this passphrase; one that lies unencrypted is encrypted with it.
     *
     * @param now when a key that is made was made
     * @throws WrongPassphraseException where the key is encrypted with another, or a new one is too short
     * @throws IOException where the file cannot be read or written, or holds no such key, in a sentence
     */
    public SigningKey unlock(char[] passphrase, Instant now) throws IOException {
        Optional<Kept> kept = kept();
        if (kept.isEmpty()) {
            requireLong(passphrase);
            SigningKey fresh = SigningKey.generate();
            write(fresh, passphrase, now.truncatedTo(ChronoUnit.SECONDS), false);
            return fresh;
        }
        if (kept.get().state() == State.UNENCRYPTED) {
            requireLong(passphrase);
            SigningKey known = unencrypted();
            write(known, passphrase, kept.get().madeAt().truncatedTo(ChronoUnit.SECONDS), true);
            return known;
        }
        return open(kept.get(), passphrase);
    }

    /**
     * A key that an earlier version left unencrypted.
     *
     * @throws IOException where it cannot be read, or is encrypted
     */
    public SigningKey unencrypted() throws IOException {
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            return SigningKey.ofUser(Pem.decode(pem, PLAIN), PublicKeyFile.parse(pem));
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private SigningKey open(Kept kept, char[] passphrase) throws IOException {
        byte[] secret;
        try {
            String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
            secret = PassphraseEncryption.decrypt(Pem.decode(pem, ENCRYPTED), passphrase);
        } catch (InvalidKeySpecException e) {
            throw unusable(e);
        } catch (GeneralSecurityException e) {
            throw wrong();
        } catch (IOException e) {
            throw unusable(e);
        }
        try {
            return SigningKey.ofUser(secret, kept.publicKey());
        } catch (InvalidKeySpecException e) {
            // One wrong passphrase in 256 passes for a right one until the key is looked at.
            throw wrong();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static WrongPassphraseException wrong() {
        return new WrongPassphraseException(
                "That is not the passphrase of your signing key. Nothing was signed. A forgotten"
                        + " passphrase cannot be recovered: move signing-key.pem away to have a new key made, and give recipients its"
                        + " fingerprint.");
    }

    private static void requireLong(char[] passphrase) throws WrongPassphraseException {
        if (passphrase.length < LEAST_CHARACTERS) {
            throw new WrongPassphraseException("The passphrase of a signing key has at least " + LEAST_CHARACTERS
                    + " characters; several words make a good one. No key was made.");
        }
    }

    private IOException unusable(Exception cause) {
        return new IOException(
                "The signing key in " + file + " cannot be used: " + cause.getMessage()
                        + ". Put back the file from your backup, or move it away to have a new key made.",
                cause);
    }

    private void write(SigningKey key, char[] passphrase, Instant madeAt, boolean replace) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = folder.resolve(file.getFileName() + ".new");
        byte[] secret = key.secretDer();
        try {
            String pem =
                    "Signing key of the program Stillwatch, encrypted with a passphrase. openssl pkey reads it.\nMade: "
                            + madeAt + "\n"
                            + Pem.encode(PassphraseEncryption.encrypt(secret, passphrase), ENCRYPTED)
                            + key.publicKey().pem();
            // Aside first: a run that is killed must not leave half a key, or none in place of one.
            Files.deleteIfExists(fresh);
            try (var out = Channels.newOutputStream(Files.newByteChannel(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly()))) {
                out.write(pem.getBytes(StandardCharsets.US_ASCII));
            }
            if (replace) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(fresh, file);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has AES", e);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Another program is making a signing key in " + folder + " right now. Try again.", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        // On Windows the user's own folder is closed to others already.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
