package stillwatch;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** Opens the desktop workbench. */
public final class Workbench {
    private Workbench() {}

    /**
     * Shows the window and returns when it was closed.
     *
     * @param caseFile opened at once where it is given; otherwise the start page is shown
     * @throws UnsupportedOperationException where there is no display
     */
    public static void launch(Optional<Path> caseFile) {
        String[] arguments = caseFile.map(
                        path -> new String[] {path.toAbsolutePath().toString()})
                .orElse(new String[0]);
        Application.launch(WorkbenchApplication.class, arguments);
    }
}
