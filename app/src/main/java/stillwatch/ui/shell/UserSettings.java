package stillwatch.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.DisplaySettings;

/**
 * What the workbench remembers between two starts: how things are shown, and which cases were open. A small text file in
 * the user's Stillwatch folder, which also receives the sample cases.
 */
public final class UserSettings {
    private static final int RECENT_CASES = 8;

    private final Path folder;
    private final Properties values = new Properties();

    private UserSettings(Path folder) {
        this.folder = folder;
    }

    /** @throws UncheckedIOException where settings exist but cannot be read */
    public static UserSettings in(Path folder) {
        UserSettings settings = new UserSettings(folder);
        if (Files.exists(settings.file())) {
            try (Reader reader = Files.newBufferedReader(settings.file())) {
                settings.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    /** Where cases and samples of this user lie unless they choose another place. */
    public Path folder() {
        return folder;
    }

    /** Cases that were open, the last one first, without those that are no longer there. */
    List<Path> recentCases() {
        return IntStream.range(0, RECENT_CASES)
                .mapToObj(i -> values.getProperty("recent." + i))
                .filter(name -> name != null)
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    void opened(Path caseFile) {
        List<Path> recent = new ArrayList<>(recentCases());
        Path absolute = caseFile.toAbsolutePath().normalize();
        recent.remove(absolute);
        recent.add(0, absolute);
        for (int i = 0; i < RECENT_CASES; i++) {
            if (i < recent.size()) {
                values.setProperty("recent." + i, recent.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
        save();
    }

    /** Shows things as they were shown last, and remembers every change. */
    void follow(DisplaySettings display) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(values.getProperty("theme"))) {
                display.theme().set(theme);
            }
        }
        display.zoom().set(zoom());
        display.localTime().set(Boolean.parseBoolean(values.getProperty("localTime")));
        display.theme().addListener((property, before, now) -> keep("theme", now.name()));
        display.zoom().addListener((property, before, now) -> keep("zoom", now.toString()));
        display.localTime().addListener((property, before, now) -> keep("localTime", now.toString()));
    }

    private double zoom() {
        String text = values.getProperty("zoom", "1.0");
        return text.matches("[12]\\.\\d{1,3}") ? Math.min(2, Double.parseDouble(text)) : 1;
    }

    private void keep(String name, String value) {
        values.setProperty(name, value);
        save();
    }

    private Path file() {
        return folder.resolve("workbench.properties");
    }

    private void save() {
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(file())) {
                values.store(writer, "Stillwatch");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The settings cannot be written to " + file() + ".", e);
        }
    }
}
