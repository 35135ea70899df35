package stillwatch.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import stillwatch.store.CaseFile;
import stillwatch.store.RejectListQuery;
import stillwatch.store.RejectListQuery.Filter;
import stillwatch.store.RejectTable;
import stillwatch.task.Progress;

/** Writes rejects into a file and an entry into the activity log: what the file holds has left the case. */
public final class RejectsExport {
    private final CaseFile file;

    public RejectsExport(CaseFile file) {
        this.file = file;
    }

    /**
     * @return how many rejects were written; where it fails or is cancelled, a file that was there before is untouched
     * @throws UnreadableFileException where the target cannot be written
     */
    public long run(Filter filter, RejectsWriter.Form form, Path target, Progress progress) {
        progress.stage("Writing " + target.getFileName());
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        long[] count = {0};
        try {
            long all = new RejectListQuery(file).count(filter);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                RejectsWriter writer = new RejectsWriter(out, form);
                new RejectListQuery(file).forEach(filter, row -> {
                    progress.check();
                    writer.put(row);
                    progress.advance(++count[0], all, "rejects");
                });
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFileException(
                    "The rejects cannot be written to " + target + ": " + e.getMessage() + ". Choose another place.",
                    e);
        } finally {
            delete(unfinished);
        }
        String what = form == RejectsWriter.Form.CSV ? "as a table" : "as they are in their files";
        new RejectTable(file).noteExport(count[0], what, target.getFileName().toString());
        return count[0];
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    unfinished + " is left over and cannot be deleted: " + e.getMessage() + ".", e);
        }
    }
}
