package stillwatch.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** An open case: navigation, the screen at the front, the inspector, the status bar. */
final class CaseView extends BorderPane {
    /** A window of 1,000 pixels at 100 %. */
    private static final double LEAST_EMS = 77;
    /** 1,144 pixels: below, the inspector would leave the screens no room for two columns. */
    private static final double LEAST_EMS_WITH_INSPECTOR = 88;

    private final CaseSession session;
    private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
    private final StackPane front = new StackPane();
    private final DataJobs data;
    private final NavigationBar navigation;
    private final InspectorView inspector;
    private final UndoState undo;
    private boolean isNarrow;
    private boolean isWithoutInspector;

    CaseView(CaseSession session, List<Screen> all) {
        this.session = session;
        this.undo = new UndoState(session);
        this.data = new DataJobs(session, () -> getScene().getWindow());
        all.forEach(screen -> screens.put(screen.id(), screen));
        getStyleClass().add("case-view");
        front.getStyleClass().add("screen");
        // A screen that needs more room than there is must not push the navigation out of the window.
        front.setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(front.widthProperty());
        clip.heightProperty().bind(front.heightProperty());
        front.setClip(clip);
        navigation = new NavigationBar(session, List.copyOf(screens.keySet()));
        setLeft(navigation);
        setCenter(front);
        setBottom(new StatusBar(session));
        inspector = new InspectorView(new InspectorViewModel(session), session.display());
        setRight(inspector);
        widthProperty().addListener((property, before, now) -> makeRoom());
        session.display().zoom().addListener((property, before, now) -> makeRoom());
        session.screen().subscribe(this::bringToFront);
        session.changes().addListener((property, before, now) -> current().refresh());
    }

    /** Where little text fits beside each other, the screen gets the room of the inspector, then of the navigation's words. */
    private void makeRoom() {
        double ems = getWidth() / session.display().fontPixels();
        if (ems < LEAST_EMS != isNarrow) {
            isNarrow = !isNarrow;
            navigation.setNarrow(isNarrow);
        }
        boolean now = ems < LEAST_EMS_WITH_INSPECTOR;
        // Only when the limit is crossed: what the user shows or hides in between stays so.
        if (now != isWithoutInspector) {
            isWithoutInspector = now;
            setRight(now ? null : inspector);
        }
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
