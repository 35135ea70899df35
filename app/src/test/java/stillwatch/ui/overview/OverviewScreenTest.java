package stillwatch.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class OverviewScreenTest extends ScreenTest {
    @Override
    protected Parent content(CaseSession session) {
        OverviewScreen screen = new OverviewScreen(session);
        screen.refresh();
        return (Parent) screen.node();
    }

    @Test
    void showsWhatIsInTheCaseAndLeadsToACampaign() {
        settle();
        saveScreenshots("overview");
        clickOn("C1  Rubric grading and reasoning traces over shared payments");
        settle();
        assertEquals(ScreenId.CAMPAIGNS, on(() -> session.screen().get()));
        assertEquals(Optional.of("C1"), on(() -> session.selection().get().campaignId()));
    }
}
