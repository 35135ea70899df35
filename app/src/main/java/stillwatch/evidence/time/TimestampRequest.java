package stillwatch.evidence.time;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** What a timestamp authority is asked: the SHA-256 of the signed bytes, and nothing else of them. */
public final class TimestampRequest {
    private TimestampRequest() {}

    /** @return the request in DER, as a {@code .tsq} file holds it; the authority is asked to enclose its certificate */
    public static byte[] of(byte[] signature) throws IOException {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return request.generate(TSPAlgorithms.SHA256, sha256(signature)).getEncoded();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
