package stillwatch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** All commands, wired by hand. */
public final class CommandTree {
    private CommandTree() {}

    /**
     * Runs the program once.
     *
     * @return the exit code: 0 success, 1 the work could not be completed, 2 wrong usage
     */
    public static int run(Console console, String... arguments) {
        int code = commandLine(console).execute(arguments);
        console.out().flush();
        return code;
    }

    private static CommandLine commandLine(Console console) {
        FailureSentences failures = new FailureSentences(console.err());
        CommandLine generate = new CommandLine(new GenerateCommand(console));
        generate.getCommandSpec().usageMessage().footer(GenerateCommand.scenarioLines());
        return new CommandLine(new StillwatchCommand())
                .addSubcommand(new CampaignsCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(generate)
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new VerifyLogCommand(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
