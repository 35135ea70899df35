package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stillwatch.evaluate.AnswerKeyReader;
import stillwatch.evaluate.Conclusion;
import stillwatch.evaluate.Conclusions;
import stillwatch.evaluate.Score;
import stillwatch.evaluate.ScoreText;
import stillwatch.evaluate.ScoreWriter;
import stillwatch.evaluate.Scoring;
import stillwatch.store.AccountVolumesQuery;
import stillwatch.store.CaseFile;

/** {@code score}: campaigns, or an analyst's tags, against an answer key. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description =
                "Compares the case's campaigns (or the accounts that an analyst tagged) with an answer key: precision,"
                        + " recall, what was missed, and how many innocent accounts were named.")
final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

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

    private final Console console;

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (CaseFile file = caseOption.open(console)) {
            List<Conclusion> conclusions = tags == null ? Conclusions.ofCase(file) : Conclusions.ofTags(file, tags);
            Score score =
                    new Scoring(AnswerKeyReader.read(truth), new AccountVolumesQuery(file).ask()).score(conclusions);
            if (json) {
                ScoreWriter.write(score, console.out());
            } else {
                console.out().print(ScoreText.of(score));
            }
            return ExitCode.OK;
        }
    }
}
