package stillwatch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program without a command's name: opens the workbench. */
@Command(
        name = "stillwatch",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "A workbench for investigating distillation campaigns. Without a command it opens the desktop workbench.",
            ""
        },
        footer = {"", "Exit codes: 0 success, 1 the work could not be completed, 2 wrong usage."})
final class StillwatchCommand implements Callable<Integer> {
    private final OpenCommand open;

    StillwatchCommand(OpenCommand open) {
        this.open = open;
    }

    @Override
    public Integer call() throws Exception {
        return open.call();
    }
}
