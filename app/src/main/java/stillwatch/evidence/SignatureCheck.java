package stillwatch.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.spec.InvalidKeySpecException;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.bag.BagWriter;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.key.PublicKeyFile;
import stillwatch.evidence.key.SigningKey;

/** Whether the signer's key signed the tag manifest, and with it every byte of the package. */
final class SignatureCheck {
    private static final String NAME = "signature";
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_KEY_BYTES = 4096;

    private final PublicKeyFile trusted;

    /** @param trusted {@code null} where only the package's own copy of the key is at hand */
    SignatureCheck(PublicKeyFile trusted) {
        this.trusted = trusted;
    }

    Check run(BagTree tree, PackageLabels labels) {
        try {
            String pem = new String(tree.readAll(Signed.SIGNER, MOST_KEY_BYTES), StandardCharsets.US_ASCII);
            PublicKeyFile key = PublicKeyFile.parse(pem);
            // Spelled differently, the same key would leave bytes that nothing vouches for.
            if (!key.pem().equals(pem)) {
                return Check.failed(NAME, Signed.SIGNER + " was altered.");
            }
            if (!labels.signer().filter(key.fingerprint()::equals).isPresent()) {
                return Check.failed(NAME, "The package names another signer than the one whose key lies in it.");
            }
            if (trusted != null && !trusted.fingerprint().equals(key.fingerprint())) {
                return Check.failed(
                        NAME,
                        "The package was signed with another key (" + key.fingerprint()
                                + ") than the one that you hold. It does not come from that signer.");
            }
            byte[] signature = tree.readAll(Signed.SIGNATURE, MOST_KEY_BYTES);
            if (!key.verifies(tree.readAll(BagWriter.TAG_MANIFEST, MOST_BYTES), signature)) {
                return Check.failed(NAME, "The signature does not belong to these bytes: the package was altered.");
            }
            return Check.passed(NAME, "Signed with the Ed25519 key " + key.fingerprint() + ". " + whose(labels));
        } catch (IOException | InvalidKeySpecException e) {
            return Check.failed(NAME, "The signature cannot be checked: " + e.getMessage());
        }
    }

    private String whose(PackageLabels labels) {
        if (trusted != null) {
            return "It is the key that you hold.";
        }
        return labels.holder().filter(SigningKey.Holder.CASE.word()::equals).isPresent()
                ? "The key belongs to the case and to no person: whoever has the case file could have signed."
                : "The key came with the package: compare the key with the signer to know who made it.";
    }
}
