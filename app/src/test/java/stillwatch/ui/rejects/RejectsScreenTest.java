package stillwatch.ui.rejects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import stillwatch.store.CaseFile;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class RejectsScreenTest extends ScreenTest {
    private RejectsScreen screen;

    @Override
    protected CaseFile openCase(Path path) {
        return RejectedRows.in(folder);
    }

    @Override
    protected Parent content(CaseSession session) {
        screen = new RejectsScreen(session);
        session.open(ScreenId.REJECTS);
        screen.refresh();
        return (Parent) screen.node();
    }

    private String count() {
        return lookup("#rejects-count").queryAs(Label.class).getText();
    }

    private String text() {
        return lookup("#reject-text").queryAs(TextArea.class).getText();
    }

    @Test
    void showsFiltersAndTurnsPagesByKeyboard() {
        settle();
        saveScreenshots("rejects");
        assertEquals("1–500 of 1,205 rejects", count());
        clickOn("#rejects-last-page");
        settle();
        assertEquals("1,001–1,205 of 1,205 rejects", count());
        TableView<?> table = lookup("#rejects-table").queryTableView();
        interact(table::requestFocus);
        push(KeyCode.END);
        settle();
        assertEquals("caf\\xff,2026-04-22T09:15:00Z,sdk", text());
        push(KeyCode.UP);
        settle();
        assertTrue(text().endsWith("\\x1b[31mred\\u202e"), text());
        clickOn("Bytes");
        settle();
        assertTrue(lookup("#reject-hex").queryListView().getItems().size() > 1);
        saveScreenshot("rejects-bytes");
        ListView<?> reasons = lookup("#rejects-reasons").queryListView();
        interact(reasons::requestFocus);
        push(KeyCode.DOWN);
        settle();
        assertEquals("1–500 of 1,200 rejects", count());
        clickOn("#rejects-filter").write("acct-99");
        settle();
        assertEquals("1–11 of 11 rejects", count());
        saveScreenshot("rejects-filtered");
        write("99999");
        settle();
        assertEquals("No rejects", count());
        saveScreenshot("rejects-no-match");
        clickOn("Show all");
        settle();
        assertEquals("1–500 of 1,205 rejects", count());
        act(() -> {
            session.display().theme().set(Theme.HIGH_CONTRAST);
            session.display().zoom().set(2);
        });
        saveScreenshot("rejects-contrast-200");
    }
}
