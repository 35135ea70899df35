package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import stillwatch.store.CampaignTable;
import stillwatch.ui.ScreenPictures;
import stillwatch.ui.accounts.AccountsScreen;
import stillwatch.ui.activity.ActivityScreen;
import stillwatch.ui.overview.OverviewScreen;
import stillwatch.ui.workspace.CaseSession;

/** What a new user does first: one button, and a case with findings lies open. */
class SampleJourneyTest extends ApplicationTest {
    @TempDir
    Path folder;

    private MainWindow window;
    private Stage stage;

    @Override
    public void start(Stage primary) {
        stage = primary;
        window = new MainWindow(
                stage,
                UserSettings.in(folder),
                session ->
                        List.of(new OverviewScreen(session), new AccountsScreen(session), new ActivityScreen(session)));
        window.show(Optional.empty());
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(240, TimeUnit.SECONDS, window::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void opensTheSampleCaseWithCampaignsFound() throws Exception {
        settle();
        clickOn("#start-sample");
        settle();
        CaseSession session = window.session().orElseThrow();
        assertTrue(new CampaignTable(session.file()).all().size() > 0, "no campaign was found");
        ScreenPictures.save("sample-overview", stage, window.display());
        clickOn("#navigation-accounts");
        settle();
        clickOn(lookup("#account-table").lookup(".table-row-cell").nth(2).queryAs(javafx.scene.Node.class));
        settle();
        ScreenPictures.save("sample-accounts", stage, window.display());
        push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        ScreenPictures.save(
                "help", Window.getWindows().get(Window.getWindows().size() - 1).getScene());
    }
}
