package stillwatch.ui.overview;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.StackPane;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.RunningJob;

/** What a case without data shows: how data gets in, or that it is on its way. */
final class EmptyOverview extends StackPane {
    private final CaseSession session;

    EmptyOverview(CaseSession session) {
        this.session = session;
        session.jobs().running().addListener((ListChangeListener<RunningJob>) change -> show());
        show();
    }

    private void show() {
        if (session.jobs().running().isEmpty()) {
            getChildren()
                    .setAll(new EmptyState(
                                    "fth-download",
                                    "This case is empty",
                                    "Drop a dataset's folder, a .zip or log files on this window, or choose files. Every"
                                            + " row keeps its place in its file; nothing leaves this computer.")
                            .with("Import files…", session::askForImport));
            return;
        }
        getChildren()
                .setAll(new EmptyState(
                        "fth-download",
                        session.jobs().running().get(0).title(),
                        "What is in the case appears here when this is done. The line below shows how far it is and stops it;"
                                + " you can go on working meanwhile."));
    }
}
