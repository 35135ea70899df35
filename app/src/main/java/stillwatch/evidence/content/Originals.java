package stillwatch.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.dataset.Source;
import stillwatch.evidence.bag.Digests;
import stillwatch.store.CaseFile;
import stillwatch.store.SourceDetailsQuery;
import stillwatch.task.Cancellation;

/** The original files of a case, to be handed on as they were received. */
public final class Originals {
    private final Map<Long, String> details;

    public Originals(CaseFile file) {
        details = new SourceDetailsQuery(file).ask();
    }

    /**
     * Copies an original as it was received.
     *
     * @throws ContentException where its digest is no longer that of the import
     */
    public void copy(Source source, Path target, Cancellation cancellation) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = original(source).received();
                var out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                cancellation.check();
                out.write(buffer, 0, read);
            }
        }
        try (InputStream in = Files.newInputStream(target)) {
            if (!Digests.sha256(in, cancellation).equals(source.sha256())) {
                throw new ContentException(
                        "The original " + source.name() + " was changed while it was copied. Nothing was saved.");
            }
        }
    }

    /** The ending that tells a reader what the bytes are; never one that a spreadsheet opens by itself. */
    public String extension(Source source) throws IOException {
        byte[] head;
        try (InputStream in = original(source).received()) {
            head = in.readNBytes(4);
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return ".gz";
        }
        if (head.length == 4 && (head[0] & 0xff) == 0x28 && (head[1] & 0xff) == 0xb5) {
            return ".zst";
        }
        return head.length > 0 && (head[0] == '{' || head[0] == '[') ? ".json" : ".txt";
    }

    private OriginalFile original(Source source) throws IOException {
        return OriginalFile.of(source, details.get(source.key()));
    }
}
