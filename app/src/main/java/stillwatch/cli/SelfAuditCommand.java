package stillwatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.detect.Analysis;
import stillwatch.detect.AnalysisResult;
import stillwatch.detect.OwnUse;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.ImportReport;
import stillwatch.ingest.Importer;
import stillwatch.store.CaseFile;

/** {@code self-audit}: what one's own use looks like to a provider. Works on a temporary case that is deleted afterwards. */
@Command(
        name = "self-audit",
        mixinStandardHelpOptions = true,
        description =
                "Says which signals your own use would trip, with which figures, and what documentation would clear"
                        + " them. Reads your logs, keeps nothing, and never prints what was asked or answered.")
final class SelfAuditCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Your own logs or datasets.")
    private List<Path> paths;

    @Option(names = "--json", description = "As JSON, for scripts, in place of the report in words.")
    private boolean json;

    private final Console console;

    SelfAuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("stillwatch-self-audit-");
        try (CaseFile file =
                CaseFile.create(folder.resolve("self-audit.stillwatch"), console.author(), console.clock())) {
            ImportReport report =
                    console.watched(progress -> new Importer(file).run(paths, ImportOptions.recognised(), progress));
            ImportText.print(report, console.err());
            if (!ImportCommand.isComplete(report)) {
                throw new CommandException(
                        "Not all of this could be read, so the picture would be wrong. Leave out what"
                                + " was refused, or convert it.");
            }
            AnalysisResult result = console.watched(progress -> new Analysis(file).run(progress));
            OwnUse use = console.watched(progress -> OwnUse.measure(file, progress));
            if (json) {
                new SelfAuditWriter().write(file, use, result.campaigns(), console.out());
            } else {
                new SelfAuditText(console.out()).print(file, use, result.campaigns());
            }
            return ExitCode.OK;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) found.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
