package stillwatch.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import stillwatch.store.CaseFile;

/** The option that names the case, the same on every command that has it. */
final class CaseOption {
    @Option(
            names = "--case",
            required = true,
            paramLabel = "CASE",
            description = "The case file, such as relay.stillwatch.")
    private Path path;

    /** @throws stillwatch.store.CaseFileException where there is no such case */
    CaseFile open(Console console) {
        return CaseFile.open(path, console.author(), console.clock());
    }

    CaseFile openOrCreate(Console console) {
        return CaseFile.openOrCreate(path, console.author(), console.clock());
    }
}
