package stillwatch.ingest;

import java.io.IOException;
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
    static final String NOT_RECOGNISED =
            "This is none of the files of a usage dataset and no log format that is known here.";

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
     * @throws UnreadableFileException where a path does not exist, or the options name no known format
     */
    public ImportReport run(List<Path> paths, ImportOptions options, Progress progress) {
        long start = System.nanoTime();
        progress.stage("Looking for files");
        Recogniser recogniser = new Recogniser(options);
        try (SourceFinder finder = new SourceFinder(paths);
                ImportSession session = new ImportSession(file)) {
            List<FileReport> reports = new ArrayList<>(finder.refused());
            boolean isCancelled = false;
            FileImport importing = new FileImport(file, session, progress);
            for (Found each : find(finder, recogniser, reports)) {
                try {
                    progress.check();
                    reports.add(importOne(importing, each));
                } catch (CancelledException e) {
                    isCancelled = true;
                    reports.add(cancelled(each));
                }
            }
            return new ImportReport(List.copyOf(reports), Missing.of(reports), isCancelled, millisSince(start));
        }
    }

    private static List<Found> find(SourceFinder finder, Recogniser recogniser, List<FileReport> reports) {
        List<Found> found = new ArrayList<>();
        for (SourceFile source : finder.files()) {
            if (recogniser.isLeftOut(source)) {
                continue;
            }
            try {
                found.add(new Found(source, recogniser.recognise(source)));
            } catch (UnreadableFileException | IOException e) {
                reports.add(FileReport.without(source, Status.REFUSED, sentence(source, e), null, null, 0));
            }
        }
        found.sort(Comparator.comparingInt(Found::order));
        return found;
    }

    private static FileReport importOne(FileImport importing, Found found) {
        long start = System.nanoTime();
        SourceFile source = found.source();
        if (found.recognised().isEmpty()) {
            return FileReport.without(source, Status.SKIPPED, NOT_RECOGNISED, null, null, millisSince(start));
        }
        Recognised recognised = found.recognised().get();
        try {
            return importing.run(source, recognised);
        } catch (UnreadableFileException e) {
            return FileReport.without(
                    source, Status.REFUSED, e.getMessage(), recognised.kind(), recognised.format(), millisSince(start));
        }
    }

    private static String sentence(SourceFile source, Exception e) {
        return e instanceof UnreadableFileException
                ? e.getMessage()
                : source.name() + " cannot be read: " + e.getMessage() + ". Nothing of it was imported.";
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
