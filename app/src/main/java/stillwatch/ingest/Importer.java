package stillwatch.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stillwatch.ingest.FileReport.Status;
import stillwatch.store.CaseFile;
import stillwatch.store.ImportSession;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/**
 * Imports datasets and log files into a case. Each file is kept whole or not at all; a file that cannot be used never keeps
 * the others from being imported.
 */
public final class Importer {
    private final CaseFile file;

    public Importer(CaseFile file) {
        this.file = file;
    }

    private record Found(SourceFile source, Optional<Recognised> recognised) {
        int order() {
            return recognised.map(known -> known.kind().ordinal()).orElse(Kind.values().length);
        }
    }

    /**
     * @param paths folders, single files, compressed files
     * @return what became of each file; a cancelled import answers too, with what was done until then
     * @throws UnreadableFileException where a path does not exist
     */
    public ImportReport run(List<Path> paths, ImportOptions options, Progress progress) {
        long start = System.nanoTime();
        progress.stage("Looking for files");
        List<Found> found = new ArrayList<>();
        for (SourceFile source : SourceFinder.find(paths)) {
            found.add(new Found(source, Recogniser.byName(source)));
        }
        found.sort(Comparator.comparingInt(Found::order));
        List<FileReport> reports = new ArrayList<>();
        boolean isCancelled = false;
        try (ImportSession session = new ImportSession(file)) {
            FileImport importing = new FileImport(file, session, progress);
            for (Found each : found) {
                if (isCancelled) {
                    reports.add(cancelled(each));
                    continue;
                }
                try {
                    reports.add(importOne(importing, each));
                } catch (CancelledException e) {
                    isCancelled = true;
                    reports.add(cancelled(each));
                }
            }
        }
        return new ImportReport(List.copyOf(reports), List.of(), isCancelled, millisSince(start));
    }

    private static FileReport importOne(FileImport importing, Found found) {
        long start = System.nanoTime();
        SourceFile source = found.source();
        if (found.recognised().isEmpty()) {
            return FileReport.without(
                    source,
                    Status.SKIPPED,
                    "This is none of the files of a usage dataset and no log format that is known here.",
                    null,
                    null,
                    millisSince(start));
        }
        Recognised recognised = found.recognised().get();
        try {
            return importing.run(source, recognised);
        } catch (UnreadableFileException e) {
            return FileReport.without(
                    source, Status.REFUSED, e.getMessage(), recognised.kind(), recognised.format(), millisSince(start));
        }
    }

    private static FileReport cancelled(Found found) {
        return FileReport.without(
                found.source(),
                Status.CANCELLED,
                "The import was cancelled; nothing of this file was kept.",
                found.recognised().map(Recognised::kind).orElse(null),
                found.recognised().map(Recognised::format).orElse(null),
                0);
    }

    static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
