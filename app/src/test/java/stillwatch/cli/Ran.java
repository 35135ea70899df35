package stillwatch.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A command that was run inside the test, with what it wrote. */
record Ran(int code, String out, String err) {
    static Ran command(String... arguments) {
        return command(Path.of("a home that no command should ask for"), arguments);
    }

    /** @param home what the command takes for the user's home folder */
    static Ran command(Path home, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                "Ada",
                Clock.systemUTC(),
                home);
        Desktop nowhere = caseFile -> {
            throw new Desktop.NoDisplayException("Tests have no display.");
        };
        int code = CommandTree.run(console, nowhere, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
