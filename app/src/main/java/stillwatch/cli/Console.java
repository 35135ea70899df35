package stillwatch.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/**
 * Where a command's words go, who is at work, and what time it is.
 *
 * @param out results only, so that another program can read them
 * @param err what is said to people, and progress
 * @param errIsTerminal whether a bar may be redrawn in place
 * @param author who is named in a case's activity log
 * @param home the user's home folder
 * @param passphrases where the signing key's passphrase may come from
 */
public record Console(
        PrintStream out,
        PrintStream err,
        boolean errIsTerminal,
        String author,
        Clock clock,
        Path home,
        PassphraseSource passphrases) {
    /** A query may print millions of rows. */
    private static final int OUT_BUFFER_BYTES = 1 << 16;

    /** The process's own streams, in UTF-8 whatever the locale says: ids and reasons must not turn into question marks. */
    public static Console ofProcess() {
        return new Console(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER_BYTES),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(),
                System.getProperty("user.name", "unknown"),
                Clock.systemUTC(),
                Path.of(System.getProperty("user.home")),
                PassphraseSource.ofProcess());
    }

    /** Says a sentence to people. */
    void say(String sentence) {
        // Where both end on one terminal, they come in the order in which they were written.
        out.flush();
        err.println(sentence);
    }

    /** Progress of one piece of work; close it so that the bar's line ends. */
    TerminalProgress progress() {
        return new TerminalProgress(this, new Cancellation());
    }

    /** Runs a piece of work with its progress shown. */
    <T> T watched(Work<T> work) throws Exception {
        try (TerminalProgress progress = progress()) {
            return work.with(progress);
        }
    }

    interface Work<T> {
        T with(Progress progress) throws Exception;
    }

    /** Java 17 only knows whether both streams are a terminal; on Linux the file system knows it of standard error alone. */
    private static boolean isTerminal() {
        if (System.getenv("TERM") == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path standardError = Path.of("/proc/self/fd/2");
        try {
            return Files.exists(standardError)
                    ? Files.readSymbolicLink(standardError).toString().matches("/dev/(pts/|tty).*")
                    : System.console() != null;
        } catch (IOException e) {
            return System.console() != null;
        }
    }
}
