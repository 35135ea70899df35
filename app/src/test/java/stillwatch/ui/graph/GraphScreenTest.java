package stillwatch.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class GraphScreenTest extends ScreenTest {
    private GraphScreen screen;

    @Override
    protected Parent content(CaseSession session) {
        screen = new GraphScreen(session);
        return (Parent) screen.node();
    }

    private GraphCanvas canvas() {
        return lookup("#graph-canvas").query();
    }

    @Test
    void aCampaignIsOpenedIntoItsAccountsAndALineIntoItsLedger() throws IOException {
        act(() -> session.open(ScreenId.GRAPH));
        act(screen::refresh);
        saveScreenshots("graph-start");

        clickOn(canvas(), MouseButton.PRIMARY);
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        settle();
        saveScreenshot("graph-choose", stage.getScene().getWindow().getScene());
        clickOn("The strongest 20");
        saveScreenshot(
                "graph-choose-dialog",
                listWindows().get(listWindows().size() - 1).getScene());
        clickOn("Draw chosen accounts");
        settle();
        push(KeyCode.F);
        saveScreenshots("graph-expanded");

        push(KeyCode.RIGHT);
        push(KeyCode.L);
        settle();
        saveScreenshots("graph-bundle");
        push(KeyCode.L);
        push(KeyCode.L);
        settle();
        saveScreenshots("graph-ledger");

        Path svg = folder.resolve("picture.svg");
        Path png = folder.resolve("picture.png");
        act(() -> export().save(svg.toFile()));
        act(() -> export().save(png.toFile()));
        assertTrue(Files.readString(svg).startsWith("<svg"));
        assertEquals(1800, ImageIO.read(png.toFile()).getWidth());
    }

    private GraphExport export() {
        return new GraphExport(session, screen.picture(), canvas().layerNames());
    }
}
