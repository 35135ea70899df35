package stillwatch.ui.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import stillwatch.evidence.key.SigningKeyFile.Kept;
import stillwatch.evidence.key.WrongPassphraseException;
import stillwatch.ui.workspace.CaseSession;

/** Decides what is asked of the user before a package is signed, and hands out the public half of the key. */
public final class SigningKeyViewModel {
    private final CaseSession session;
    private final UserKey key;

    public SigningKeyViewModel(CaseSession session, UserKey key) {
        this.session = session;
        this.key = key;
    }

    CaseSession session() {
        return session;
    }

    /** Whether packages can be signed without another word. */
    public boolean isOpen() {
        return key.isOpen();
    }

    /** Tells what is known of the key without its passphrase; empty where there is none yet. */
    public void look(Consumer<Optional<Kept>> answer) {
        session.jobs().ask(key::kept, answer);
    }

    /**
     * Opens the key, or makes or encrypts it.
     *
     * @param passphrase wiped afterwards
     * @param answer gets a sentence where the passphrase is refused; empty where the key is open now
     */
    public void unlock(char[] passphrase, Consumer<Optional<String>> answer) {
        session.jobs()
                .ask(
                        () -> {
                            try {
                                key.unlock(passphrase);
                                return Optional.<String>empty();
                            } catch (WrongPassphraseException e) {
                                return Optional.of(e.getMessage());
                            }
                        },
                        answer);
    }

    /** Writes what recipients check signatures with; the file dialog has asked whether an older file may go. */
    public void savePublicKey(Path target) {
        session.jobs()
                .ask(
                        () -> {
                            Kept kept = key.kept().orElseThrow();
                            Files.writeString(target, kept.publicKey().pem());
                            return kept.publicKey().fingerprint();
                        },
                        fingerprint -> session.problems()
                                .notice("Your public key lies in " + target
                                        + ". Give it to recipients by another way than"
                                        + " the packages, and confirm its fingerprint by telephone: " + fingerprint));
    }
}
