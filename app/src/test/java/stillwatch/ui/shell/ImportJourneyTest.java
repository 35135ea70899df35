package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.SourceListQuery;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class ImportJourneyTest extends ScreenTest {
    private DataJobs data;

    @Override
    protected CaseFile openCase(Path path) {
        return CaseFile.create(path, "Ada Analyst", Clock.systemUTC());
    }

    @Override
    protected Parent content(CaseSession session) {
        StackPane place = new StackPane();
        data = new DataJobs(session, () -> place.getScene().getWindow());
        return place;
    }

    private Scene front() {
        return on(() -> Window.getWindows().get(Window.getWindows().size() - 1).getScene());
    }

    private String words(String label) {
        return lookup(label).queryAs(Label.class).getText();
    }

    @Test
    void showsWhatIsRecognisedThenImportsThenReports() throws IOException {
        Path exchanges = folder.resolve("exchanges.csv");
        Files.writeString(
                exchanges,
                """
                account_id,timestamp,model,output_tokens,mood
                acct-1,2026-04-22T09:15:00Z,model-a,1200,calm
                acct-2,yesterday,model-a,90,calm
                acct-1,2026-04-22T09:16:00Z,model-b,300,
                """);
        Files.writeString(folder.resolve("notes.txt"), "nothing to import");
        act(() -> data.offerImport(List.of(exchanges, folder.resolve("notes.txt"))));
        saveScreenshot("import-preview", front());
        clickOn("#import-go");
        settle();
        saveScreenshot("import-report", front());
        clickOn("exchanges.csv");
        settle();
        saveScreenshot("import-report-file", front());
        CaseTotalsQuery.Totals totals = new CaseTotalsQuery(session.file()).ask();
        assertEquals(2, totals.exchanges());
        assertEquals(1, totals.rejects());
        clickOn("Show the rejects");
        settle();
        assertEquals(ScreenId.REJECTS, on(() -> session.screen().get()));
    }

    /** One record of each log format, where the public samples lie beside the project. */
    @Test
    void everyLogFormatIsShownAsWhatItIsAndImported() {
        Path samples = Path.of(System.getProperty("stillwatch.shared", "../../shared"), "format-samples");
        assumeTrue(Files.isDirectory(samples));
        act(() -> data.offerImport(List.of(samples)));
        settle();
        saveScreenshot("import-all-formats", front());
        assertTrue(words("#import-headline").startsWith("17 of 20 files will be imported"), words("#import-headline"));
        clickOn("#import-go");
        settle();
        saveScreenshot("import-all-formats-report", front());
        assertEquals(12, new CaseTotalsQuery(session.file()).ask().exchanges());
    }

    @Test
    void aTableOfOnesOwnIsMappedByKeyboardAndImported() throws IOException {
        Path table = folder.resolve("usage.csv");
        Files.writeString(table, "caller;at;model\nu-1;1776849300;m-1\nu-2;1776849301;m-1\n");
        act(() -> data.offerImport(List.of(table)));
        assertTrue(words("#import-headline").startsWith("0 of 1 files"), words("#import-headline"));
        saveScreenshot("import-unknown", front());
        // The account is the first column of the list, so its place is what is edited first.
        clickOn("#mapping-place-0").write("caller").push(KeyCode.ENTER);
        settle();
        assertTrue(words("#import-problem").contains("timestamp"), words("#import-problem"));
        interact(() -> lookup("#mapping-columns").queryTableView().requestFocus());
        push(KeyCode.DOWN);
        settle();
        clickOn("#mapping-place-0").write("at").push(KeyCode.TAB);
        settle();
        interact(() -> lookup("#mapping-time").queryAs(ComboBox.class).requestFocus());
        for (int i = 0; i < 2; i++) {
            push(KeyCode.DOWN);
        }
        settle();
        TableView<?> rows = lookup("#import-rows").queryTableView();
        assertEquals(2, rows.getItems().size());
        assertEquals("1 file will be imported.", words("#import-headline"));
        saveScreenshot("import-mapped", front());
        act(() -> session.display().theme().set(Theme.HIGH_CONTRAST));
        saveScreenshot("import-mapped-contrast", front());
        act(() -> session.display().theme().set(Theme.LIGHT));
        clickOn("#import-go");
        settle();
        assertEquals(2, new CaseTotalsQuery(session.file()).ask().exchanges());
        assertEquals("usage", new SourceListQuery(session.file()).ask().get(0).format());
    }

    @Test
    void everythingIsReachedWhereTextIsTwiceAsLarge() throws IOException {
        Path table = folder.resolve("usage.csv");
        Files.writeString(table, "caller;at;model\nu-1;1776849300;m-1\nu-2;1776849301;m-1\n");
        Path exchanges = folder.resolve("exchanges.csv");
        Files.writeString(exchanges, "account_id,timestamp,model\na-1,2026-04-22T09:15:00Z,m-1\n");
        act(() -> {
            session.display().theme().set(Theme.DARK);
            session.display().zoom().set(2);
        });
        act(() -> data.offerImport(List.of(table, exchanges)));
        saveScreenshot("import-dark-200", front());
        clickOn("usage.csv");
        settle();
        interact(() -> lookup("#mapping-place-0").queryAs(ComboBox.class).requestFocus());
        write("caller").push(KeyCode.ENTER);
        settle();
        assertTrue(words("#import-problem").contains("timestamp"), words("#import-problem"));
        saveScreenshot("import-dark-200-mapping", front());
        clickOn("Cancel");
        settle();
        assertEquals(0, new SourceListQuery(session.file()).ask().size());
    }

    @Test
    void whichFieldIsTheAccountIsAskedBeforeALogIsImported() throws IOException {
        Path log = folder.resolve("spend.jsonl");
        Files.writeString(
                log,
                """
                {"request_id":"r-1","startTime":"2026-04-22T09:15:00","prompt_tokens":1,"completion_tokens":2,"user":"team","end_user":"e-1","api_key":"k-1","model":"m"}
                {"request_id":"r-2","startTime":"2026-04-22T09:16:00","prompt_tokens":1,"completion_tokens":2,"user":"team","end_user":"e-2","api_key":"k-1","model":"m"}
                """);
        act(() -> data.offerImport(List.of(log)));
        assertEquals("1 file will be imported; 1 asks for the account.", words("#import-headline"));
        saveScreenshot("import-account", front());
        interact(() -> lookup("#import-account").queryAs(ComboBox.class).requestFocus());
        push(KeyCode.DOWN).push(KeyCode.DOWN);
        settle();
        assertEquals("1 file will be imported.", words("#import-headline"));
        saveScreenshot("import-account-answered", front());
        clickOn("#import-go");
        settle();
        assertEquals(2, new CaseTotalsQuery(session.file()).ask().accounts());
    }
}
