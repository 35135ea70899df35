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
     * @param desktop what opens the windows
     * @return the exit code: 0 success, 1 the work could not be completed, 2 wrong usage
     */
    public static int run(Console console, Desktop desktop, String... arguments) {
        int code = commandLine(console, desktop).execute(arguments);
        console.out().flush();
        return code;
    }

    private static CommandLine commandLine(Console console, Desktop desktop) {
        FailureSentences failures = new FailureSentences(console.err());
        CommandLine generate = new CommandLine(new GenerateCommand(console));
        generate.getCommandSpec().usageMessage().footer(GenerateCommand.scenarioLines());
        OpenCommand open = new OpenCommand(desktop, new WithoutWindows(console));
        return new CommandLine(new StillwatchCommand(open))
                .addSubcommand(new AnalyzeCommand(console))
                .addSubcommand(new CampaignsCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(generate)
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new InvestigateCommand(console))
                .addSubcommand(open)
                .addSubcommand(new RejectsCommand(console))
                .addSubcommand(new ScoreCommand(console))
                .addSubcommand(new SelfAuditCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new VerifyLogCommand(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
