package stillwatch.evidence.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import stillwatch.dataset.Source;
import stillwatch.evidence.bag.Digests;
import stillwatch.task.Cancellation;

/**
 * The file that a source was read from, if it is still there. The bytes that were digested at import may be a file or a member
 * of a .zip; either may be compressed once more with gzip or zstd.
 */
final class OriginalFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Source source;
    private final Path path;
    private final String member;

    private OriginalFile(Source source, Path path, String member) {
        this.source = source;
        this.path = path;
        this.member = member;
    }

    /** @param details the source's JSON: {@code origin} is a path, or a .zip's path, {@code !} and the member's name */
    static OriginalFile of(Source source, String details) throws IOException {
        String origin = JSON.readTree(details).path("origin").asText("");
        // Either part may itself hold an exclamation mark.
        for (int mark = origin.indexOf('!'); mark > 0; mark = origin.indexOf('!', mark + 1)) {
            Path zip = path(origin.substring(0, mark));
            if (zip != null && Files.isRegularFile(zip)) {
                return new OriginalFile(source, zip, origin.substring(mark + 1));
            }
        }
        return new OriginalFile(source, path(origin), "");
    }

    /** The case may come from another system, whose paths this one cannot even express. */
    private static Path path(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Digests the original again. */
    SourceState state(Cancellation cancellation) throws IOException {
        if (path == null || !Files.isRegularFile(path)) {
            return new SourceState(source, SourceState.State.NOT_FOUND);
        }
        try (InputStream in = received()) {
            boolean same = Digests.sha256(in, cancellation).equals(source.sha256());
            return new SourceState(source, same ? SourceState.State.UNCHANGED : SourceState.State.CHANGED);
        }
    }

    /** The decompressed content, in which offsets count. */
    InputStream content() throws IOException {
        BufferedInputStream in = new BufferedInputStream(received(), 1 << 16);
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (startsWith(magic, 0x1f, 0x8b)) {
            return new GZIPInputStream(in, 1 << 16);
        }
        if (startsWith(magic, 0x28, 0xb5, 0x2f, 0xfd)) {
            return new ZstdInputStream(in);
        }
        return in;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes as they were digested at import. */
    InputStream received() throws IOException {
        if (member.isEmpty()) {
            return Files.newInputStream(path);
        }
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(member)) {
                return zip;
            }
        }
        zip.close();
        return InputStream.nullInputStream();
    }
}
