package stillwatch.ui.conversations;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxAssert;
import org.testfx.matcher.base.NodeMatchers;
import stillwatch.store.CaseFile;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;

class EmptyConversationsScreenTest extends ScreenTest {
    @Override
    protected CaseFile openCase(Path path) {
        return CaseFile.create(path, "Ada Analyst", Clock.systemUTC());
    }

    @Override
    protected Parent content(CaseSession session) {
        ConversationsScreen screen = new ConversationsScreen(session);
        screen.refresh();
        return (Parent) screen.node();
    }

    @Test
    void aCaseWithoutContentSaysWhatIsMissing() {
        settle();
        FxAssert.verifyThat(".conversations .empty-state", NodeMatchers.isVisible());
        saveScreenshots("conversations-empty");
    }
}
