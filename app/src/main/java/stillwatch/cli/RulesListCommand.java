package stillwatch.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import stillwatch.detect.prompt.RulePack;
import stillwatch.detect.prompt.RulePackException;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.store.CaseFile;

/** {@code rules list}: which packs there are, with their digests. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Prints the packs that ship with the program, those in your folder, and those of a case, each with the"
                        + " SHA-256 of its bytes.")
final class RulesListCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "CASE", description = "Also the packs of this case.")
    private Path casePath;

    private final Console console;

    RulesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RulePacks.shipped().packs().forEach(pack -> print("program", pack));
        for (Path file : new RuleFiles(console).own()) {
            try {
                print("folder", RuleFiles.read(file));
            } catch (RulePackException e) {
                console.say(e.getMessage());
            }
        }
        if (casePath != null) {
            try (CaseFile file = CaseFile.open(casePath, console.author(), console.clock())) {
                RuleFiles.of(file).forEach(pack -> print("case", pack));
            }
        }
        return ExitCode.OK;
    }

    private void print(String where, RulePack pack) {
        console.out().println(RulesCommand.line(where, pack));
    }
}
