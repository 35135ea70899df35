package stillwatch.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import stillwatch.store.CaseFile;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.Screen;

/** The window: either the start page or one open case, under the menus, with notices and the command palette above. */
public final class MainWindow implements StartPage.Ways {
    private static final FileChooser.ExtensionFilter CASE_FILES =
            new FileChooser.ExtensionFilter("Stillwatch case", "*.stillwatch");

    private final Stage stage;
    private final UserSettings settings;
    private final Function<CaseSession, List<Screen>> makeScreens;
    private final DisplaySettings display = new DisplaySettings();
    private final Problems problems = new Problems();
    private final Jobs jobs = Jobs.inBackground(problems);
    private final BorderPane frame = new BorderPane();
    private final Notices notices = new Notices();
    private final MainMenu menu = new MainMenu(problems::notice);
    private final ShellCommands commands = new ShellCommands(this);
    private final CommandPalette palette = new CommandPalette(new CommandPaletteViewModel(commands::groups));
    private CaseView caseView;
    private CaseSession session;

    /** @param makeScreens the screens of a case that was just opened */
    public MainWindow(Stage stage, UserSettings settings, Function<CaseSession, List<Screen>> makeScreens) {
        this.stage = stage;
        this.settings = settings;
        this.makeScreens = makeScreens;
        notices.follow(problems);
    }

    /** Shows the window, with a case where one is named. */
    public void show(Optional<Path> caseFile) {
        settings.follow(display);
        frame.setTop(menu);
        StackPane root = new StackPane(frame, notices, palette);
        Scene scene = new Scene(root, 1280, 800);
        display.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.setOnHidden(event -> leave());
        showStartPage();
        stage.show();
        caseFile.ifPresent(this::open);
    }

    /** The case that is open. */
    public Optional<CaseSession> session() {
        return Optional.ofNullable(session);
    }

    /** Nothing is being opened or asked, in the window and in its case. */
    boolean isIdle() {
        return jobs.isIdle() && (session == null || session.jobs().isIdle());
    }

    Optional<CaseView> caseView() {
        return Optional.ofNullable(caseView);
    }

    DisplaySettings display() {
        return display;
    }

    UserSettings settings() {
        return settings;
    }

    Stage stage() {
        return stage;
    }

    void openPalette() {
        palette.open();
    }

    @Override
    public void open(Path path) {
        jobs.ask(() -> CaseFile.open(path, author(), Clock.systemUTC()), this::showCase);
    }

    /** Makes an empty case and opens it. */
    void create(Path path) {
        jobs.ask(() -> CaseFile.create(path, author(), Clock.systemUTC()), this::showCase);
    }

    private static String author() {
        return System.getProperty("user.name", "unknown");
    }

    private void showCase(CaseFile file) {
        closeCase();
        Problems caseProblems = new Problems();
        notices.follow(caseProblems);
        session = new CaseSession(file, Jobs.inBackground(caseProblems), caseProblems, display);
        caseView = new CaseView(session, makeScreens.apply(session));
        settings.opened(file.path());
        frame.setCenter(caseView);
        stage.setTitle(file.name() + " – Stillwatch");
        session.screen().subscribe(screen -> showCommands());
    }

    /** Closes the case, if one is open; what runs in it is cancelled. */
    void closeCase() {
        if (session == null) {
            return;
        }
        CaseSession closing = session;
        session = null;
        caseView = null;
        closing.jobs().close();
        jobs.ask(
                () -> {
                    closing.file().close();
                    return true;
                },
                closed -> {});
        showStartPage();
    }

    private void showStartPage() {
        frame.setCenter(new StartPage(this, settings.recentCases()));
        stage.setTitle("Stillwatch");
        showCommands();
    }

    private void showCommands() {
        List<CommandGroup> groups = commands.groups();
        menu.show(groups);
        menu.installKeys(stage.getScene(), groups);
    }

    @Override
    public void chooseCase() {
        File chosen = chooser("Open case").showOpenDialog(stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    @Override
    public void newCase() {
        FileChooser chooser = chooser("New case");
        chooser.setInitialFileName("case.stillwatch");
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            String name = chosen.getName();
            create(
                    name.endsWith(".stillwatch")
                            ? chosen.toPath()
                            : chosen.toPath().resolveSibling(name + ".stillwatch"));
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(CASE_FILES);
        if (settings.folder().toFile().isDirectory()) {
            chooser.setInitialDirectory(settings.folder().toFile());
        }
        return chooser;
    }

    @Override
    public void openSample() {
        problems.notice("The sample case is not part of this build yet.");
    }

    /** The window is gone: the open case is closed before the program ends. */
    private void leave() {
        if (session != null) {
            session.jobs().close();
            session.file().close();
        }
        jobs.close();
    }
}
