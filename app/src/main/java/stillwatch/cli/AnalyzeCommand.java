package stillwatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stillwatch.casework.Campaign;
import stillwatch.detect.Analysis;
import stillwatch.detect.AnalysisResult;
import stillwatch.store.CaseFile;
import stillwatch.store.CrowdCountedTable;
import stillwatch.store.CrowdCountedTable.Choice;

/** {@code analyze}: signals, links and suspected campaigns. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Computes signals, links and suspected campaigns. Replaces what an earlier analysis concluded;"
                + " decisions, tags and notes stay.")
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    @Option(
            names = "--count-crowd",
            paramLabel = "LAYER=VALUE",
            description =
                    "Counts a value after all that so many accounts hold that it links nobody, in this and later analyses."
                            + " Logged.")
    private List<String> counted = List.of();

    @Option(names = "--leave-out-crowd", paramLabel = "LAYER=VALUE", description = "Takes --count-crowd back.")
    private List<String> leftOut = List.of();

    @Option(names = "--reason", description = "Why crowd values are counted or left out; stands in the log.")
    private String reason = "chosen on the command line";

    private final Console console;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (CaseFile file = caseOption.open(console)) {
            chooseCrowdValues(file);
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

    private void chooseCrowdValues(CaseFile file) {
        CrowdCountedTable table = new CrowdCountedTable(file);
        List<Choice> known = table.choices(Integer.MAX_VALUE);
        List<Choice> chosen = new ArrayList<>();
        counted.forEach(named -> chosen.add(choice(known, named, true)));
        leftOut.forEach(named -> chosen.add(choice(known, named, false)));
        if (!chosen.isEmpty()) {
            table.set(chosen, reason).ifPresent(entry -> console.say(entry.summary() + "."));
        }
    }

    private static Choice choice(List<Choice> known, String named, boolean count) {
        return known.stream()
                .filter(one -> named.equals(one.layer() + "=" + one.value()))
                .findFirst()
                .map(one -> new Choice(one.layer(), one.value(), one.holders(), count))
                .orElseThrow(() -> new CommandException("The case has no crowd value " + named
                        + ". Values are known after an analysis left them out; write them as layer=value."));
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
