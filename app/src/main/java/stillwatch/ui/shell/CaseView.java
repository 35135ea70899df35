package stillwatch.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** An open case: navigation, the screen at the front, the inspector, the status bar. */
final class CaseView extends BorderPane {
    private final CaseSession session;
    private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
    private final StackPane front = new StackPane();
    private final DataJobs data;
    private final InspectorView inspector;
    private final UndoState undo;

    CaseView(CaseSession session, List<Screen> all) {
        this.session = session;
        this.undo = new UndoState(session);
        this.data = new DataJobs(session, () -> getScene().getWindow());
        all.forEach(screen -> screens.put(screen.id(), screen));
        getStyleClass().add("case-view");
        front.getStyleClass().add("screen");
        setLeft(new NavigationBar(session, List.copyOf(screens.keySet())));
        setCenter(front);
        setBottom(new StatusBar(session));
        inspector = new InspectorView(new InspectorViewModel(session), session.display());
        setRight(inspector);
        session.screen().subscribe(this::bringToFront);
        session.changes().addListener((property, before, now) -> current().refresh());
    }

    CaseSession session() {
        return session;
    }

    UndoState undo() {
        return undo;
    }

    DataJobs data() {
        return data;
    }

    void toggleInspector() {
        setRight(getRight() == null ? inspector : null);
    }

    List<Screen> screens() {
        return List.copyOf(screens.values());
    }

    Screen current() {
        return screens.getOrDefault(
                session.screen().get(), screens.values().iterator().next());
    }

    private void bringToFront(ScreenId id) {
        Screen screen = screens.get(id);
        if (screen == null) {
            session.problems().notice("The screen " + id.title() + " is not part of this program.");
            return;
        }
        front.getChildren().setAll(screen.node());
        screen.refresh();
    }
}
