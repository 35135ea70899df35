package stillwatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import stillwatch.evidence.key.SigningKeyFile;
import stillwatch.evidence.key.SigningKeyFile.Kept;
import stillwatch.evidence.key.SigningKeyFile.State;

/** {@code key}: the user's own signing key, of which only the public half is ever shown. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Shows your signing key's fingerprint and when it was made; makes or encrypts the key; saves its public"
                        + " half for recipients.")
final class KeyCommand implements Callable<Integer> {
    @Option(
            names = "--make",
            description =
                    "Makes the key, encrypted with a passphrase, or encrypts one that an earlier version left without.")
    private boolean make;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The first line of this file is the passphrase. Without it, the variable "
                    + PassphraseSource.VARIABLE + " is looked at, then you are asked.")
    private Path passphraseFile;

    @Option(names = "--public", paramLabel = "FILE", description = "Saves the public key (PEM) to this new file.")
    private Path publicFile;

    private final Console console;

    KeyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        SigningKeyFile file =
                new SigningKeyFile(UserFolder.below(console.home()).path());
        if (make) {
            make(file);
        }
        Kept kept = file.kept()
                .orElseThrow(
                        () -> new CommandException("You have no signing key yet. Make one: stillwatch key --make"));
        if (publicFile != null) {
            Files.writeString(publicFile, kept.publicKey().pem(), StandardOpenOption.CREATE_NEW);
        }
        console.out().println("Fingerprint: " + kept.publicKey().fingerprint());
        console.out().println("Made:        " + kept.madeAt());
        console.out().println("File:        " + kept.file());
        console.out().println("Kept:        " + (kept.state() == State.ENCRYPTED ? "encrypted" : "UNENCRYPTED"));
        return ExitCode.OK;
    }

    private void make(SigningKeyFile file) throws Exception {
        if (file.state() == State.ENCRYPTED) {
            throw new CommandException("You have a signing key already, and it is encrypted. Nothing was changed.");
        }
        char[] passphrase = SigningOptions.given(passphraseFile, console).orElseGet(this::askTwice);
        SigningOptions.unlock(file, passphrase, console);
    }

    private char[] askTwice() {
        char[] first = ask("Passphrase (at least " + SigningKeyFile.LEAST_CHARACTERS + " characters):");
        char[] second = ask("The same again:");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, ' ');
        if (!same) {
            throw new CommandException("The two passphrases differ. No key was made.");
        }
        return first;
    }

    private char[] ask(String question) {
        return console.passphrases()
                .asked(question)
                .orElseThrow(
                        () -> new CommandException("No passphrase was given and nobody can be asked here. Name a file"
                                + " that holds it with --passphrase-file, or set " + PassphraseSource.VARIABLE + "."));
    }
}
