package stillwatch.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import stillwatch.casework.Campaign;
import stillwatch.detect.Analysis;
import stillwatch.detect.AnalysisResult;
import stillwatch.store.CaseFile;

/** {@code analyze}: signals, links and suspected campaigns. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Computes signals, links and suspected campaigns. Replaces what an earlier analysis concluded;"
                + " decisions, tags and notes stay.")
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    private final Console console;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (CaseFile file = caseOption.open(console)) {
            AnalysisResult result = console.watched(progress -> new Analysis(file).run(progress));
            result.missing().forEach(console::say);
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%,d links between accounts, %d campaigns, %d groups on the watch list.%n",
                            result.links(),
                            result.campaigns().size(),
                            result.watchList().size());
            result.campaigns().forEach(this::line);
            return ExitCode.OK;
        }
    }

    private void line(Campaign campaign) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-4s  %.2f  %,6d accounts  %,9d exchanges  %s%n",
                        campaign.id(),
                        campaign.score(),
                        campaign.accounts(),
                        campaign.exchanges(),
                        campaign.title());
    }
}
