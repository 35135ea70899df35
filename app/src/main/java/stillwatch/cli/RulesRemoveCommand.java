package stillwatch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stillwatch.store.CaseFile;
import stillwatch.store.RulePackTable;

/** {@code rules remove}: takes a pack out of a case. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes a pack out of a case. The results of earlier analyses stay until the next one.")
final class RulesRemoveCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    @Parameters(paramLabel = "PACK", description = "The pack's name.")
    private String pack;

    private final Console console;

    RulesRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (CaseFile file = caseOption.open(console)) {
            if (!new RulePackTable(file).remove(pack)) {
                throw new CommandException("The case holds no rule pack named " + pack + ".");
            }
            return ExitCode.OK;
        }
    }
}
