package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.ingest.FileReport.Status;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.ImportReport;
import stillwatch.ingest.Importer;
import stillwatch.store.CaseFile;

/** {@code import}: datasets or log files into a case, which is made if it does not exist. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Loads datasets or log files into a case file, and makes the case if there is none. The same file"
                + " twice adds nothing; rows that cannot be read are kept as rejects.")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Reads every file in this way instead of recognizing it: exchanges, accounts or another file of"
                            + " the dataset, a log format's name, or a mapping file (.json).")
    private String format;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Folders, files, .gz, .zst and .zip; - reads one file from standard input.")
    private List<Path> paths;

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (CaseFile file = caseOption.openOrCreate(console)) {
            ImportReport report =
                    console.watched(progress -> new Importer(file, System.in).run(paths, options(format), progress));
            ImportText.print(report, console.out());
            return isComplete(report) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** A mapping file is told from a name by its ending. */
    private static ImportOptions options(String format) {
        return format != null && format.endsWith(".json")
                ? new ImportOptions(null, Path.of(format))
                : new ImportOptions(format, null);
    }

    /** Whether all that was named is in the case: nothing refused or cut short, and not only files that mean nothing here. */
    static boolean isComplete(ImportReport report) {
        long inCase = report.count(Status.IMPORTED) + report.count(Status.ALREADY_IMPORTED);
        return inCase > 0 && report.count(Status.REFUSED) + report.count(Status.CANCELLED) == 0;
    }
}
