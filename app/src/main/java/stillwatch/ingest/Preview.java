package stillwatch.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stillwatch.task.Progress;

/**
 * What an import of some paths would do, before anything is written: how each file is recognised, its first rows as they
 * would be read, and what the data lacks.
 *
 * @param files each file that was found
 * @param missing what is missing in the first rows and what that switches off, in sentences
 */
public record Preview(List<FilePreview> files, List<String> missing) {
    private static final int REJECTS = 100;

    /**
     * Looks at the beginning of each file; takes milliseconds per file whatever its size.
     *
     * @param rows how many rows of each file to show
     * @throws UnreadableFileException where a path does not exist, or the options name no known format
     */
    public static Preview of(List<Path> paths, ImportOptions options, int rows, Progress progress) {
        progress.stage("Looking at the files");
        Recogniser recogniser = new Recogniser(options);
        List<FilePreview> previews = new ArrayList<>();
        List<FileReport> reports = new ArrayList<>();
        try (SourceFinder finder = new SourceFinder(paths)) {
            finder.refused().forEach(zip -> previews.add(without(zip.name(), zip.sizeBytes(), zip.message())));
            for (SourceFile file : finder.files()) {
                progress.check();
                previews.add(preview(file, recogniser, rows, reports));
            }
        }
        return new Preview(List.copyOf(previews), Missing.of(reports));
    }

    private static FilePreview without(String name, long sizeBytes, String problem) {
        return new FilePreview(
                name, sizeBytes, null, null, null, problem, List.of(), List.of(), List.of(), 0, List.of());
    }

    private static FilePreview preview(SourceFile file, Recogniser recogniser, int limit, List<FileReport> reports) {
        Recognised recognised;
        try {
            recognised = recogniser.recognise(file).orElse(null);
        } catch (UnreadableFileException | IOException e) {
            return without(file.name(), file.sizeBytes(), e.getMessage());
        }
        if (recognised == null) {
            return without(file.name(), file.sizeBytes(), Importer.NOT_RECOGNISED);
        }
        if (recognised.isAside()) {
            return without(file.name(), file.sizeBytes(), recognised.mapping().aside());
        }
        Tally tally = new Tally();
        List<Map<String, String>> rows = new ArrayList<>();
        String problem = file.sizeBytes() == 0 ? "The file is empty." : null;
        try (SourceStream stream = new SourceStream(file)) {
            // A document is read whole or not at all: there are no first rows to show.
            if (recognised.mapping() != null && !recognised.mapping().isAdditions()) {
                RecordReader reader = FileImport.reader(recognised, file, tally);
                reader.read(new ByteWindow(stream::read, () -> {}), new PreviewSink(tally, rows, limit, REJECTS));
            }
        } catch (PreviewSink.EnoughException e) {
            // The rows that were asked for are there.
        } catch (UnreadableFileException | IOException e) {
            problem = e.getMessage();
        }
        if (problem == null) {
            reports.add(report(file, recognised, tally));
        }
        Mapping mapping = recognised.mapping();
        return new FilePreview(
                file.name(),
                file.sizeBytes(),
                recognised.kind().word(),
                recognised.format(),
                mapping == null ? "the usage dataset" : mapping.title(),
                problem,
                List.copyOf(tally.given),
                List.copyOf(tally.unknownColumns.keySet()),
                List.copyOf(rows),
                tally.rejects,
                mapping == null ? List.of() : mapping.notes());
    }

    /** The report that an import of the first rows would give, for what is missing. */
    private static FileReport report(SourceFile file, Recognised recognised, Tally tally) {
        return new FileReport(
                file.name(),
                file.origin(),
                FileReport.Status.IMPORTED,
                null,
                recognised.kind().word(),
                recognised.format(),
                file.sizeBytes(),
                null,
                tally.lines(),
                tally.rows,
                tally.rejects,
                tally.blankLines,
                tally.headerLines,
                tally.continuationLines,
                Map.copyOf(tally.made),
                Map.of(),
                Map.of(),
                Set.copyOf(new TreeSet<>(tally.given)),
                List.of(),
                0);
    }
}
