package stillwatch.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A command that was run inside the test, with what it wrote. */
record Ran(int code, String out, String err) {
    static Ran command(String... arguments) {
        return command(Path.of("a home that no command should ask for"), arguments);
    }

    /** @param home what the command takes for the user's home folder */
    static Ran command(Path home, String... arguments) {
        return command(home, new Passphrases(null, null), arguments);
    }

    /** @param environment the environment variable's value, {@code typed} what a person answers; {@code null} for neither */
    record Passphrases(String environment, String typed) implements PassphraseSource {
        @Override
        public Optional<char[]> fromEnvironment() {
            return Optional.ofNullable(environment).map(String::toCharArray);
        }

        @Override
        public Optional<char[]> asked(String question) {
            return Optional.ofNullable(typed).map(String::toCharArray);
        }
    }

    static Ran command(Path home, PassphraseSource passphrases, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                "Ada",
                Clock.systemUTC(),
                home,
                passphrases);
        Desktop nowhere = caseFile -> {
            throw new Desktop.NoDisplayException("Tests have no display.");
        };
        int code = CommandTree.run(console, nowhere, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
