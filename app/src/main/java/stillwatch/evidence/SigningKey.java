package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/**
 * The key with which this user signs packages: Ed25519, whose signatures of the same bytes are always the same. It lies in the
 * user's own data folder, readable by the user alone, and never in a case, which may be handed on.
 */
public final class SigningKey {
    private static final String FILE = "signing-key.pem";

    private final PrivateKey secret;
    private final PublicKeyFile publicKey;

    private SigningKey(PrivateKey secret, PublicKeyFile publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /**
     * The key in that folder, made on first use.
     *
     * @throws IOException where it cannot be read, written, or is no such key
     */
    public static SigningKey in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            String pem = Files.readString(file);
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode(pem, "PRIVATE KEY")));
            SigningKey key = new SigningKey(secret, PublicKeyFile.parse(pem));
            if (!key.publicKey.verifies(new byte[1], key.sign(new byte[1]))) {
                throw new IOException("The two halves of the signing key in " + file + " do not belong together.");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "The signing key in " + file + " cannot be used: " + e.getMessage()
                            + ". Put back the file from your backup, or move it away to have a new key made.",
                    e);
        }
    }

    private static void create(Path folder, Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = Pem.encode(pair.getPrivate().getEncoded(), "PRIVATE KEY")
                + Pem.encode(pair.getPublic().getEncoded(), "PUBLIC KEY");
        try {
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())
                    .close();
            Files.writeString(file, pem);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Another program is making a signing key in " + folder + " right now. Try again.", e);
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

    /** 64 bytes over the given ones. */
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }

    /** What recipients check signatures with. */
    public PublicKeyFile publicKey() {
        return publicKey;
    }
}
