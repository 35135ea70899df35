package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.store.CaseFile;

/** {@code investigate}: from files to evidence packages in one go. */
@Command(
        name = "investigate",
        mixinStandardHelpOptions = true,
        description = {
            "Imports, analyzes and exports everything found, in one go, into a new case. Writes below DIR:",
            "  case.stillwatch, import-report.json, campaigns.json, packages/<campaign>/"
        })
final class InvestigateCommand implements Callable<Integer> {
    private static final int REASONS_SHOWN = 3;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Datasets or log files.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    private Path folder;

    @Mixin
    private SigningOptions signing;

    private final Console console;

    InvestigateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Signer signer = signing.signer(console);
        Investigation.Outcome outcome =
                console.watched(progress -> new Investigation(console, signer).run(paths, folder, progress));
        describe(outcome, console);
        return outcome.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** What was found and where it lies. */
    static void describe(Investigation.Outcome outcome, Console console) {
        ImportText.print(outcome.report(), console.err());
        try (CaseFile file = CaseFile.open(outcome.caseFile(), console.author(), console.clock())) {
            new CampaignsText(file, console.out()).printSummary(REASONS_SHOWN);
        }
        console.out().println();
        console.out().println("Case:      " + outcome.caseFile());
        console.out().println("Campaigns: " + outcome.folder().resolve("campaigns.json"));
        outcome.packages().forEach(path -> console.out().println("Package:   " + path));
        outcome.problems().forEach(console::say);
    }
}
