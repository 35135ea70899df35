package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import stillwatch.detect.prompt.RulePack;
import stillwatch.detect.prompt.RulePacks;

/** {@code rules check}: whether a pack keeps what its examples promise. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads packs and runs their examples. Exit code 1, with a sentence that names rule and example, where"
                        + " one does not hold.")
final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Rule packs (.json).")
    private List<Path> files;

    private final Console console;

    RulesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            RulePack pack = RuleFiles.read(file);
            // Also whether it can be used beside the shipped ones.
            RulePacks.shipped().with(List.of(pack));
            console.out().println(RulesCommand.line("good", pack));
        }
        return ExitCode.OK;
    }
}
