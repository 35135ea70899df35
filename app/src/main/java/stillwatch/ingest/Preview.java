package stillwatch.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stillwatch.task.Progress;

/**
 * What an import of some paths would do, before anything is written: how each file is recognised, its first rows as they
 * would be read, and what the data lacks.
 *
 * @param files each file that was found
 */
public record Preview(List<FilePreview> files) {
    public Preview {
        files = List.copyOf(files);
    }

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
        try (SourceFinder finder = new SourceFinder(paths)) {
            finder.refused().forEach(zip -> previews.add(refused(zip)));
            int total = finder.files().size();
            for (SourceFile file : finder.files()) {
                progress.check();
                previews.add(new FileLook(file, recogniser, rows).take());
                progress.advance(previews.size(), total, "files");
            }
        }
        return new Preview(previews);
    }

    /**
     * Looks anew at some of the files, after it was changed how they are to be read.
     *
     * @param origins the files, by {@link FilePreview#origin}
     * @return the same preview with these files as they are now; files that are gone stay as they were
     */
    public Preview again(List<Path> paths, ImportOptions options, Set<String> origins, int rows, Progress progress) {
        Recogniser recogniser = new Recogniser(options);
        try (SourceFinder finder = new SourceFinder(paths)) {
            Map<String, SourceFile> found = finder.files().stream()
                    .filter(file -> origins.contains(file.origin()))
                    .collect(Collectors.toMap(SourceFile::origin, file -> file, (one, same) -> one));
            List<FilePreview> next = new ArrayList<>();
            for (FilePreview file : files) {
                progress.check();
                SourceFile changed = found.get(file.origin());
                next.add(changed == null ? file : new FileLook(changed, recogniser, rows).take());
            }
            return new Preview(next);
        }
    }

    public Optional<FilePreview> file(String origin) {
        return files.stream().filter(file -> file.origin().equals(origin)).findFirst();
    }

    /** What is missing in the first rows of all files together and what that switches off, in sentences. */
    public List<String> missing() {
        return Missing.of(files.stream()
                .filter(FilePreview::isUsable)
                .map(Preview::report)
                .toList());
    }

    private static FilePreview refused(FileReport zip) {
        return new FilePreview(
                zip.name(),
                zip.origin(),
                zip.sizeBytes(),
                null,
                zip.message(),
                FilePreview.FirstRows.NONE,
                null,
                List.of());
    }

    /** The report that an import of the first rows would give, for what is missing. */
    private static FileReport report(FilePreview file) {
        FilePreview.FirstRows first = file.first();
        return new FileReport(
                file.name(),
                file.origin(),
                FileReport.Status.IMPORTED,
                null,
                file.understood().kind(),
                file.understood().format(),
                file.sizeBytes(),
                null,
                0,
                first.rows().size(),
                first.rejects(),
                0,
                0,
                0,
                first.kinds().stream().collect(Collectors.toMap(kind -> kind, kind -> 1L)),
                first.reasons(),
                Map.of(),
                Set.copyOf(new TreeSet<>(first.columns())),
                List.of(),
                0);
    }
}
