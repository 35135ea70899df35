package stillwatch.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import stillwatch.ui.workspace.Command;

/**
 * The menu bar: every command of every group. A command that cannot be done stays visible and says why. Plain letters
 * belong to the screens: the window listens only for keys with Ctrl or Alt, and for function keys.
 */
final class MainMenu extends MenuBar {
    private static final Pattern WINDOW_KEYS = Pattern.compile("(Ctrl|Alt)\\+.+|F\\d+");

    private final Consumer<String> refused;
    private List<KeyCombination> installed = List.of();

    /** @param refused told why, where a key asks for what cannot be done now */
    MainMenu(Consumer<String> refused) {
        this.refused = refused;
    }

    /** A menu for each group of the window; the screens share one, with a submenu each, before the last of them. */
    void show(List<CommandGroup> ofTheWindow, List<CommandGroup> ofTheScreens) {
        getMenus().setAll(ofTheWindow.stream().map(MainMenu::menu).toList());
        if (!ofTheScreens.isEmpty()) {
            Menu screens = new Menu("Screens");
            screens.getItems().setAll(ofTheScreens.stream().map(MainMenu::menu).toList());
            getMenus().add(getMenus().size() - 1, screens);
        }
    }

    /** Makes the commands' keys work in the window; those of an earlier call no longer do. */
    void installKeys(Scene scene, List<CommandGroup> groups) {
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        installed.forEach(keys::remove);
        List<Command> commands = groups.stream()
                .flatMap(CommandGroup::commands)
                .filter(command -> WINDOW_KEYS.matcher(command.keys()).matches())
                .toList();
        commands.forEach(command -> keys.putIfAbsent(combination(command), () -> run(command)));
        installed = commands.stream().map(MainMenu::combination).toList();
    }

    private void run(Command command) {
        Optional<String> reason = command.disabledBecause().get();
        reason.ifPresentOrElse(why -> refused.accept(command.title() + ": " + why), () -> command.act()
                .run());
    }

    private static KeyCombination combination(Command command) {
        return KeyCombination.valueOf(command.keys()
                .replace("Left", "LEFT")
                .replace("Right", "RIGHT")
                .replace("Plus", "PLUS")
                .replace("Minus", "MINUS"));
    }

    private static Menu menu(CommandGroup group) {
        Menu menu = new Menu(group.title());
        for (List<Command> section : group.sections()) {
            if (!menu.getItems().isEmpty() && !section.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            section.forEach(command -> menu.getItems().add(item(command)));
        }
        menu.setOnShowing(event -> menu.getItems().forEach(MainMenu::refresh));
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.setUserData(command);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.act().run());
        refresh(item);
        return item;
    }

    private static void refresh(MenuItem item) {
        if (item.getUserData() instanceof Command command) {
            Optional<String> reason = command.disabledBecause().get();
            item.setDisable(reason.isPresent());
            String keys = command.keys().isEmpty() ? "" : "   " + command.keys();
            item.setText(command.title() + reason.map(why -> " (" + why + ")").orElse(keys));
        }
    }
}
