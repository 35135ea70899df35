package stillwatch.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Activity;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.store.CampaignTable;
import stillwatch.store.NoteTable;
import stillwatch.store.TagTable;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class ActivityScreenTest extends ScreenTest {
    private ActivityScreen screen;

    @Override
    protected Parent content(CaseSession session) {
        screen = new ActivityScreen(session);
        session.open(ScreenId.ACTIVITY);
        TagTable tags = new TagTable(session.file());
        tags.add(tags.create("relay", "#d55e00", "sells access on"), List.of(Subject.account("acct-0007")));
        new NoteTable(session.file()).add(Subject.account("acct-0007"), "Pays with the same card as acct-0011.");
        CampaignTable campaigns = new CampaignTable(session.file());
        campaigns.decide(
                campaigns.byId("C1").orElseThrow(),
                CampaignState.CONFIRMED,
                "Same prompts, same cards, no organisation.");
        screen.refresh();
        return (Parent) screen.node();
    }

    @Test
    void showsFiltersAndVerifiesTheLog() {
        settle();
        clickOn("C1: suspected → confirmed");
        settle();
        saveScreenshots("activity");
        clickOn("#activity-verify");
        settle();
        assertTrue(lookup("#activity-verdict").queryAs(Label.class).getText().startsWith("The log is sound"));
        clickOn("#activity-filter").write("relay");
        settle();
        TableView<Activity> table = lookup("#activity-table").queryTableView();
        assertEquals(2, table.getItems().size());
        saveScreenshots("activity-verified");
    }
}
