package stillwatch.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stillwatch.store.CaseFile;

/** {@code campaigns}: what the analysis and the people who reviewed it hold to be campaigns. */
@Command(
        name = "campaigns",
        mixinStandardHelpOptions = true,
        description = "Prints the suspected campaigns by score, with their evidence and counter-evidence.")
final class CampaignsCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    @Option(names = "--json", description = "In the form of campaigns.json, with every member and every reason.")
    private boolean json;

    private final Console console;

    CampaignsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (CaseFile file = caseOption.open(console)) {
            if (json) {
                new CampaignsWriter(file).write(console.out());
            } else {
                new CampaignsText(file, console.out()).printAll();
            }
            return ExitCode.OK;
        }
    }
}
