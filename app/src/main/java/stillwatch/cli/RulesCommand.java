package stillwatch.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stillwatch.detect.prompt.RulePack;

/** {@code rules}: the prompt rules that an analysis goes by. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {
            "The prompt rules: packs that ship with the program, packs in the folder Stillwatch/rules of your home folder,"
                    + " and packs in a case. An analysis uses the shipped ones and those of the case.",
            ""
        })
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which one: list, check, add, remove or export?");
    }

    /** One line about a pack. */
    static String line(String where, RulePack pack) {
        return String.format(
                Locale.ROOT,
                "%-8s %-24s %-10s %3d rules  %s  %s",
                where,
                pack.id(),
                pack.version(),
                pack.rules().size(),
                pack.sha256(),
                pack.title());
    }
}
