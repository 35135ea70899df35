package stillwatch.ui.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.store.FilledCase;
import stillwatch.store.FilledContent;
import stillwatch.store.TagTable;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class ConversationsScreenTest extends ScreenTest {
    @Override
    protected CaseFile openCase(Path path) {
        return FilledContent.addTo(FilledCase.at(path));
    }

    @Override
    protected Parent content(CaseSession session) {
        ConversationsScreen screen = new ConversationsScreen(session);
        session.open(ScreenId.CONVERSATIONS);
        session.changes().addListener(change -> screen.refresh());
        screen.refresh();
        return (Parent) screen.node();
    }

    private long here() {
        return on(() -> session.selection().get().conversationKey().orElseThrow());
    }

    private List<String> tagsOn(long key) {
        return new TagTable(session.file())
                .on(Subject.conversation(key)).stream().map(Tag::name).toList();
    }

    private void open(long key) {
        act(() -> session.select(session.selection().get().withConversation(key)));
    }

    private void press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            type(key);
            settle();
        }
    }

    @Test
    void aReviewByKeysFromTheFirstVerdictToItsUndo() {
        settle();
        long first = here();
        press(KeyCode.DIGIT1, 1);
        assertEquals(List.of("harvest"), tagsOn(first));
        press(KeyCode.DIGIT3, 2);
        open(FilledContent.TYPED);
        saveScreenshots("conversations-messages");
        assertTrue(lookup(".mark-strict").tryQuery().isPresent());

        press(KeyCode.BACK_SPACE, 1);
        settle();
        press(KeyCode.K, 3);
        press(KeyCode.T, 1);
        saveScreenshots("conversations-template");
    }

    @Test
    void aVeryLongMessageIsLaidOutOnlyWhereItIsSeen() {
        settle();
        open(FilledContent.LONG);
        int cells = on(() -> lookup(".block-cell").queryAll().size());
        assertTrue(cells < 30, "laid out " + cells + " pieces");
        clickOn(lookup(".match-card").<Node>query());
        settle();
        press(KeyCode.PAGE_UP, 1);
        saveScreenshot("conversations-long");
    }

    @Test
    void coveredContentIsRevealedByKey() {
        settle();
        new ContentCoverTable(session.file()).setCovered(true);
        act(session::changed);
        open(FilledContent.TYPED);
        assertTrue(lookup(".cover").query().isVisible());
        saveScreenshots("conversations-covered");
        press(KeyCode.R, 1);
        assertFalse(lookup(".messages .cover").query().isVisible());
    }

    @Test
    void reservedKeysAreRefusedInTheDialog() {
        settle();
        type(KeyCode.B);
        Scene dialog = on(() -> Window.getWindows().stream()
                .filter(window -> window != stage && window.isShowing())
                .findFirst()
                .orElseThrow()
                .getScene());
        clickOn(dialog.lookup(".key-field"));
        type(KeyCode.J);
        assertTrue(((Label) dialog.lookup("#keys-refusal")).getText().contains("cannot be bound"));
        saveScreenshot("conversations-keys", dialog);
        type(KeyCode.DIGIT9);
        clickOn("Bind keys");
        settle();
        saveScreenshot("conversations-bound");
    }
}
