package stillwatch.ui.workspace;

import java.util.List;
import javafx.scene.Node;

/** One screen of the workbench. It is made once per open case, on the screen's thread. */
public interface Screen {
    ScreenId id();

    /** The same node each time. */
    Node node();

    /** Called when the screen comes to the front, and when the case changed while it is there. Asks for what is stale. */
    void refresh();

    /** What can be done here, for the command palette and the menu. */
    default List<Command> commands() {
        return List.of();
    }
}
