package stillwatch.evidence.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Keys of invented users, without a passphrase's quarter of a second. */
public final class TestKeys {
    private TestKeys() {}

    /** The same name gives the same key. */
    public static SigningKey of(String user) {
        try {
            SigningKey key = SigningKey.ofCase(
                    MessageDigest.getInstance("SHA-256").digest(user.getBytes(StandardCharsets.UTF_8)));
            return SigningKey.ofUser(key.secretDer(), key.publicKey());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
