package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;

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
    }
}
