package stillwatch.ui.workspace;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import stillwatch.ui.kit.Theme;

/** How things are shown, the same on every screen. */
public final class DisplaySettings {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final BooleanProperty localTime = new SimpleBooleanProperty(false);

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** False: times are UTC. True: the machine's own zone. */
    public BooleanProperty localTime() {
        return localTime;
    }

    public ZoneId zone() {
        return localTime.get() ? ZoneId.systemDefault() : ZoneOffset.UTC;
    }
}
