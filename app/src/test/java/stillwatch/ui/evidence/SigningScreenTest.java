package stillwatch.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

/** From a first key to a final report, a tampered package and a claim, with every dialog on the way. */
class SigningScreenTest extends ScreenTest {
    private EvidenceScreen screen;
    private UserKey key;

    @Override
    protected CaseFile openCase(Path path) {
        try {
            return ExportableCase.create(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Parent content(CaseSession session) {
        key = UserKeys.locked(folder.resolve("keys"));
        screen = new EvidenceScreen(session, key);
        return (Parent) screen.node();
    }

    private Scene dialog() {
        return on(() -> Window.getWindows().stream()
                .filter(window -> window != stage && window.isShowing())
                .findFirst()
                .orElseThrow()
                .getScene());
    }

    /** The dialog in both themes. */
    private void picture(String name) {
        saveScreenshot(name, dialog());
        on(() -> {
            session.display().theme().set(Theme.DARK);
            return null;
        });
        saveScreenshot(name + "-dark", dialog());
        on(() -> {
            session.display().theme().set(Theme.LIGHT);
            return null;
        });
    }

    private void type(String field, String words) {
        act(() -> lookup(field).queryAs(TextInputControl.class).setText(words));
    }

    private void press(String button) {
        clickOn(button);
        settle();
    }

    @Test
    void theKeyIsMadeOnceAndAFinalReportIsSignedWithIt() throws IOException {
        act(() -> session.open(ScreenId.EVIDENCE));
        act(screen::refresh);
        act(() -> screen.signingKey().act().run());
        picture("key-make");
        type("#passphrase", "short");
        type("#passphrase-again", "short");
        assertTrue(lookup("Make key").queryButton().isDisabled());
        type("#passphrase", UserKeys.PASSPHRASE);
        type("#passphrase-again", UserKeys.PASSPHRASE);
        press("Make key");
        assertTrue(key.isOpen());
        assertEquals(
                key.kept().orElseThrow().publicKey().fingerprint(),
                lookup("#key-fingerprint").queryAs(TextInputControl.class).getText());
        picture("key-show");
        press("Close");

        UserKey nextRun = UserKeys.locked(folder.resolve("keys"));
        SigningKeyDialog asking = new SigningKeyDialog(new SigningKeyViewModel(session, nextRun));
        act(() -> asking.whenOpen(stage, () -> session.problems().notice("opened")));
        type("#passphrase", "of wells and summers");
        press("Unlock key");
        assertTrue(lookup("#passphrase-refused").queryLabeled().getText().startsWith("That is not the passphrase"));
        picture("key-wrong");
        assertFalse(nextRun.isOpen());
        type("#passphrase", UserKeys.PASSPHRASE);
        press("Unlock key");
        assertTrue(nextRun.isOpen());
        assertEquals(1, on(() -> session.problems().all().size()), "what waited for the key was done, once");

        act(() -> lookup("#evidence-final").queryAs(CheckBox.class).setSelected(true));
        type("#evidence-final-reason", "reviewed by counsel");
        type("#evidence-number-prefix", "ACME-");
        Path made = folder.resolve("package");
        act(() -> screen.export(made));
        act(screen::refresh);
        assertFalse(lookup("#evidence-final").queryAs(CheckBox.class).isSelected(), "said once");
        assertTrue(lookup("#evidence-number-prefix").query().isDisabled());
        assertTrue(Files.readString(made.resolve("data/custody/custody.csv")).contains("reviewed by counsel"));
        saveScreenshots("evidence-written");

        Files.writeString(made.resolve("data/README.txt"), "another text");
        press("Verify");
        act(() -> screen.verify(made));
        saveScreenshots("evidence-tampered");
    }
}
