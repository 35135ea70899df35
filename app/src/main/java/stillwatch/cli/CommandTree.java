package stillwatch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
        int code = commandLine(console, desktop, arguments).execute(arguments);
        console.out().flush();
        return code;
    }

    private static CommandLine commandLine(Console console, Desktop desktop, String... arguments) {
        FailureSentences failures = new FailureSentences(console.err());
        OpenCommand open = new OpenCommand(desktop, new WithoutWindows(console));
        CommandLine root = new CommandLine(new StillwatchCommand(open));
        Map<String, Supplier<Object>> commands = commands(console, open);
        // Looking into all commands takes a fifth of a second, which who names one need not wait for.
        Collection<Supplier<Object>> needed = arguments.length > 0 && commands.containsKey(arguments[0])
                ? List.of(commands.get(arguments[0]))
                : commands.values();
        needed.forEach(command -> root.addSubcommand(command.get()));
        return root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static Map<String, Supplier<Object>> commands(Console console, OpenCommand open) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("analyze", () -> new AnalyzeCommand(console));
        commands.put("campaigns", () -> new CampaignsCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("generate", () -> {
            CommandLine generate = new CommandLine(new GenerateCommand(console));
            generate.getCommandSpec().usageMessage().footer(GenerateCommand.scenarioLines());
            return generate;
        });
        commands.put("import", () -> new ImportCommand(console));
        commands.put("query", () -> new QueryCommand(console));
        commands.put("investigate", () -> new InvestigateCommand(console));
        commands.put("key", () -> new KeyCommand(console));
        commands.put("open", () -> open);
        commands.put("rejects", () -> new RejectsCommand(console));
        commands.put("rules", () -> new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(console))
                .addSubcommand(new RulesCheckCommand(console))
                .addSubcommand(new RulesAddCommand(console))
                .addSubcommand(new RulesRemoveCommand(console))
                .addSubcommand(new RulesExportCommand(console)));
        commands.put("score", () -> new ScoreCommand(console));
        commands.put("self-audit", () -> new SelfAuditCommand(console));
        commands.put("timestamp", () -> new TimestampCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        commands.put("verify-log", () -> new VerifyLogCommand(console));
        return commands;
    }
}
