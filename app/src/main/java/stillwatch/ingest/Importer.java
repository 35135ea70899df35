package stillwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.ingest.FileReport.Status;
import stillwatch.store.CaseFile;
import stillwatch.store.ImportSession;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/**
 * Imports datasets and log files into a case, all of them in one step: a cancelled or killed import leaves the case as it
 * was. A file that cannot be used never keeps the others from being imported.
 */
public final class Importer {
    static final String NOT_RECOGNISED =
            "This is none of the files of a usage dataset and no log format that is known here.";

    /** How many times its size a compressed log usually holds. */
    private static final int USUAL_RATIO = 8;

    private final CaseFile file;
    private final InputStream standardInput;
    private final long leastExpectedBytes;

    public Importer(CaseFile file) {
        this(file, null, 0);
    }

    /** @param standardInput what the path {@code -} stands for */
    public Importer(CaseFile file, InputStream standardInput) {
        this(file, standardInput, 0);
    }

    /** @param leastExpectedBytes has small files imported like large ones */
    Importer(CaseFile file, long leastExpectedBytes) {
        this(file, null, leastExpectedBytes);
    }

    private Importer(CaseFile file, InputStream standardInput, long leastExpectedBytes) {
        this.file = file;
        this.standardInput = standardInput;
        this.leastExpectedBytes = leastExpectedBytes;
    }

    private record Found(SourceFile source, Optional<Recognised> recognised) {
        int order() {
            return recognised.map(known -> known.kind().ordinal()).orElse(Kind.values().length);
        }
    }

    /**
     * @param paths folders, single files, compressed files
     * @return what became of each file; a cancelled import answers too
     * @throws UnreadableFileException where a path does not exist, or the options name no known format
     */
    public ImportReport run(List<Path> paths, ImportOptions options, Progress progress) {
        long start = System.nanoTime();
        progress.stage("Looking for files");
        Recogniser recogniser = new Recogniser(options);
        try (SpooledInput input = spooled(paths, progress);
                SourceFinder finder = new SourceFinder(paths, input)) {
            List<FileReport> reports = new ArrayList<>(finder.refused());
            List<Found> found = joined(find(finder, recogniser, reports), progress);
            List<String> warnings = new ArrayList<>();
            boolean isCancelled = false;
            try {
                reports.addAll(importAll(found, warnings, progress));
            } catch (CancelledException e) {
                isCancelled = true;
                found.forEach(each -> reports.add(cancelled(each)));
            }
            return new ImportReport(
                    List.copyOf(reports), Missing.of(reports), warnings, isCancelled, millisSince(start));
        } catch (CancelledException e) {
            // Before any file was looked at: there is nothing to tell of.
            return new ImportReport(List.of(), List.of(), List.of(), true, millisSince(start));
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "Standard input cannot be kept beside the case while it is read: " + e.getMessage()
                            + ". Nothing was imported. Save it as a file where there is room, and import that.",
                    e);
        }
    }

    /**
     * Imports the files that can be read. Where one turns out to be damaged after some of its rows were taken, all that was
     * taken is let go and the others are read again: so the case never holds a part of a file.
     */
    private List<FileReport> importAll(List<Found> found, List<String> warnings, Progress progress) {
        Map<Found, FileReport> damaged = new IdentityHashMap<>();
        while (true) {
            List<FileReport> reports = new ArrayList<>();
            try (ImportSession session =
                    new ImportSession(file, Math.max(leastExpectedBytes, expectedBytes(found)), progress)) {
                if (importEach(found, damaged, session, progress, reports)) {
                    commit(session, reports, warnings, progress);
                    return reports;
                }
            }
        }
    }

    private static long expectedBytes(List<Found> found) {
        return found.stream()
                .filter(each -> each.recognised().isPresent())
                .mapToLong(each -> each.source().sizeBytes() * (each.source().isPacked() ? USUAL_RATIO : 1))
                .sum();
    }

    /** @return false where the session is spoiled */
    private boolean importEach(
            List<Found> found,
            Map<Found, FileReport> damaged,
            ImportSession session,
            Progress progress,
            List<FileReport> reports) {
        FileImport importing = new FileImport(file, session, progress);
        for (Found each : found) {
            progress.check();
            FileReport report = damaged.containsKey(each) ? damaged.get(each) : importOne(importing, each);
            reports.add(report);
            if (session.isSpoiled()) {
                damaged.put(each, report);
                return false;
            }
        }
        return true;
    }

    private static void commit(
            ImportSession session, List<FileReport> reports, List<String> warnings, Progress progress) {
        if (reports.stream().noneMatch(report -> report.status() == Status.IMPORTED)) {
            return;
        }
        progress.stage("Writing the case");
        long repeated = session.commit(progress);
        if (repeated > 0) {
            warnings.add(
                    repeated + " more exchanges have an id that occurred before, in one of these files or in the case;"
                            + " all rows were kept.");
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
                .map(each -> new Found(each.source(), each.recognised().map(known -> known.joinedBy(joins))))
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
                "The import was cancelled; nothing of it was kept.",
                found.recognised().map(Recognised::kind).orElse(null),
                found.recognised().map(Recognised::format).orElse(null),
                0);
    }

    static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
