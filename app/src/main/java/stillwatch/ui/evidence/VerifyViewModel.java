package stillwatch.ui.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.spec.InvalidKeySpecException;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillwatch.evidence.PackageVerifier;
import stillwatch.evidence.PackageVerifier.Verification;
import stillwatch.evidence.PublicKeyFile;
import stillwatch.task.Progress;
import stillwatch.ui.workspace.CaseSession;

/** Verifies a package from anywhere, made by this case or not. */
public final class VerifyViewModel {
    private final CaseSession session;
    private final ObjectProperty<Optional<Path>> trustedKey = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());

    public VerifyViewModel(CaseSession session) {
        this.session = session;
    }

    /** @param withTrustedKey whether the signature was held against a key that the recipient had already */
    public record Result(Path path, Verification verification, boolean withTrustedKey) {
        /** The outcome in one sentence. */
        public String verdict() {
            String kind = verification.ownPackage() ? "evidence package" : "BagIt bag (not a package of this program)";
            if (!verification.passed()) {
                return "The " + kind
                        + " is not as it was made, or not complete. Do not rely on it; ask for another copy.";
            }
            return withTrustedKey || !verification.ownPackage()
                    ? "The " + kind + " is intact."
                    : "The " + kind
                            + " is intact and signed with the key that lies in it. Who holds that key is not proved:"
                            + " compare its fingerprint with the sender, or choose the sender's key here.";
        }
    }

    /** The sender's public key as the recipient got it from the sender, by another way than the package. */
    public ObjectProperty<Optional<Path>> trustedKey() {
        return trustedKey;
    }

    /** Empty until something was verified. */
    public ReadOnlyObjectProperty<Optional<Result>> result() {
        return result.getReadOnlyProperty();
    }

    /** @param path a folder or a .zip */
    public void verify(Path path) {
        Optional<Path> key = trustedKey.get();
        session.jobs()
                .start(
                        "Verification of " + path.getFileName(),
                        progress -> Optional.of(verify(path, key, progress)),
                        result::set);
    }

    private static Result verify(Path path, Optional<Path> key, Progress progress) throws IOException {
        PackageVerifier verifier = key.isPresent() ? new PackageVerifier(read(key.get())) : new PackageVerifier();
        return new Result(path, verifier.verify(path, progress), key.isPresent());
    }

    private static PublicKeyFile read(Path file) throws IOException {
        try {
            return PublicKeyFile.parse(Files.readString(file));
        } catch (InvalidKeySpecException e) {
            throw new IOException(
                    file + " holds no Ed25519 public key in PEM form. Ask the sender for the file signer.pem.", e);
        }
    }
}
