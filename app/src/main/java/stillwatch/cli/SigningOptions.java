package stillwatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.key.SigningKeyFile;
import stillwatch.evidence.key.SigningKeyFile.State;

/**
 * Who signs, for every command that makes packages. Without a passphrase and without a key of the user's own the case signs,
 * so that a script and a first try need no preparation; once there is a key of one's own, nothing weaker is used unasked.
 */
final class SigningOptions {
    /** A passphrase, not a file that was named by mistake. */
    private static final int MOST_BYTES = 1024;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "Signs with your own key; the first line of this file is its passphrase. Without it, the variable "
                            + PassphraseSource.VARIABLE + " is looked at, then you are asked, if there is a terminal.")
    private Path passphraseFile;

    @Option(
            names = "--case-key",
            description =
                    "Signs with the case's own key: proves the package whole and names nobody. Done by itself where you"
                            + " have no key and give no passphrase.")
    private boolean caseKey;

    /**
     * Decided before any work is begun.
     *
     * @throws CommandException where the user's key is needed and no passphrase is given
     */
    Signer signer(Console console) throws IOException {
        if (caseKey) {
            return Signer.theCase();
        }
        SigningKeyFile file =
                new SigningKeyFile(UserFolder.below(console.home()).path());
        State state = file.state();
        Optional<char[]> given = given(passphraseFile, console);
        if (given.isPresent()) {
            return own(unlock(file, given.get(), console), console, state);
        }
        return switch (state) {
            case ABSENT -> {
                console.say(
                        "Packages are signed with the case's own key, which proves them whole and names nobody. To sign"
                                + " with a key of your own, make one: stillwatch key --make");
                yield Signer.theCase();
            }
            case UNENCRYPTED -> {
                console.say("Your signing key lies unencrypted on this machine. Encrypt it: stillwatch key --make");
                SigningKey key = file.unencrypted();
                yield any -> key;
            }
            case ENCRYPTED -> {
                char[] typed = console.passphrases()
                        .asked("Passphrase of your signing key:")
                        .orElseThrow(
                                () -> new CommandException("Your signing key is encrypted, and no passphrase was given."
                                        + " Name a file that holds it with --passphrase-file, set "
                                        + PassphraseSource.VARIABLE
                                        + ", or have the case's own key sign with --case-key. Nothing was done."));
                SigningKey key = unlock(file, typed, console);
                yield any -> key;
            }
        };
    }

    private static Signer own(SigningKey key, Console console, State before) {
        if (before == State.ABSENT) {
            console.say("A signing key was made and encrypted with your passphrase. Its fingerprint: "
                    + key.publicKey().fingerprint());
        } else if (before == State.UNENCRYPTED) {
            console.say("Your signing key lay unencrypted and is encrypted with your passphrase now.");
        }
        return file -> key;
    }

    /** Forgets the passphrase afterwards. */
    static SigningKey unlock(SigningKeyFile file, char[] passphrase, Console console) throws IOException {
        try {
            return file.unlock(passphrase, console.clock().instant());
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    /** From the file if one is named, else from the environment. */
    static Optional<char[]> given(Path file, Console console) throws IOException {
        if (file == null) {
            return console.passphrases().fromEnvironment();
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new CommandException(file + " is too large for a passphrase.");
        }
        String line = Files.readString(file).lines().findFirst().orElse("");
        if (line.isEmpty()) {
            throw new CommandException(
                    "The first line of " + file + " is empty; the passphrase of your key belongs there.");
        }
        return Optional.of(line.toCharArray());
    }
}
