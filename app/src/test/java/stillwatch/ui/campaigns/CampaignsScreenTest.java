package stillwatch.ui.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import stillwatch.casework.CampaignState;
import stillwatch.store.CampaignTable;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class CampaignsScreenTest extends ScreenTest {
    private CampaignsScreen screen;

    @Override
    protected Parent content(CaseSession session) {
        screen = new CampaignsScreen(session);
        return (Parent) screen.node();
    }

    @Test
    void aCampaignIsReadFromItsReasonsToTheOriginalsAndDecided() {
        act(() -> session.open(ScreenId.CAMPAIGNS));
        act(screen::refresh);
        saveScreenshots("campaigns-reasons");

        clickOn(lookup(".show-originals")
                .<javafx.scene.Node>queryAll()
                .iterator()
                .next());
        settle();
        TableView<?> exchanges = lookup("#finding-exchanges").query();
        assertTrue(exchanges.getItems().size() > 50);
        saveScreenshots("campaigns-originals");

        clickOn("Review …");
        settle();
        Scene dialog = dialogScene();
        assertTrue(dialog.lookup(".dialog-pane") != null);
        clickOn("#campaign-reason").write("Same prompt, same payments.");
        saveScreenshot("campaigns-dialog", dialog);
        clickOn("Put under review");
        settle();
        assertEquals(
                CampaignState.UNDER_REVIEW,
                new CampaignTable(session.file()).byId("C1").orElseThrow().state());
        Button confirm = lookup("Confirm …").queryButton();
        act(screen::refresh);
        assertTrue(!confirm.isDisabled());

        clickOn("History");
        settle();
        TableView<?> history = lookup("#campaign-history").query();
        assertEquals(1, history.getItems().size());
        saveScreenshots("campaigns-history");

        clickOn("Members");
        saveScreenshots("campaigns-members");
        clickOn("Harvest");
        settle();
        TableView<?> techniques = lookup("#harvest-techniques").query();
        assertEquals(1, techniques.getItems().size());
        saveScreenshots("campaigns-harvest");
    }

    @Test
    void aKeyEventLeadsToItsRowsAndToTheTimeline() {
        act(() -> session.open(ScreenId.CAMPAIGNS));
        act(screen::refresh);
        clickOn("Key events");
        settle();
        VBox events = lookup("#campaign-events").query();
        assertTrue(events.getChildren().size() > 5);
        saveScreenshots("campaigns-events");
        clickOn(from(events)
                .lookup(".show-originals")
                .<javafx.scene.Node>queryAll()
                .iterator()
                .next());
        settle();
        assertTrue(lookup("#behind-accounts").tryQuery().isPresent());
        saveScreenshots("campaigns-event-originals");
        clickOn("Operators");
        settle();
        saveScreenshots("campaigns-operators");
        clickOn("Show 6 accounts");
        settle();
        TableView<?> accounts = lookup("#behind-accounts").query();
        assertEquals(6, accounts.getItems().size());
        // The list of originals covers the lower half of the card.
        clickOn("Close");
        settle();
        clickOn("Show C2");
        settle();
        assertEquals(java.util.Optional.of("C2"), session.selection().get().campaignId());
    }

    private static Scene dialogScene() {
        return Window.getWindows().get(Window.getWindows().size() - 1).getScene();
    }
}
