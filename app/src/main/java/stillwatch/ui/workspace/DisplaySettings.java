package stillwatch.ui.workspace;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;
import stillwatch.ui.kit.Theme;

/** How things are shown, the same on every screen. */
public final class DisplaySettings {
    private static final double FONT_PIXELS = 13;
    private static final double LARGE = 1.4;
    private static final String ZOOMED = "zoomed";

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty localTime = new SimpleBooleanProperty(false);

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** 1 to 2: by how much everything is larger than usual. */
    public DoubleProperty zoom() {
        return zoom;
    }

    /** The size of ordinary text in pixels, for what is drawn on a canvas. */
    public double fontPixels() {
        return FONT_PIXELS * zoom.get();
    }

    /** Gives a window or dialog the theme and the size of text, now and whenever they change, until it is unsubscribed. */
    public Subscription dress(Scene scene) {
        return theme.subscribe(next -> next.applyTo(scene)).and(zoom.subscribe(next -> zoom(scene)));
    }

    private void zoom(Scene scene) {
        scene.getRoot().setStyle("-fx-font-size: " + fontPixels() + "px;");
        scene.getRoot().getStyleClass().remove(ZOOMED);
        if (zoom.get() >= LARGE) {
            scene.getRoot().getStyleClass().add(ZOOMED);
        }
    }

    /** False: times are UTC. True: the machine's own zone. */
    public BooleanProperty localTime() {
        return localTime;
    }

    public ZoneId zone() {
        return localTime.get() ? ZoneId.systemDefault() : ZoneOffset.UTC;
    }
}
