package stillwatch.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.Selection;

/** Everything that can be done, as menus and the command palette list it. */
final class ShellCommands {
    private static final double ZOOM_STEP = 0.1;

    private final MainWindow window;

    ShellCommands(MainWindow window) {
        this.window = window;
    }

    /** All there is, for the palette and the list of keys. */
    List<CommandGroup> groups() {
        List<CommandGroup> groups = new ArrayList<>(ofTheWindow());
        groups.addAll(ofTheScreens());
        return groups;
    }

    /** One menu each. */
    List<CommandGroup> ofTheWindow() {
        return List.of(
                file(),
                edit(),
                view(),
                goTo(),
                CommandGroup.of("Case", List.of(onData("Analyse the case", "Ctrl+Shift+A", DataJobs::analyse))),
                help());
    }

    /** What can be done on the screens of the open case, one group for each screen. */
    List<CommandGroup> ofTheScreens() {
        return window.caseView().stream()
                .flatMap(view -> view.screens().stream())
                .filter(screen -> !screen.commands().isEmpty())
                .map(screen -> CommandGroup.of(screen.id().title(), onScreen(screen)))
                .toList();
    }

    private CommandGroup file() {
        return new CommandGroup(
                "File",
                List.of(
                        List.of(
                                Command.always("New case…", "Ctrl+N", window::newCase),
                                Command.always("Open case…", "Ctrl+O", window::chooseCase),
                                Command.always("Open sample case", "", window::openSample)),
                        window.samples().stream()
                                .map(name -> Command.always(
                                        "Open practice case: " + name, "", () -> window.openSample(name)))
                                .toList(),
                        List.of(
                                onData(
                                        "Import files…",
                                        "Ctrl+I",
                                        data -> data.offerImport(
                                                window.choosers().filesToImport())),
                                onData(
                                        "Import a dataset's folder…",
                                        "Ctrl+Shift+I",
                                        data -> data.offerImport(
                                                window.choosers().folderToImport()))),
                        List.of(
                                inCase("Close case", "Ctrl+W", session -> window.closeCase()),
                                Command.always(
                                        "Quit", "Ctrl+Q", () -> window.stage().close()))));
    }

    private CommandGroup edit() {
        return CommandGroup.of(
                "Edit",
                List.of(
                        changing("Undo the last change", "Ctrl+Z", UndoState::noUndo, CaseSession::undo),
                        changing("Redo the change undone last", "Ctrl+Shift+Z", UndoState::noRedo, CaseSession::redo)));
    }

    private CommandGroup view() {
        List<Command> themes = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            themes.add(Command.always("Use theme: " + theme.title(), "", () -> window.display()
                    .theme()
                    .set(theme)));
        }
        return new CommandGroup(
                "View",
                List.of(
                        List.of(
                                inCase("Go back to the view before", "Alt+Left", CaseSession::back),
                                inCase("Go forward again", "Alt+Right", CaseSession::forward),
                                inCase("Show or hide the inspector", "F4", session -> window.caseView()
                                        .ifPresent(CaseView::toggleInspector)),
                                inCase(
                                        "Clear the selection",
                                        "Ctrl+Shift+C",
                                        session -> session.select(Selection.NOTHING))),
                        List.of(
                                Command.always("Make everything larger", "Ctrl+Plus", () -> zoomBy(ZOOM_STEP)),
                                Command.always("Make everything smaller", "Ctrl+Minus", () -> zoomBy(-ZOOM_STEP)),
                                Command.always(
                                        "Show everything at 100 %",
                                        "Ctrl+0", () -> window.display().zoom().set(1))),
                        themes,
                        List.of(Command.always(
                                "Switch between UTC and local time", "Ctrl+Shift+U", this::switchZone))));
    }

    private CommandGroup goTo() {
        List<Command> screens = new ArrayList<>();
        window.caseView().ifPresent(view -> view.screens()
                .forEach(screen -> screens.add(inCase(
                        "Go to " + screen.id().title(),
                        NavigationBar.keys(screen.id()),
                        session -> session.open(screen.id())))));
        return CommandGroup.of("Go", screens);
    }

    private CommandGroup help() {
        return CommandGroup.of(
                "Help",
                List.of(
                        Command.always("Find an act by name", "Ctrl+K", window::openPalette),
                        Command.always("Show help: words, signals and keys", "F1", () -> new HelpWindow(
                                        groups(), window.display(), window.stage())
                                .show())));
    }

    /** A screen's own commands, which bring the screen to the front before they act. */
    private List<Command> onScreen(Screen screen) {
        return screen.commands().stream()
                .map(command -> new Command(command.title(), command.keys(), command.disabledBecause(), () -> {
                    window.session().ifPresent(session -> session.open(screen.id()));
                    command.act().run();
                }))
                .toList();
    }

    private Command inCase(String title, String keys, Consumer<CaseSession> act) {
        return new Command(
                title,
                keys,
                () -> window.session().isPresent() ? Optional.empty() : Optional.of("open a case first"),
                () -> window.session().ifPresent(act));
    }

    /** An act of the open case that may have a reason of its own why it cannot be done. */
    private Command changing(
            String title, String keys, Function<UndoState, Optional<String>> reason, Consumer<CaseSession> act) {
        return new Command(
                title,
                keys,
                () -> window.caseView().map(view -> reason.apply(view.undo())).orElse(Optional.of("open a case first")),
                () -> window.session().ifPresent(act));
    }

    private Command onData(String title, String keys, Consumer<DataJobs> act) {
        return inCase(
                title, keys, session -> window.caseView().map(CaseView::data).ifPresent(act));
    }

    private void zoomBy(double step) {
        double next = Math.round((window.display().zoom().get() + step) * 10) / 10.0;
        window.display().zoom().set(Math.max(1, Math.min(2, next)));
    }

    private void switchZone() {
        window.display().localTime().set(!window.display().localTime().get());
    }
}
