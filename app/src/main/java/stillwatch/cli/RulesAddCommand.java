package stillwatch.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stillwatch.detect.prompt.RulePack;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.store.CaseFile;
import stillwatch.store.RulePackTable;

/** {@code rules add}: puts a pack into a case. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Puts packs into a case, each in the place of an earlier one of its name. The next analysis uses them.")
final class RulesAddCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Rule packs: files, or names of files in the folder Stillwatch/rules of your home folder.")
    private List<String> names;

    private final Console console;

    RulesAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleFiles files = new RuleFiles(console);
        try (CaseFile file = caseOption.open(console)) {
            for (String name : names) {
                RulePack pack = RuleFiles.read(files.named(name));
                RulePacks.shipped().with(List.of(pack));
                boolean isNew = new RulePackTable(file)
                        .add(new RulePackTable.Added(
                                pack.id(),
                                pack.version(),
                                pack.title(),
                                pack.author(),
                                pack.sha256(),
                                pack.content(),
                                console.author(),
                                console.clock().millis()));
                console.out().println(RulesCommand.line(isNew ? "added" : "known", pack));
            }
        }
        return ExitCode.OK;
    }
}
