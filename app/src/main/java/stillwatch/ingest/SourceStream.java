package stillwatch.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A file's content, decompressed where its first bytes say that it is compressed, while the digests of what was received
 * and of the content are taken. Damaged compression is an error of the file as a whole.
 */
final class SourceStream implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final SourceFile file;
    private final Digesting received;
    private final InputStream content;
    private final MessageDigest contentDigest;

    SourceStream(SourceFile file) throws IOException {
        this.file = file;
        received = new Digesting(file.opener().open());
        try {
            BufferedInputStream start = new BufferedInputStream(received, BUFFER);
            start.mark(4);
            byte[] magic = start.readNBytes(4);
            start.reset();
            content = decompressed(start, magic);
            contentDigest = content == start ? null : sha256();
        } catch (IOException e) {
            received.close();
            throw damaged(e);
        }
    }

    private static InputStream decompressed(InputStream start, byte[] magic) throws IOException {
        if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return new GZIPInputStream(start, BUFFER);
        }
        if (magic.length == 4
                && magic[0] == 0x28
                && (magic[1] & 0xff) == 0xb5
                && magic[2] == 0x2f
                && (magic[3] & 0xff) == 0xfd) {
            return new ZstdInputStream(start);
        }
        return start;
    }

    /** Reads some content. @return how many bytes, or -1 at the end */
    int read(byte[] buffer, int from, int length) throws IOException {
        try {
            int count = content.read(buffer, from, length);
            if (count > 0 && contentDigest != null) {
                contentDigest.update(buffer, from, count);
            }
            return count;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private IOException damaged(IOException e) {
        if (content == null || contentDigest != null) {
            throw new UnreadableFileException(
                    file.name()
                            + " cannot be decompressed: it is damaged or ends too early. Nothing of it was imported."
                            + " Ask for a complete copy, then import it again.",
                    e);
        }
        return e;
    }

    /** Reads all bytes as received without decompressing them, for their digest alone. */
    void drainReceived(Runnable afterRead) throws IOException {
        byte[] rest = new byte[BUFFER];
        while (received.read(rest, 0, rest.length) >= 0) {
            afterRead.run();
        }
    }

    /** How many bytes of the file as received were read so far. */
    long receivedBytes() {
        return received.count;
    }

    /** As {@link #read}; at the end it goes on to what follows the content, so that the digests cover the whole file. */
    int readToEnd(byte[] buffer, int from, int length) throws IOException {
        int count = read(buffer, from, length);
        if (count < 0) {
            byte[] rest = new byte[BUFFER];
            while (received.read(rest, 0, rest.length) >= 0) {
                continue;
            }
        }
        return count;
    }

    /** The digest of the file as received, once all of it was read. */
    String sha256AfterEnd() throws IOException {
        return HexFormat.of().formatHex(received.digest());
    }

    /** The digest of the content, once all of it was read. */
    String contentSha256AfterEnd() throws IOException {
        return contentDigest == null
                ? sha256AfterEnd()
                : HexFormat.of().formatHex(copy(contentDigest).digest());
    }

    private static MessageDigest copy(MessageDigest digest) throws IOException {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IOException("the digest cannot be read", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static final class Digesting extends FilterInputStream {
        private final MessageDigest digest = sha256();
        private volatile long count;

        Digesting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) {
                digest.update(buffer, from, read);
                count += read;
            }
            return read;
        }

        private byte[] digest() throws IOException {
            return copy(digest).digest();
        }
    }
}
