package stillwatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stillwatch.evaluate.AnswerKeyReader;
import stillwatch.evaluate.CalibrationWriter;
import stillwatch.evaluate.Conclusion;
import stillwatch.evaluate.Conclusions;
import stillwatch.evaluate.LeaveOneTypeOut;
import stillwatch.evaluate.Run;
import stillwatch.evaluate.RunTableWriter;
import stillwatch.evaluate.Score;
import stillwatch.evaluate.ScoreText;
import stillwatch.evaluate.ScoreWriter;
import stillwatch.evaluate.Scoring;
import stillwatch.scenario.Scenario;
import stillwatch.scenario.Scenarios;
import stillwatch.store.AccountVolumesQuery;
import stillwatch.store.CaseFile;

/** {@code score}: campaigns, or an analyst's tags, against an answer key; or the engine over generated datasets. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the case's campaigns (or the accounts that an analyst tagged) with an answer key: precision,"
                    + " recall, what was missed, and how many innocent accounts were named.",
            "With --scenarios it generates practice datasets, analyzes and scores each, and writes the figures to"
                    + " DIR/table.md and DIR/table.json. What is in DIR already is not done again."
        })
final class ScoreCommand implements Callable<Integer> {
    /** Invented campaigns, however many, do not support a smaller error rate for real ones. */
    private static final double HIGHEST_CLAIM = 0.99;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Spec
    private CommandSpec spec;

    private final Console console;

    ScoreCommand(Console console) {
        this.console = console;
    }

    /** One case or many datasets. */
    static final class What {
        @ArgGroup(exclusive = false, heading = "One case:%n")
        private OneCase oneCase;

        @ArgGroup(exclusive = false, heading = "Generated datasets:%n")
        private Datasets datasets;
    }

    /** A case and its answer key. */
    static final class OneCase {
        @Option(
                names = "--case",
                required = true,
                paramLabel = "CASE",
                description = "The case file, such as relay.stillwatch.")
        private Path path;

        @Option(names = "--truth", required = true, paramLabel = "FILE", description = "The answer key, a truth.json.")
        private Path truth;

        @Option(
                names = "--tag",
                paramLabel = "TAG",
                description =
                        "Scores the accounts that carry this tag, as one group, in place of the campaigns. May be repeated.")
        private List<String> tags;

        @Option(names = "--json", description = "As JSON, with the names of campaigns.json.")
        private boolean json;
    }

    /** Scenarios times seeds times omissions. */
    static final class Datasets {
        @Option(
                names = "--scenarios",
                paramLabel = "NAMES",
                split = ",",
                description = "Scenarios of the generate command, separated by commas; all for every one but those"
                        + " whose names begin with large.")
        private List<String> scenarios = List.of();

        @Option(
                names = "--seeds",
                paramLabel = "RANGE",
                defaultValue = "1-5",
                description = "Seeds, such as 1-5 or 7 (default: ${DEFAULT-VALUE}).")
        private String seeds;

        @Option(
                names = "--scale",
                paramLabel = "X",
                defaultValue = "1",
                description = "As in the generate command (default: ${DEFAULT-VALUE}).")
        private double scale;

        @Option(
                names = "--without",
                paramLabel = "DATA",
                description = "Also scores each dataset without this data (as in the generate command), and says what"
                        + " share of the recall is left. May be repeated.")
        private List<String> without = List.of();

        @Option(
                names = "--leave-one-type-out",
                description = "Also learns the score's calibration from all kinds of campaigns but one and judges it on"
                        + " that one, for each kind; writes DIR/calibration.md and, learned from all,"
                        + " DIR/calibration.json.")
        private boolean leaveOneTypeOut;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "Where the figures go. Use one folder for one version of the program.")
        private Path folder;
    }

    @Override
    public Integer call() throws Exception {
        if (what.datasets != null) {
            scoreDatasets(what.datasets);
        } else {
            scoreCase(what.oneCase);
        }
        return ExitCode.OK;
    }

    private void scoreCase(OneCase of) throws Exception {
        try (CaseFile file = CaseFile.open(of.path, console.author(), console.clock())) {
            List<Conclusion> conclusions =
                    of.tags == null ? Conclusions.ofCase(file) : Conclusions.ofTags(file, of.tags);
            Score score =
                    new Scoring(AnswerKeyReader.read(of.truth), new AccountVolumesQuery(file).ask()).score(conclusions);
            if (of.json) {
                ScoreWriter.write(score, console.out());
            } else {
                console.out().print(ScoreText.of(score));
            }
        }
    }

    private void scoreDatasets(Datasets of) throws Exception {
        List<Run.Settings> wanted = wanted(of);
        ScenarioScoring scoring = new ScenarioScoring(console, of.folder);
        for (int i = 0; i < wanted.size(); i++) {
            Run.Settings settings = wanted.get(i);
            console.say((i + 1) + " of " + wanted.size() + ": " + settings.scenario() + ", seed " + settings.seed()
                    + (settings.without().isEmpty() ? "" : ", without " + settings.without()));
            console.watched(progress -> {
                scoring.run(settings, progress);
                return null;
            });
        }
        List<Run> runs = scoring.all();
        console.out().print(RunTableWriter.write(runs, of.folder));
        if (of.leaveOneTypeOut) {
            console.out().println();
            console.out()
                    .print(CalibrationWriter.write(
                            LeaveOneTypeOut.of(runs, HIGHEST_CLAIM),
                            runs,
                            console.clock().instant(),
                            of.folder));
        }
    }

    private List<Run.Settings> wanted(Datasets of) {
        List<Run.Settings> wanted = new ArrayList<>();
        try {
            List<String> names = of.scenarios.equals(List.of("all"))
                    ? Scenarios.all().stream()
                            .map(Scenario::name)
                            .filter(name -> !name.startsWith("large"))
                            .toList()
                    : of.scenarios;
            SeedRange seeds = SeedRange.parse(of.seeds);
            for (String name : names) {
                Scenarios.named(name);
                for (long seed = seeds.first(); seed <= seeds.last(); seed++) {
                    wanted.add(new Run.Settings(name, seed, of.scale, ""));
                    for (String without : of.without) {
                        Scenarios.named(name).without(List.of(without.split(",")));
                        wanted.add(new Run.Settings(name, seed, of.scale, without));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return wanted;
    }
}
