package stillwatch.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stillwatch.dataset.Source;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RawText;
import stillwatch.ingest.RejectsExport;
import stillwatch.ingest.RejectsReread;
import stillwatch.ingest.RejectsWriter;
import stillwatch.store.CaseFile;
import stillwatch.store.RejectListQuery;
import stillwatch.store.RejectListQuery.Filter;
import stillwatch.store.RejectListQuery.Row;
import stillwatch.store.SourceListQuery;
import stillwatch.task.CancelledException;

/** {@code rejects}: the rows that could not be read. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the rows that could not be read: file, line, byte offset, reason and the row itself, with what cannot be"
                    + " seen made visible.",
            "--raw gives the rows' own bytes, one row a line, to be mended and imported again."
        })
final class RejectsCommand implements Callable<Integer> {
    private static final int ROWS_BETWEEN_LOOKS = 1_000;
    private static final int SHOWN_CHARACTERS = 160;

    @Mixin
    private CaseOption caseOption;

    @Option(names = "--source", paramLabel = "NAME", description = "Only those of this imported file.")
    private String sourceName;

    @Option(names = "--reason", paramLabel = "REASON", description = "Only those that were rejected for this reason.")
    private String reason;

    @Option(names = "--text", paramLabel = "TEXT", description = "Only those with this text in the row or the reason.")
    private String text;

    @ArgGroup
    private Form form;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes them there instead; an entry in the activity log says so. A table unless --raw is given.")
    private Path out;

    @Option(
            names = "--read-again",
            paramLabel = "MAPPING",
            description =
                    "Reads the rejects of --source again by a mapping file (.json): those that are readable now become"
                            + " rows at their places in the file, the others stay.")
    private Path mapping;

    private final Console console;

    RejectsCommand(Console console) {
        this.console = console;
    }

    private static final class Form {
        @Option(names = "--csv", description = "CSV with a header row.")
        private boolean csv;

        @Option(names = "--raw", description = "The rows' bytes as they are in their files.")
        private boolean raw;
    }

    @Override
    public Integer call() throws Exception {
        try (CaseFile file = caseOption.open(console)) {
            if (mapping != null) {
                return readAgain(file);
            }
            Filter filter = new Filter(sourceKey(file), reason == null ? "" : reason, text == null ? "" : text);
            if (out != null) {
                long written = console.watched(progress -> new RejectsExport(file).run(filter, form(), out, progress));
                console.say(words(written) + " written to " + out + ".");
            } else {
                print(new RejectListQuery(file), filter);
            }
            return ExitCode.OK;
        }
    }

    private int readAgain(CaseFile file) throws Exception {
        if (sourceName == null) {
            throw new CommandException("--read-again needs --source: each file has a mapping of its own.");
        }
        MappingDraft draft = MappingDraft.read(mapping);
        long key = sourceKey(file);
        RejectsReread.Outcome outcome = console.watched(progress -> new RejectsReread(file, key).run(draft, progress));
        outcome.reasons().forEach((why, count) -> console.say(String.format(Locale.ROOT, "%,10d  %s", count, why)));
        console.say(words(outcome.rows()) + " of " + sourceName + (outcome.rows() == 1 ? " is a row" : " are rows")
                + " now, " + String.format(Locale.ROOT, "%,d", outcome.left()) + " stay.");
        return ExitCode.OK;
    }

    private RejectsWriter.Form form() {
        return form != null && form.raw ? RejectsWriter.Form.RAW : RejectsWriter.Form.CSV;
    }

    private long sourceKey(CaseFile file) {
        if (sourceName == null) {
            return 0;
        }
        List<Source> named = new SourceListQuery(file)
                .ask().stream()
                        .filter(source -> source.name().equals(sourceName))
                        .toList();
        if (named.isEmpty()) {
            throw new CommandException("No file named " + sourceName
                    + " was imported into this case. The view \"sources\" of the case file lists all.");
        }
        return named.get(named.size() - 1).key();
    }

    private void print(RejectListQuery query, Filter filter) {
        RejectListQuery.Visitor visitor = this::printLine;
        if (form != null) {
            visitor = new RejectsWriter(console.out(), form())::put;
        }
        RejectListQuery.Visitor chosen = visitor;
        long[] count = {0};
        try {
            query.forEach(filter, row -> {
                chosen.visit(row);
                if (++count[0] % ROWS_BETWEEN_LOOKS == 0 && console.out().checkError()) {
                    throw new CancelledException();
                }
            });
        } catch (UncheckedIOException e) {
            throw new CancelledException();
        }
        if (form == null) {
            query.reasons(filter)
                    .forEach(each -> console.say(String.format(Locale.ROOT, "%,10d  %s", each.count(), each.reason())));
        }
        console.say(words(count[0]) + ".");
    }

    private void printLine(Row row) {
        String raw = RawText.visible(row.reject().raw());
        console.out()
                .println(RawText.visible(row.sourceName().getBytes(java.nio.charset.StandardCharsets.UTF_8)) + ":"
                        + row.reject().source().line() + "  byte "
                        + row.reject().source().byteOffset() + "  "
                        + row.reject().reason() + "  "
                        + (raw.length() <= SHOWN_CHARACTERS ? raw : raw.substring(0, SHOWN_CHARACTERS) + "…"));
    }

    private static String words(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d reject" : "%,d rejects", count);
    }
}
