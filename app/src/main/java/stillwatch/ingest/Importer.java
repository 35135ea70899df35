package stillwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
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
    private final InputStream standardInput;

    public Importer(CaseFile file) {
        this(file, null);
    }

    /** @param standardInput what the path {@code -} stands for */
    public Importer(CaseFile file, InputStream standardInput) {
        this.file = file;
        this.standardInput = standardInput;
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
        try (SpooledInput input = spooled(paths, progress);
                SourceFinder finder = new SourceFinder(paths, input);
                ImportSession session = new ImportSession(file)) {
            List<FileReport> reports = new ArrayList<>(finder.refused());
            boolean isCancelled = false;
            FileImport importing = new FileImport(file, session, progress);
            for (Found each : joined(find(finder, recogniser, reports), progress)) {
                try {
                    progress.check();
                    reports.add(importOne(importing, each));
                } catch (CancelledException e) {
                    isCancelled = true;
                    reports.add(cancelled(each));
                }
            }
            return new ImportReport(List.copyOf(reports), Missing.of(reports), isCancelled, millisSince(start));
        } catch (CancelledException e) {
            // Before any file was looked at: there is nothing to tell of.
            return new ImportReport(List.of(), List.of(), true, millisSince(start));
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "Standard input cannot be kept beside the case while it is read: " + e.getMessage()
                            + ". Nothing was imported. Save it as a file where there is room, and import that.",
                    e);
        }
    }

    /** It comes only once, and an import looks at a file more than once. */
    private SpooledInput spooled(List<Path> paths, Progress progress) throws IOException {
        if (standardInput == null || paths.stream().noneMatch(SourceFinder::isStandardInput)) {
            return null;
        }
        progress.stage("Reading standard input");
        return SpooledInput.of(standardInput, file.path().toAbsolutePath().getParent(), progress::check);
    }

    private static List<Found> find(SourceFinder finder, Recogniser recogniser, List<FileReport> reports) {
        List<Found> found = new ArrayList<>();
        for (SourceFile source : finder.files()) {
            try {
                found.add(new Found(source, recogniser.recognise(source)));
            } catch (UnreadableFileException | IOException e) {
                reports.add(FileReport.without(source, Status.REFUSED, sentence(source, e), null, null, 0));
            }
        }
        found.sort(Comparator.comparingInt(Found::order));
        return found;
    }

    /** Reads what completes other files before any file is imported. */
    private static List<Found> joined(List<Found> found, Progress progress) {
        List<Joins.Member> members = new ArrayList<>();
        for (Found each : found) {
            each.recognised()
                    .filter(known -> known.mapping() != null)
                    .ifPresent(known -> members.add(new Joins.Member(each.source(), known.mapping())));
        }
        Joins joins = Joins.read(members, progress, Joins.ROOM_BYTES);
        return found.stream()
                .map(each -> new Found(
                        each.source(),
                        each.recognised().map(known -> new Recognised(known.kind(), known.mapping(), joins))))
                .toList();
    }

    private static FileReport importOne(FileImport importing, Found found) {
        long start = System.nanoTime();
        SourceFile source = found.source();
        if (found.recognised().isEmpty()) {
            String message = source.sizeBytes() == 0 ? FileImport.EMPTY : NOT_RECOGNISED;
            return FileReport.without(source, Status.SKIPPED, message, null, null, millisSince(start));
        }
        Recognised recognised = found.recognised().get();
        if (recognised.isAside()) {
            return FileReport.without(
                    source,
                    Status.SKIPPED,
                    recognised.mapping().aside(),
                    null,
                    recognised.format(),
                    millisSince(start));
        }
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
