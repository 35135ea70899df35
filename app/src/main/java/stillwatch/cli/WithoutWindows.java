package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ExitCode;
import stillwatch.scenario.SampleDatasets;
import stillwatch.store.CaseFile;

/** What the program does in place of the workbench where there is no display: the same investigation, told in words. */
final class WithoutWindows {
    private final Console console;

    WithoutWindows(Console console) {
        this.console = console;
    }

    /**
     * @param caseFile described if given; otherwise the sample datasets are investigated
     * @param why a sentence that says why there are no windows
     * @return the exit code
     */
    int run(Optional<Path> caseFile, String why) throws Exception {
        console.say(why);
        return caseFile.isPresent() ? describe(caseFile.get()) : investigateSamples();
    }

    private int describe(Path caseFile) {
        try (CaseFile file = CaseFile.open(caseFile, console.author(), console.clock())) {
            new CampaignsText(file, console.out()).printAll();
        }
        console.say("The other commands (see --help) do what the workbench does.");
        return ExitCode.OK;
    }

    private int investigateSamples() throws Exception {
        UserFolder home = UserFolder.below(console.home());
        Path results = home.freshFolder("sample");
        SampleDatasets samples = SampleDatasets.shipped();
        boolean complete = true;
        for (String name : samples.names()) {
            console.say("Investigating the sample dataset " + name + " instead. Results: " + results.resolve(name));
            Path dataset = results.resolve(name + "-data");
            samples.copy(name, dataset);
            Investigation.Outcome outcome = console.watched(progress -> new Investigation(console, Signer.theCase())
                    .run(List.of(dataset), results.resolve(name), progress));
            console.out().println("Sample dataset " + name + ":");
            InvestigateCommand.describe(outcome, console);
            console.out().println();
            complete &= outcome.problems().isEmpty();
        }
        console.out().println("All results lie in " + results);
        return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
