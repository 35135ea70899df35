package stillwatch.evidence.content;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for identifiers: HMAC-SHA-256 with a key that belongs to one recipient and never leaves the case. The same
 * identifier has the same pseudonym throughout one recipient's packages and another one for the next recipient.
 */
public final class Pseudonyms {
    /** 64 bits: among a million identifiers two meet by chance with a probability of 3 in 100 million. */
    private static final int HEX_DIGITS = 16;

    private final SecretKeySpec key;

    public Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @param kind what the identifier names, such as {@code account}: the same text as account and as session differ */
    public String of(String kind, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] code = mac.doFinal((kind + "\0" + id).getBytes(StandardCharsets.UTF_8));
            return kind + "~" + HexFormat.of().formatHex(code).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
