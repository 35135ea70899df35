package stillwatch.ui.campaigns;

import static org.hamcrest.CoreMatchers.startsWith;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxAssert;
import org.testfx.matcher.base.NodeMatchers;
import org.testfx.matcher.control.LabeledMatchers;
import stillwatch.store.CaseFile;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class EmptyCampaignsScreenTest extends ScreenTest {
    private CampaignsScreen screen;

    @Override
    protected Parent content(CaseSession session) {
        screen = new CampaignsScreen(session);
        return (Parent) screen.node();
    }

    @Override
    protected CaseFile openCase(Path path) {
        return CaseFile.create(path, "Ada Analyst", Clock.systemUTC());
    }

    @Test
    void anEmptyCaseSaysWhatToDo() {
        act(() -> session.open(ScreenId.CAMPAIGNS));
        act(screen::refresh);
        FxAssert.verifyThat(".empty-words", NodeMatchers.isVisible());
        FxAssert.verifyThat(".empty-words", LabeledMatchers.hasText(startsWith("There is no campaign")));
        saveScreenshots("campaigns-empty");
    }
}
