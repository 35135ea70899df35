package stillwatch.ui.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A user's key in a folder of the test's own. */
final class UserKeys {
    static final String PASSPHRASE = "of wells and winters";

    private UserKeys() {}

    static UserKey locked(Path folder) {
        return new UserKey(folder, Clock.fixed(Instant.parse("2026-05-01T09:30:00Z"), ZoneOffset.UTC));
    }

    static UserKey open(Path folder) {
        UserKey key = locked(folder);
        try {
            key.unlock(PASSPHRASE.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }
}
