package stillwatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.evidence.PackageTimestamp;
import stillwatch.evidence.PackageVerifier;
import stillwatch.evidence.key.PublicKeyFile;

/** {@code verify}: exit code 0 only if every check of every named package passes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies evidence packages, each a folder or a .zip. Nothing is written or unpacked.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages.")
    private List<Path> paths;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The signer's public key (PEM) as you got it from the signer, by another way than the package.")
    private Path key;

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description =
                    "The certificate (PEM) of the timestamp authority that you trust; the package must then carry its"
                            + " timestamp.")
    private Path authority;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        PackageVerifier verifier = new PackageVerifier(
                key == null ? null : PublicKeyFile.read(key),
                authority == null ? Optional.empty() : Optional.of(PackageTimestamp.readAuthority(authority)));
        boolean passed = true;
        for (Path path : paths) {
            if (paths.size() > 1) {
                console.out().println(path);
            }
            passed &= verify(path, verifier);
        }
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean verify(Path path, PackageVerifier verifier) throws Exception {
        PackageVerifier.Verification verification;
        try {
            verification = console.watched(progress -> verifier.verify(path, progress));
        } catch (IOException e) {
            // One package that cannot be read never hides what is said of the others.
            console.say(FailureSentences.sentence(e));
            return false;
        }
        verification.checks().forEach(check -> console.out()
                .println((check.passed() ? "ok      " : "FAILED  ") + check.name() + ": " + check.meaning()));
        String kind = verification.ownPackage() ? "evidence package" : "BagIt bag (not a Stillwatch package)";
        console.out()
                .println(
                        verification.passed()
                                ? "The " + kind + " is intact."
                                : "The " + kind + " is NOT as it was made, or not complete.");
        if (verification.passed() && verification.ownPackage() && key == null) {
            console.say("Who made it is not proved: name the signer's key with --key.");
        }
        return verification.passed();
    }
}
