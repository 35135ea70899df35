package stillwatch.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.evidence.ExportException;
import stillwatch.evidence.PackageTimestamp;
import stillwatch.evidence.time.TimestampException;

/** {@code timestamp}: a package's signature is dated by an authority, by way of files and without a network. */
@Command(
        name = "timestamp",
        mixinStandardHelpOptions = true,
        description =
                "Writes the request for an RFC 3161 timestamp of a package's signature, or puts the authority's answer"
                        + " into the package. Nothing is sent.")
final class TimestampCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "PACKAGE", description = "The package, a folder or a .zip.")
    private Path path;

    @ArgGroup(multiplicity = "1")
    private Step step;

    private final Console console;

    /** One of the two. */
    static final class Step {
        @Option(names = "--request", paramLabel = "FILE.tsq", description = "Write the request to this new file.")
        private Path request;

        @Option(names = "--answer", paramLabel = "FILE.tsr", description = "Check this answer and put it in.")
        private Path answer;
    }

    TimestampCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try {
            if (step.request != null) {
                PackageTimestamp.writeRequest(path, step.request);
                console.out().println(step.request);
            } else {
                console.say(PackageTimestamp.attach(path, step.answer));
                console.out().println(path);
            }
            return ExitCode.OK;
        } catch (ExportException | TimestampException e) {
            console.say(e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
