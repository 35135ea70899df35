package stillwatch.ui.overview;

import javafx.scene.layout.StackPane;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.workspace.CaseSession;

/** What a case without data shows: how data gets in. */
final class EmptyOverview extends StackPane {
    EmptyOverview(CaseSession session) {
        getChildren()
                .add(new EmptyState(
                        "fth-download",
                        "This case is empty",
                        "Drop a dataset's folder, a .zip or log files on this window, or choose Import in the File menu."
                                + " Every row keeps its place in its file; nothing leaves this computer."));
    }
}
