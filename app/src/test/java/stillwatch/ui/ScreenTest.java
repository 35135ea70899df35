package stillwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import stillwatch.store.CaseFile;
import stillwatch.store.FilledCase;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;

/**
 * A journey through one screen, headless, on a real case file: {@link #content} makes what is shown, {@code FxRobot}'s
 * methods click and type, {@link #settle} waits for the answers, {@link #saveScreenshots} keeps pictures under
 * {@code target/screenshots}. A journey that ends with an error on screen fails.
 */
public abstract class ScreenTest extends ApplicationTest {
    private static final int SECONDS_TO_SETTLE = 60;

    @TempDir
    protected Path folder;

    protected CaseSession session;
    protected Stage stage;
    private CaseFile file;

    /** What the journey looks at, usually {@code new SomeScreen(session).node()}; made on the screen's thread. */
    protected abstract Parent content(CaseSession session);

    /** The case of the journey; an empty one is {@code CaseFile.create(path, …)}. */
    protected CaseFile openCase(Path path) {
        return FilledCase.at(path);
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        file = openCase(folder.resolve("Spring review.stillwatch"));
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.inBackground(problems), problems, new DisplaySettings());
        Scene scene = new Scene(content(session), 1280, 800);
        session.display().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void endWithoutErrorsOnScreen() {
        settle();
        List<String> errors = on(() -> session.problems().all().stream()
                .filter(Problems.Problem::error)
                .map(Problems.Problem::message)
                .toList());
        session.jobs().close();
        file.close();
        assertEquals(List.of(), errors);
    }

    /** Waits until every question is answered, every job has ended and what they gave is drawn. */
    protected final void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS_TO_SETTLE, TimeUnit.SECONDS, () -> session.jobs().isIdle());
        } catch (TimeoutException e) {
            throw new AssertionError("questions or jobs are still running", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does something on the screen's thread, then waits for what it set off. */
    protected final void act(Runnable act) {
        on(() -> {
            act.run();
            return null;
        });
        settle();
    }

    /** Looks at something on the screen's thread. */
    protected final <T> T on(Supplier<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, look::get);
    }

    /** Four pictures: {@code name-light-1280.png}, {@code name-light-1920.png} and the same in the dark theme. */
    protected final void saveScreenshots(String name) {
        settle();
        ScreenPictures.save(name, stage, session.display());
    }

    /** One picture of the window as it is now. */
    protected final void saveScreenshot(String name) {
        settle();
        ScreenPictures.save(name, stage.getScene());
    }

    /** A picture of another window, such as a dialog's. */
    protected final void saveScreenshot(String name, Scene scene) {
        ScreenPictures.save(name, scene);
    }
}
