package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.DisplaySettings;

class UserSettingsTest {
    @TempDir
    Path folder;

    @Test
    void recentCasesAreNewestFirstAndExist() throws IOException {
        Path first = Files.createFile(folder.resolve("first.stillwatch"));
        Path second = Files.createFile(folder.resolve("second.stillwatch"));
        UserSettings settings = UserSettings.in(folder.resolve("home"));
        settings.opened(first);
        settings.opened(second);
        settings.opened(first);
        assertEquals(
                List.of(first, second), UserSettings.in(folder.resolve("home")).recentCases());
        Files.delete(first);
        assertEquals(List.of(second), settings.recentCases());
    }

    @Test
    void remembersHowThingsWereShown() {
        DisplaySettings before = new DisplaySettings();
        UserSettings.in(folder).follow(before);
        before.theme().set(Theme.HIGH_CONTRAST);
        before.zoom().set(1.4);
        before.localTime().set(true);
        DisplaySettings after = new DisplaySettings();
        UserSettings.in(folder).follow(after);
        assertEquals(Theme.HIGH_CONTRAST, after.theme().get());
        assertEquals(1.4, after.zoom().get());
        assertEquals(true, after.localTime().get());
    }
}
