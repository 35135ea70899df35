package stillwatch.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class EvidenceScreenTest extends ScreenTest {
    private EvidenceScreen screen;

    @Override
    protected Parent content(CaseSession session) {
        screen = new EvidenceScreen(session, UserKeys.open(folder.resolve("keys")));
        return (Parent) screen.node();
    }

    @Test
    void aPackageIsLookedAtMadeListedAndVerified() {
        act(() -> session.open(ScreenId.EVIDENCE));
        act(screen::refresh);
        saveScreenshots("evidence-court");
        clickOn("#profile-peer");
        settle();
        GridPane parts = lookup("#package-parts").query();
        assertTrue(parts.getRowCount() > 10);
        saveScreenshots("evidence-peer");

        Path target = folder.resolve("package.zip");
        act(() -> screen.export(target));
        act(screen::refresh);
        clickOn("Earlier packages (1)");
        settle();
        TableView<?> earlier = lookup("#earlier-exports").query();
        assertEquals(1, earlier.getItems().size());
        saveScreenshots("evidence-earlier");

        clickOn("Redactions and privilege");
        settle();
        TableView<?> items = lookup("#withhold-items").query();
        assertTrue(items.getItems().size() > 3);
        saveScreenshots("evidence-withhold");

        clickOn("Peer's bundle");
        saveScreenshot("evidence-bundle-none");

        clickOn("Verify");
        act(() -> screen.verify(target));
        saveScreenshots("evidence-verified");
    }
}
