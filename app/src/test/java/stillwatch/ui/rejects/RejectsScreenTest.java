package stillwatch.ui.rejects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
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
    void theMappingIsMendedAndTheRejectsOfAFileAreReadAgain() {
        settle();
        clickOn("exchanges.csv");
        settle();
        clickOn("Fix the mapping…");
        settle();
        Scene dialog =
                on(() -> Window.getWindows().get(Window.getWindows().size() - 1).getScene());
        assertTrue(lookup("#reread-go").query().isDisabled(), "by the mapping that rejected them none is a row");
        saveScreenshot("reread-none", dialog);
        interact(() -> lookup("#mapping-columns").queryTableView().requestFocus());
        push(KeyCode.DOWN);
        settle();
        clickOn("#mapping-otherwise").write("2026-04-22T00:00:00Z");
        interact(() -> lookup("#mapping-place-0").queryAs(ComboBox.class).requestFocus());
        clickOn(lookup(".column-form .icon-button").<Node>query());
        settle();
        assertEquals(
                "100 of the first 100 rejects are rows by this mapping. The others stay as they are.",
                lookup("#reread-words").queryAs(Label.class).getText());
        saveScreenshot("reread", dialog);
        clickOn("#reread-go");
        settle();
        act(() -> screen.refresh());
        assertEquals("1–5 of 5 rejects", count());
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
