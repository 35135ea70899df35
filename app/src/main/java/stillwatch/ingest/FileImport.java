package stillwatch.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stillwatch.dataset.Source;
import stillwatch.ingest.FileReport.Status;
import stillwatch.store.CaseFile;
import stillwatch.store.ImportSession;
import stillwatch.store.SourceImport;
import stillwatch.task.Pipeline;
import stillwatch.task.Progress;
import stillwatch.task.ReadAhead;

/** Imports one file: reads on one thread, writes on another, in one step of an import. */
final class FileImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUEUE = 8;

    static final String EMPTY = "The file is empty.";

    private final CaseFile file;
    private final ImportSession session;
    private final Progress progress;

    FileImport(CaseFile file, ImportSession session, Progress progress) {
        this.file = file;
        this.session = session;
        this.progress = progress;
    }

    /** The file turned out to be in the case already. */
    private static final class KnownException extends RuntimeException {}

    /** @throws UnreadableFileException where the file is refused as a whole */
    FileReport run(SourceFile source, Recognised recognised) {
        long start = System.nanoTime();
        if (source.sizeBytes() == 0) {
            return without(source, recognised, Status.SKIPPED, EMPTY, start);
        }
        progress.stage("Reading " + source.name());
        Tally tally = new Tally();
        Source[] written = new Source[1];
        try {
            if (session.mayHold(source.sizeBytes())) {
                refuseKnown(recognised, digest(source));
            }
            session.importSource((into, sourceKey) -> {
                written[0] = read(source, recognised, tally, into, sourceKey);
                session.record(written[0], details(source, recognised, tally));
            });
        } catch (KnownException e) {
            return without(
                    source,
                    recognised,
                    Status.ALREADY_IMPORTED,
                    "The same file (same SHA-256) is in the case already; nothing was added.",
                    start);
        } catch (ImportSession.ReadingFailedException e) {
            throw new UnreadableFileException(
                    source.name() + " cannot be read: " + e.getMessage() + ". Nothing of it was imported.", e);
        }
        return report(source, recognised, tally, written[0], Importer.millisSince(start));
    }

    private static FileReport without(
            SourceFile source, Recognised recognised, Status status, String message, long start) {
        return FileReport.without(
                source, status, message, recognised.kind(), recognised.format(), Importer.millisSince(start));
    }

    private void refuseKnown(Recognised recognised, String sha256) {
        if (session.holds(sha256, recognised.kind().word(), recognised.format())) {
            throw new KnownException();
        }
    }

    private String digest(SourceFile source) {
        try (SourceStream stream = new SourceStream(source)) {
            stream.drainReceived(progress::check);
            return stream.sha256AfterEnd();
        } catch (IOException e) {
            throw new UnreadableFileException(source.name() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Source read(SourceFile source, Recognised recognised, Tally tally, SourceImport into, long sourceKey)
            throws Exception {
        Optional<FileStamp> stamp = FileStamp.of(source);
        try (SourceStream stream = new SourceStream(source);
                ReadAhead ahead = new ReadAhead("digest of " + source.name(), stream::readToEnd)) {
            Runnable afterRead = () -> {
                progress.check();
                progress.also(tally.rows + tally.rejects, "rows");
                progress.advance(stream.receivedBytes(), source.sizeBytes(), "bytes");
            };
            Pipeline.<List<Step>>run(
                    "reader of " + source.name(),
                    QUEUE,
                    out -> {
                        RowSink sink = new RowSink(out, tally, into.batches()::take);
                        ByteWindow window = new ByteWindow(ahead::read, afterRead);
                        reader(recognised, source, tally).read(window, sink);
                        sink.finish();
                        window.drain();
                    },
                    steps -> {
                        progress.check();
                        for (Step step : steps) {
                            step.write(into);
                        }
                    });
            String sha256 = stream.sha256AfterEnd();
            refuseKnown(recognised, sha256);
            progress.check();
            stamp.flatMap(before -> before.compareAfterRead(source)).ifPresent(tally.warnings::add);
            notice(into.noticed(), tally);
            noticeFile(tally);
            return new Source(
                    sourceKey,
                    source.name(),
                    recognised.kind().word(),
                    recognised.format(),
                    source.sizeBytes(),
                    sha256,
                    stream.contentSha256AfterEnd(),
                    tally.lines(),
                    tally.rows,
                    tally.rejects,
                    tally.blankLines,
                    tally.headerLines,
                    tally.continuationLines,
                    file.clock().millis());
        }
    }

    static RecordReader reader(Recognised recognised, SourceFile source, Tally tally) {
        if (recognised.mapping() == null) {
            return recognised.kind() == Kind.INTEL ? new StixReader() : new DocumentReader();
        }
        Mapping mapping = recognised.mapping().inFile(source);
        tally.warnings.addAll(mapping.notes());
        return mapping.input() == Mapping.Input.CSV
                ? new CsvReader(mapping)
                : new JsonlReader(mapping, recognised.joins(), source);
    }

    private static void notice(Map<String, Long> noticed, Tally tally) {
        noticed.forEach((what, count) -> {
            if (what.startsWith("account_conflict.")) {
                tally.warnings.add(count + " rows contradict what an earlier row said of their account in "
                        + what.substring(what.indexOf('.') + 1) + "; the earlier value was kept.");
            }
        });
        warn(
                noticed,
                tally,
                "accounts_repeated",
                " rows describe an account that was described before; they only filled what was missing.");
        warn(
                noticed,
                tally,
                "exchange_ids_repeated",
                " exchanges have an id that occurred before; all rows were kept.");
        warn(noticed, tally, "releases_repeated", " releases were known already.");
        long accounts = noticed.getOrDefault("accounts_new", 0L);
        if (accounts > 0) {
            tally.made.put("new_accounts", accounts);
        }
        if (tally.exchanges > 0) {
            warn(tally, accounts, "account is", "accounts are", " known from exchanges only.");
        }
    }

    /** What is peculiar about the file as such. */
    private static void noticeFile(Tally tally) {
        warn(tally, tally.earlier, "exchange is", "exchanges are", " earlier than one before them.");
        warn(tally, tally.hugeFields, "field is", "fields are", " longer than 1 MiB.");
        if (tally.hasByteOrderMark) {
            tally.warnings.add("The file begins with a byte order mark, which was passed over.");
        }
        if (tally.hasCarriageReturns) {
            tally.warnings.add("Lines end with CR LF.");
        }
        warn(tally, tally.quotedLines, "line continues", "lines continue", " a row, inside quotes.");
    }

    private static void warn(Tally tally, long count, String one, String many, String sentence) {
        if (count > 0) {
            tally.warnings.add(count + " " + (count == 1 ? one : many) + sentence);
        }
    }

    private static void warn(Map<String, Long> noticed, Tally tally, String what, String sentence) {
        if (noticed.containsKey(what)) {
            tally.warnings.add(noticed.get(what) + sentence);
        }
    }

    private static String details(SourceFile source, Recognised recognised, Tally tally) {
        ObjectNode details = JSON.createObjectNode();
        details.put("origin", source.origin());
        if (tally.header != null) {
            details.put("header", tally.header);
        }
        if (recognised.draft() != null) {
            details.set("mapping", recognised.draft().tree());
        }
        details.set("made", JSON.valueToTree(made(tally)));
        details.set("reasons", JSON.valueToTree(tally.reasons));
        details.set("unknown_columns", JSON.valueToTree(tally.unknownColumns));
        details.set("given_columns", JSON.valueToTree(tally.given));
        details.set("warnings", JSON.valueToTree(tally.warnings));
        return details.toString();
    }

    static Map<String, Long> made(Tally tally) {
        Map<String, Long> made = new TreeMap<>(tally.made);
        if (tally.exchanges > 0) {
            made.put("exchanges", tally.exchanges);
        }
        return made;
    }

    private static FileReport report(
            SourceFile source, Recognised recognised, Tally tally, Source written, long millis) {
        return new FileReport(
                source.name(),
                source.origin(),
                Status.IMPORTED,
                null,
                recognised.kind().word(),
                recognised.format(),
                source.sizeBytes(),
                written.sha256(),
                tally.lines(),
                tally.rows,
                tally.rejects,
                tally.blankLines,
                tally.headerLines,
                tally.continuationLines,
                made(tally),
                Map.copyOf(tally.reasons),
                Map.copyOf(tally.unknownColumns),
                Set.copyOf(tally.given),
                new ArrayList<>(tally.warnings),
                millis);
    }
}
