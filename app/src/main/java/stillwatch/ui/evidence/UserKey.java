package stillwatch.ui.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.key.SigningKeyFile;

/**
 * The user's signing key as this running program holds it: locked until the passphrase was given once, then open until the
 * program ends, whatever cases are opened meanwhile. Used from any thread.
 */
public final class UserKey {
    private final SigningKeyFile file;
    private final Clock clock;
    private volatile SigningKey open;

    /** @param folder the user's own, in which the key lies or is made */
    public UserKey(Path folder, Clock clock) {
        this.file = new SigningKeyFile(folder);
        this.clock = clock;
    }

    boolean isOpen() {
        return open != null;
    }

    /** Empty while it is locked. */
    Optional<SigningKey> key() {
        return Optional.ofNullable(open);
    }

    /** What can be told without the passphrase; empty where no key was made yet. */
    Optional<SigningKeyFile.Kept> kept() throws IOException {
        return file.kept();
    }

    /** Opens the key, or makes it on first use. Takes a quarter of a second, and forgets the passphrase. */
    void unlock(char[] passphrase) throws IOException {
        try {
            open = file.unlock(passphrase, clock.instant());
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }
}
