package stillwatch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import stillwatch.ui.evidence.UserKey;
import stillwatch.ui.shell.MainWindow;
import stillwatch.ui.shell.UserSettings;

/** The desktop workbench as JavaFX starts it; its one parameter, if any, is the case file to open. */
public final class WorkbenchApplication extends Application {
    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        Optional<Path> caseFile = arguments.stream().findFirst().map(Path::of);
        Path home = Path.of(System.getProperty("user.home"), "Stillwatch");
        UserKey signingKey = new UserKey(home, Clock.systemUTC());
        new MainWindow(stage, UserSettings.in(home), session -> Screens.of(session, signingKey)).show(caseFile);
    }
}
