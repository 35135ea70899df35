package stillwatch.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import stillwatch.store.CaseFile;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class EmptyEvidenceScreenTest extends ScreenTest {
    private EvidenceScreen screen;

    @Override
    protected CaseFile openCase(Path path) {
        return CaseFile.create(path, "Ada", Clock.systemUTC());
    }

    @Override
    protected Parent content(CaseSession session) {
        screen = new EvidenceScreen(session, UserKeys.locked(folder.resolve("keys")));
        return (Parent) screen.node();
    }

    @Test
    void aCaseWithoutCampaignsSaysWhatIsMissingAndWhyNothingCanBeExported() {
        act(() -> session.open(ScreenId.EVIDENCE));
        act(screen::refresh);
        assertTrue(lookup("No campaign yet").tryQuery().isPresent());
        assertTrue(lookup("Choose a campaign first.").tryQuery().isPresent());
        assertTrue(lookup("Export package …").queryButton().isDisabled());
        saveScreenshots("evidence-empty");
        clickOn("Verify");
        saveScreenshot("evidence-verify-none");
    }
}
