package stillwatch.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Subject;
import stillwatch.store.TagTable;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class AccountsScreenTest extends ScreenTest {
    private AccountsScreen screen;

    @Override
    protected Parent content(CaseSession session) {
        screen = new AccountsScreen(session);
        session.open(ScreenId.ACCOUNTS);
        screen.refresh();
        return (Parent) screen.node();
    }

    private TableView<Long> table() {
        return lookup("#account-table").queryTableView();
    }

    private String count() {
        return lookup("#account-count").queryAs(Label.class).getText();
    }

    private void filter(String text) {
        clickOn("#account-filter").eraseText(80).write(text).push(KeyCode.ENTER);
        settle();
    }

    @Test
    void filtersSelectsAndTagsAllThatMatch() {
        settle();
        saveScreenshots("accounts-none-selected");
        assertEquals("240 accounts", count());
        clickOn("acct-0003");
        settle();
        assertEquals(Set.of(3L), on(() -> session.selection().get().accountKeys()));
        saveScreenshots("accounts-facts");
        clickOn("Use");
        saveScreenshots("accounts-use");
        clickOn("Exchanges (70)");
        saveScreenshots("accounts-exchanges");

        filter("status = banned and exchanges > 20");
        assertEquals("16 of 240 accounts match", count());
        clickOn("#account-tag-all");
        settle();
        clickOn("#account-tag-name").write("stopped").push(KeyCode.TAB);
        clickOn("Tag 16 accounts");
        settle();
        assertEquals(
                1, new TagTable(session.file()).on(Subject.account("acct-0006")).size());
        act(session::undo);
        assertEquals(
                0, new TagTable(session.file()).on(Subject.account("acct-0006")).size());

        filter("status = ");
        assertTrue(lookup(".mistake").queryAs(Label.class).isVisible());
        saveScreenshot("accounts-mistake");
        filter("no such account anywhere");
        assertEquals(0, table().getItems().size());
        saveScreenshots("accounts-no-match");
    }
}
