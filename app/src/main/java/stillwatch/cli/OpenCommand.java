package stillwatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code open}, and the program without a command: the workbench, or where there is no display, the same work in words. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Opens the desktop workbench; on first start it offers the sample case. Where there is no display, the"
                        + " named case is described here instead, or the sample datasets are investigated.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CASE", description = "A case file to open.")
    private Path caseFile;

    private final Desktop desktop;
    private final WithoutWindows withoutWindows;

    OpenCommand(Desktop desktop, WithoutWindows withoutWindows) {
        this.desktop = desktop;
        this.withoutWindows = withoutWindows;
    }

    @Override
    public Integer call() throws Exception {
        if (caseFile != null && !Files.isRegularFile(caseFile)) {
            throw new CommandException("There is no case file at " + caseFile + ".");
        }
        try {
            desktop.open(Optional.ofNullable(caseFile));
            return ExitCode.OK;
        } catch (Desktop.NoDisplayException e) {
            return withoutWindows.run(Optional.ofNullable(caseFile), e.getMessage());
        }
    }
}
