package stillwatch.architecture.offenders.ui;

import javafx.application.Platform;
import javafx.scene.layout.Pane;

/** A view model that holds a node and hands work to the screen's thread by itself. */
final class SceneViewModel {
    final Pane pane = new Pane();

    void later() {
        Platform.runLater(() -> {});
    }
}
