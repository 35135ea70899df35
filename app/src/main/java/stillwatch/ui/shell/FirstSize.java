package stillwatch.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Opens a window at a given size. JavaFX 21 opens it at its least size with recent Linux window managers (JDK-8316423, mended
 * in 22), so the first size is the least one until the window manager has had its say.
 */
final class FirstSize {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 880;
    private static final double LEAST_HEIGHT = 560;
    private static final Duration WINDOW_MANAGER_SETTLES = Duration.seconds(1);

    private FirstSize() {}

    /** Called before the window is shown. */
    static void give(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, room.getWidth());
        double height = Math.min(HEIGHT, room.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMinWidth(width);
        stage.setMinHeight(height);
        PauseTransition settle = new PauseTransition(WINDOW_MANAGER_SETTLES);
        settle.setOnFinished(event -> {
            stage.setMinWidth(Math.min(LEAST_WIDTH, width));
            stage.setMinHeight(Math.min(LEAST_HEIGHT, height));
        });
        stage.setOnShown(event -> settle.play());
    }
}
