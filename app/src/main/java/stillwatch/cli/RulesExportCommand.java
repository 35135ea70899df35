package stillwatch.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.detect.prompt.RulePack;
import stillwatch.store.CaseFile;

/** {@code rules export}: a pack as a file, byte for byte as it was added, to be given to a peer. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes a pack as a file, byte for byte as it was added or shipped, for peers or as a beginning of one's"
                        + " own.")
final class RulesExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", description = "The pack's name.")
    private String pack;

    @Option(names = "--case", paramLabel = "CASE", description = "Looks in this case first.")
    private Path casePath;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file; without it the pack goes to standard output.")
    private Path out;

    private final Console console;

    RulesExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RulePack found = find();
        byte[] bytes = found.content().getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            console.out().write(bytes);
        } else {
            Files.write(out, bytes, StandardOpenOption.CREATE_NEW);
            console.say(RulesCommand.line("written", found));
        }
        return ExitCode.OK;
    }

    private RulePack find() {
        if (casePath == null) {
            return RuleFiles.byId(pack, null);
        }
        try (CaseFile file = CaseFile.open(casePath, console.author(), console.clock())) {
            return RuleFiles.byId(pack, file);
        }
    }
}
