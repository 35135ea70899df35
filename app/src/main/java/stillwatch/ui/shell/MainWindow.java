package stillwatch.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import stillwatch.scenario.SampleDatasets;
import stillwatch.store.CaseFile;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.Screen;

/** The window: either the start page or one open case, under the menus, with notices and the command palette above. */
public final class MainWindow implements StartPage.Ways {
    /** The practice dataset that a new user meets first: it holds something to find. */
    private static final String FIRST_SAMPLE = "three-campaigns";

    private final Stage stage;
    private final UserSettings settings;
    private final Function<CaseSession, List<Screen>> makeScreens;
    private final Choosers choosers;
    private final DisplaySettings display = new DisplaySettings();
    private final Problems problems = new Problems();
    private final Jobs jobs = Jobs.inBackground(problems);
    private final BorderPane frame = new BorderPane();
    private final Notices notices = new Notices();
    private final MainMenu menu = new MainMenu(problems::notice);
    private final ShellCommands commands = new ShellCommands(this);
    private final CommandPalette palette = new CommandPalette(new CommandPaletteViewModel(commands::groups), display);
    private List<String> samples = List.of();
    private CaseView caseView;

    /** @param makeScreens the screens of a case that was just opened */
    public MainWindow(Stage stage, UserSettings settings, Function<CaseSession, List<Screen>> makeScreens) {
        this.stage = stage;
        this.settings = settings;
        this.makeScreens = makeScreens;
        this.choosers = new Choosers(stage, settings.folder());
        notices.follow(problems);
    }

    /** Shows the window, with a case where one is named. */
    public void show(Optional<Path> caseFile) {
        settings.follow(display);
        frame.setTop(menu);
        Scene scene = new Scene(new StackPane(frame, notices, palette));
        display.dress(scene);
        FileDrop.on(scene, this::offerImport);
        stage.setScene(scene);
        FirstSize.give(stage);
        stage.setOnHidden(event -> leave());
        showStartPage();
        stage.show();
        jobs.ask(SampleDatasets.shipped()::names, names -> {
            samples = names;
            showCommands();
        });
        caseFile.ifPresent(this::open);
    }

    /** The case that is open. */
    public Optional<CaseSession> session() {
        return caseView().map(CaseView::session);
    }

    /** Nothing is being opened or asked, in the window and in its case. */
    boolean isIdle() {
        return jobs.isIdle()
                && session().map(session -> session.jobs().isIdle()).orElse(true);
    }

    Optional<CaseView> caseView() {
        return Optional.ofNullable(caseView);
    }

    DisplaySettings display() {
        return display;
    }

    Stage stage() {
        return stage;
    }

    Choosers choosers() {
        return choosers;
    }

    /** The names of the practice datasets that the program brings along. */
    List<String> samples() {
        return samples;
    }

    void openPalette() {
        palette.open();
    }

    @Override
    public void newCase() {
        choosers.caseToMake().ifPresent(this::create);
    }

    @Override
    public void chooseCase() {
        choosers.caseToOpen().ifPresent(this::open);
    }

    /** Makes an empty case and opens it. */
    void create(Path path) {
        jobs.ask(() -> CaseFile.create(path, author(), Clock.systemUTC()), this::showCase);
    }

    @Override
    public void open(Path path) {
        jobs.ask(() -> CaseFile.open(path, author(), Clock.systemUTC()), this::showCase);
    }

    @Override
    public void openSample() {
        openSample(FIRST_SAMPLE);
    }

    /** Opens a practice case. It is made the first time: its files are copied to the user's folder, imported and analysed. */
    void openSample(String name) {
        Path caseFile = settings.folder().resolve(name + Choosers.CASE_ENDING);
        boolean isNew = !Files.exists(caseFile);
        jobs.ask(
                () -> {
                    Files.createDirectories(settings.folder());
                    return CaseFile.openOrCreate(caseFile, author(), Clock.systemUTC());
                },
                file -> {
                    showCase(file);
                    if (isNew) {
                        caseView.data().importSample(name, settings.folder().resolve(name));
                    }
                });
    }

    /** Files were dropped on the window. */
    private void offerImport(List<Path> paths) {
        caseView()
                .ifPresentOrElse(
                        view -> view.data().offerImport(paths),
                        () -> problems.notice("Open a case or make a new one first; then drop the files again."));
    }

    private static String author() {
        return System.getProperty("user.name", "unknown");
    }

    private void showCase(CaseFile file) {
        closeCase();
        Problems caseProblems = new Problems();
        notices.follow(caseProblems);
        CaseSession session = new CaseSession(file, Jobs.inBackground(caseProblems), caseProblems, display);
        caseView = new CaseView(session, makeScreens.apply(session));
        DataJobs data = caseView.data();
        session.importsAskedFor().addListener((property, before, now) -> data.offerImport(choosers.filesToImport()));
        settings.opened(file.path());
        frame.setCenter(caseView);
        stage.setTitle(file.name() + " – Stillwatch");
        showCommands();
    }

    /** Closes the case, if one is open; what runs in it is cancelled. */
    void closeCase() {
        session().ifPresent(closing -> {
            caseView = null;
            closing.jobs().close();
            jobs.ask(
                    () -> {
                        closing.file().close();
                        return true;
                    },
                    closed -> {});
            showStartPage();
        });
    }

    private void showStartPage() {
        frame.setCenter(new StartPage(this, settings.recentCases()));
        stage.setTitle("Stillwatch");
        showCommands();
    }

    private void showCommands() {
        menu.show(commands.ofTheWindow(), commands.ofTheScreens());
        menu.installKeys(stage.getScene(), commands.groups());
    }

    /** The window is gone: the open case is closed before the program ends. */
    private void leave() {
        session().ifPresent(session -> {
            session.jobs().close();
            session.file().close();
        });
        jobs.close();
    }
}
