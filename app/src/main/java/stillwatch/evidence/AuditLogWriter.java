package stillwatch.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;

/**
 * The activity log up to the documented revision. A full edition carries every field, so anybody can compute each hash again;
 * an edition with pseudonyms carries the chain's links only, and so does a full one of entries that hold what is withheld.
 */
final class AuditLogWriter implements PartWriter {
    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Path file = folder.resolve(Part.AUDIT_LOG.path());
        Files.createDirectories(file.getParent());
        boolean redacted = content.profile().isRedacted();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Activity entry : content.log()) {
                Json.writeLine(out, redacted || entry.changes() == null ? links(entry) : all(entry));
            }
        }
    }

    private static Map<String, Object> links(Activity entry) {
        return Json.object(
                "seq", entry.seq(),
                "at_millis", entry.atMillis(),
                "action", entry.action(),
                "previous_hash", entry.previousHash(),
                "hash", entry.hash());
    }

    private static Map<String, Object> all(Activity entry) {
        return Json.object(
                "seq", entry.seq(),
                "at_millis", entry.atMillis(),
                "author", entry.author(),
                "action", entry.action(),
                "subject_kind", entry.subject().kind().word(),
                "subject_id", entry.subject().id(),
                "summary", entry.summary(),
                "changes", entry.changes(),
                "reason", entry.reason(),
                "undoes", entry.undoes(),
                "previous_hash", entry.previousHash(),
                "hash", entry.hash());
    }
}
