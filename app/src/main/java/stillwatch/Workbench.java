package stillwatch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import stillwatch.cli.Desktop;

/** Opens the desktop workbench. */
final class Workbench implements Desktop {
    /** Held here because the log manager holds its loggers weakly, and with them their filters. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final Map<String, String> environment;

    /** @param environment the process's environment variables */
    Workbench(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void open(Optional<Path> caseFile) throws NoDisplayException {
        startToolkit();
        String[] arguments = caseFile.map(
                        path -> new String[] {path.toAbsolutePath().toString()})
                .orElse(new String[0]);
        Application.launch(WorkbenchApplication.class, arguments);
    }

    /** Apart from the application's own start, so that a failure of the one is not taken for one of the other. */
    private void startToolkit() throws NoDisplayException {
        if (isUnix() && !environment.containsKey("DISPLAY") && !environment.containsKey("WAYLAND_DISPLAY")) {
            throw new NoDisplayException(
                    "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window"
                            + " can be opened.");
        }
        // One jar with everything in it is how this program is handed on; that JavaFX would rather be modules helps no
        // user.
        JAVAFX_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError e) {
            // An unreachable display is an UnsupportedOperationException, a missing library an UnsatisfiedLinkError.
            throw new NoDisplayException("No window can be opened here (" + e.getMessage() + ").", e);
        }
    }

    private static boolean isUnix() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return !system.contains("windows") && !system.contains("mac");
    }
}
