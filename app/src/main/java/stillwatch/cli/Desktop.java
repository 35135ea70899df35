package stillwatch.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The desktop workbench as the command line sees it. The launcher gives the real one: this room knows no windows. */
public interface Desktop {
    /**
     * Shows the workbench and returns when it is closed.
     *
     * @param caseFile a case to open, if one was named
     * @throws NoDisplayException where no window can be shown here; nothing was done then
     */
    void open(Optional<Path> caseFile) throws NoDisplayException;

    /** There is no display, or the window system's libraries are missing. The message is a sentence that says which. */
    final class NoDisplayException extends Exception {
        public NoDisplayException(String message) {
            super(message);
        }

        public NoDisplayException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
