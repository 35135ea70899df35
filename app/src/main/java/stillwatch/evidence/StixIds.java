package stillwatch.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids of STIX objects that stay the same in every package of a case. Domain objects and relationships have the form of random
 * (version 4) UUIDs but come from a random key that lives in the case; observables have the version 5 UUIDs that the standard
 * prescribes, so that two parties name the same address alike.
 */
final class StixIds {
    /** STIX 2.1, section 2.9: the name space of observables. */
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    private final SecretKeySpec key;

    StixIds(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @param name what tells the object apart from others of its type in this case */
    String object(String type, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return type + "--" + uuid(mac.doFinal((type + "\0" + name).getBytes(StandardCharsets.UTF_8)), 4);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** @param contributing the observable's contributing properties as canonical JSON (RFC 8785) */
    static String observable(String type, String contributing) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(OBSERVABLES.getMostSignificantBits())
                    .putLong(OBSERVABLES.getLeastSignificantBits())
                    .array());
            return type + "--" + uuid(sha1.digest(contributing.getBytes(StandardCharsets.UTF_8)), 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static UUID uuid(byte[] bytes, int version) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = buffer.getLong() & ~0xf000L | (long) version << 12;
        long low = buffer.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
