package stillwatch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CaseFile;

/** {@code verify-log}: exit code 0 only for a log that is as it was written. */
@Command(
        name = "verify-log",
        mixinStandardHelpOptions = true,
        description =
                "Verifies the activity log's hash chain: finds entries that were edited, deleted, reordered or cut off.")
final class VerifyLogCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    private final Console console;

    VerifyLogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (CaseFile file = caseOption.open(console)) {
            ActivityVerifyQuery.Verdict verdict = new ActivityVerifyQuery(file).ask();
            verdict.problems().forEach(console.out()::println);
            console.out()
                    .println(
                            verdict.isSound()
                                    ? "The activity log is sound: " + verdict.entries() + " entries, newest hash "
                                            + verdict.head()
                                    : "The activity log is NOT as it was written: "
                                            + verdict.problems().size() + " problems in " + verdict.entries()
                                            + " entries.");
            return verdict.isSound() ? 0 : 1;
        }
    }
}
