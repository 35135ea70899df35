package stillwatch.evidence.key;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import stillwatch.evidence.bag.Digests;

/** A signer's public key as it lies in a package and as a recipient keeps it. */
public final class PublicKeyFile {
    private static final String LABEL = "PUBLIC KEY";

    private static final long MOST_BYTES = 1 << 16;

    private final PublicKey key;

    private PublicKeyFile(PublicKey key) {
        this.key = key;
    }

    /** @throws InvalidKeySpecException where the text holds no Ed25519 public key */
    public static PublicKeyFile parse(String pem) throws InvalidKeySpecException {
        return ofDer(Pem.decode(pem, LABEL));
    }

    static PublicKeyFile ofDer(byte[] der) throws InvalidKeySpecException {
        try {
            return new PublicKeyFile(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (InvalidKeySpecException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }

    /** @throws IOException where the file cannot be read or holds no such key, in a sentence */
    public static PublicKeyFile read(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidKeySpecException("it is too large");
            }
            return parse(Files.readString(file));
        } catch (InvalidKeySpecException | CharacterCodingException e) {
            throw new IOException(
                    file + " holds no Ed25519 public key in PEM form. Ask the sender for the file signer.pem.", e);
        }
    }

    /** The one text that stands for this key; any other spelling in a package was altered. */
    public String pem() {
        return Pem.encode(key.getEncoded(), LABEL);
    }

    /** SHA-256 of the key's DER form: what two people compare by telephone. */
    public String fingerprint() {
        return Digests.sha256(key.getEncoded());
    }

    /** Whether the second bytes are this key's signature of the first. */
    public boolean verifies(byte[] bytes, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (SignatureException e) {
            // Not even the form of a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }
}
