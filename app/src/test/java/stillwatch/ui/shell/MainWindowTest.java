package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import stillwatch.store.FilledCase;
import stillwatch.ui.ScreenPictures;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.overview.OverviewScreen;
import stillwatch.ui.workspace.ScreenId;

/** The whole window, from the start page to a case and back. */
class MainWindowTest extends ApplicationTest {
    @TempDir
    Path folder;

    private MainWindow window;
    private Stage stage;
    private Path caseFile;

    @Override
    public void start(Stage primary) {
        stage = primary;
        caseFile = folder.resolve("Spring review.stillwatch");
        FilledCase.at(caseFile).close();
        UserSettings settings = UserSettings.in(folder.resolve("home"));
        settings.opened(caseFile);
        window = new MainWindow(stage, settings, session -> List.of(new OverviewScreen(session)));
        window.show(Optional.empty());
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, window::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void goesFromTheStartPageIntoACaseAndBack() throws Exception {
        settle();
        ScreenPictures.save("start", stage, window.display());
        clickOn("Spring review");
        settle();
        assertEquals("Spring review – Stillwatch", stage.getTitle());
        assertEquals(ScreenId.OVERVIEW, window.session().orElseThrow().screen().get());
        ScreenPictures.save("window-overview", stage, window.display());
        interact(() -> {
            window.display().theme().set(Theme.HIGH_CONTRAST);
            window.display().zoom().set(1.5);
        });
        settle();
        ScreenPictures.save("window-high-contrast-zoomed", stage.getScene());
        interact(() -> {
            window.display().theme().set(Theme.LIGHT);
            window.display().zoom().set(1);
        });
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        write("clo cas");
        settle();
        ScreenPictures.save("palette", stage, window.display());
        push(KeyCode.ENTER);
        settle();
        assertTrue(window.session().isEmpty());
        assertEquals("Stillwatch", stage.getTitle());
    }
}
