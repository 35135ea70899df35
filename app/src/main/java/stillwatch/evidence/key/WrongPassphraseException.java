package stillwatch.evidence.key;

import java.io.IOException;

/** The passphrase does not open the key. The message is a sentence. */
public final class WrongPassphraseException extends IOException {
    WrongPassphraseException(String message) {
        super(message);
    }
}
