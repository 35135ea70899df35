package stillwatch.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.task.Cancellation;

/** Digests in lower-case hex. */
public final class Digests {
    private static final int BUFFER_BYTES = 1 << 16;

    private Digests() {}

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
    }

    public static String sha256(InputStream in, Cancellation cancellation) throws IOException {
        return of(in, java.util.List.of("SHA-256"), cancellation).get("SHA-256");
    }

    /** Reads a stream once for all the given algorithms. */
    static Map<String, String> of(InputStream in, Collection<String> algorithms, Cancellation cancellation)
            throws IOException {
        Map<String, MessageDigest> digests = new TreeMap<>();
        algorithms.forEach(algorithm -> digests.put(algorithm, digest(algorithm)));
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            cancellation.check();
            for (MessageDigest digest : digests.values()) {
                digest.update(buffer, 0, read);
            }
        }
        Map<String, String> answers = new TreeMap<>();
        digests.forEach(
                (algorithm, digest) -> answers.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return answers;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
