package stillwatch.ui.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillwatch.evidence.BundlePreview;
import stillwatch.evidence.PackageTimestamp;
import stillwatch.evidence.PackageVerifier;
import stillwatch.evidence.PackageVerifier.Verification;
import stillwatch.evidence.key.PublicKeyFile;
import stillwatch.evidence.time.TimestampException;
import stillwatch.task.Progress;
import stillwatch.ui.workspace.CaseSession;

/** Verifies a package from anywhere, made by this case or not. */
public final class VerifyViewModel {
    private final CaseSession session;
    private final ObjectProperty<Optional<Path>> trustedKey = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LookedAt>> bundle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());

    public VerifyViewModel(CaseSession session) {
        this.session = session;
    }

    public record LookedAt(Path path, BundlePreview preview) {}

    /** A peer's bundle that was looked at last. */
    public ReadOnlyObjectProperty<Optional<LookedAt>> bundle() {
        return bundle.getReadOnlyProperty();
    }

    public void lookAtBundle(Path path) {
        session.jobs().ask(() -> Optional.of(new LookedAt(path, BundlePreview.of(path))), bundle::set);
    }

    /** Writes what a timestamp authority is asked for a package. */
    public void writeTimestampRequest(Path packagePath, Path request) {
        session.jobs()
                .ask(
                        () -> {
                            // The file dialog has asked whether an older request may go.
                            Files.deleteIfExists(request);
                            PackageTimestamp.writeRequest(packagePath, request);
                            return request;
                        },
                        written -> session.problems()
                                .notice("The request lies in " + written
                                        + ". Bring it to the authority of your choice and"
                                        + " put its answer into the package."));
    }

    /** Checks an authority's answer and puts it into a package. */
    public void attachTimestamp(Path packagePath, Path answer) {
        session.jobs()
                .ask(
                        () -> {
                            try {
                                return PackageTimestamp.attach(packagePath, answer);
                            } catch (TimestampException e) {
                                throw new IOException(e.getMessage(), e);
                            }
                        },
                        session.problems()::notice);
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
        PackageVerifier verifier =
                key.isPresent() ? new PackageVerifier(PublicKeyFile.read(key.get())) : new PackageVerifier();
        return new Result(path, verifier.verify(path, progress), key.isPresent());
    }
}
