package stillwatch.ui.workspace;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An act that the command palette reaches.
 *
 * @param title begins with the verb: "Confirm campaign"
 * @param keys the keyboard way as it is shown, such as {@code Ctrl+K}; empty where there is none. The window itself listens for keys
 *     with Ctrl or Alt and for function keys, as {@code javafx.scene.input.KeyCombination} writes them; plain letters are the
 *     screen's own affair
 * @param disabledBecause why it cannot be done now; empty where it can
 */
public record Command(String title, String keys, Supplier<Optional<String>> disabledBecause, Runnable act) {
    public static Command always(String title, String keys, Runnable act) {
        return new Command(title, keys, Optional::empty, act);
    }
}
