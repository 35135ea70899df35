package stillwatch.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import stillwatch.evidence.PackageVerifier;

/** {@code verify}: exit code 0 only if every check of an evidence package passes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies an evidence package, a folder or a .zip. Nothing is written or unpacked.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "PACKAGE", description = "The package.")
    private Path path;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        PackageVerifier.Verification verification =
                console.watched(progress -> new PackageVerifier().verify(path, progress));
        verification.checks().forEach(check -> console.out()
                .println((check.passed() ? "ok      " : "FAILED  ") + check.name() + ": " + check.meaning()));
        String kind = verification.ownPackage() ? "evidence package" : "BagIt bag (not a Stillwatch package)";
        console.out()
                .println(
                        verification.passed()
                                ? "The " + kind + " is intact."
                                : "The " + kind + " is NOT as it was made, or not complete.");
        return verification.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
