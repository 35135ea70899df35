package stillwatch.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import stillwatch.ui.ScreenTest;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

class TimelineScreenTest extends ScreenTest {
    @Override
    protected Parent content(CaseSession session) {
        TimelineScreen screen = new TimelineScreen(session);
        session.open(ScreenId.TIMELINE);
        screen.refresh();
        return (Parent) screen.node();
    }

    private String caption() {
        return lookup(".timeline-caption").queryAs(Label.class).getText();
    }

    private Point2D onCanvas(double shareX, double shareY) {
        Node canvas = lookup(".timeline-canvas").query();
        Bounds bounds = on(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
        return new Point2D(
                bounds.getMinX() + bounds.getWidth() * shareX, bounds.getMinY() + bounds.getHeight() * shareY);
    }

    /** Turns the wheel towards the picture; the headless window gets no wheel of its own. */
    private void wheel(double shareX, int notches) {
        Node picture = lookup(".timeline-canvas .surface").query();
        act(() -> {
            Bounds bounds = picture.getLayoutBounds();
            for (int notch = 0; notch < notches; notch++) {
                picture.fireEvent(scroll(bounds.getWidth() * shareX, bounds.getHeight() / 2));
            }
        });
    }

    private static ScrollEvent scroll(double x, double y) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(null, x, y));
    }

    @Test
    void fromCampaignsToAccountsToSingleExchanges() {
        settle();
        moveTo(onCanvas(0.6, 0.62));
        saveScreenshots("timeline-lanes");

        clickOn(onCanvas(0.05, 0.45), MouseButton.PRIMARY);
        settle();
        assertEquals(Optional.of("C1"), on(() -> session.selection().get().campaignId()));

        type(KeyCode.D);
        settle();
        moveTo(onCanvas(0.5, 0.6));
        saveScreenshots("timeline-accounts");

        clickOn(onCanvas(0.05, 0.6));
        settle();
        assertEquals(1, on(() -> session.selection().get().accountKeys()).size());

        type(KeyCode.D);
        wheel(0.5, 6);
        moveTo(onCanvas(0.5, 0.6));
        saveScreenshots("timeline-exchanges");
    }

    @Test
    void timeZoomsByWheelAndKeysAndADraggedSpanIsSelected() {
        settle();
        String whole = caption();
        wheel(0.5, 8);
        assertNotEquals(whole, caption());
        clickOn(onCanvas(0.9, 0.98)).type(KeyCode.G);
        settle();
        saveScreenshot("timeline-zoomed");
        type(KeyCode.HOME);
        settle();
        assertEquals(whole, caption());

        press(KeyCode.SHIFT);
        drag(onCanvas(0.4, 0.5), MouseButton.PRIMARY).dropTo(onCanvas(0.6, 0.5));
        release(KeyCode.SHIFT);
        settle();
        assertTrue(on(() -> session.selection().get().span()).isPresent());
        saveScreenshots("timeline-span");
        type(KeyCode.ESCAPE);
        settle();
        assertFalse(on(() -> session.selection().get().span()).isPresent());
    }
}
