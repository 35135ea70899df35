package stillwatch.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/** How everything looks: a base style sheet, our own on top of it, and the same colours for what is drawn on a canvas. */
public enum Theme {
    LIGHT("Light", new PrimerLight().getUserAgentStylesheet(), Palette.LIGHT),
    DARK("Dark", new PrimerDark().getUserAgentStylesheet(), Palette.DARK),
    HIGH_CONTRAST("High contrast", new PrimerDark().getUserAgentStylesheet(), Palette.HIGH_CONTRAST);

    private final String title;
    private final String base;
    private final Palette palette;

    Theme(String title, String base, Palette palette) {
        this.title = title;
        this.base = base;
        this.palette = palette;
    }

    public String title() {
        return title;
    }

    public Palette palette() {
        return palette;
    }

    /** Dresses a scene: the base sheet for its controls, ours for what we made, one class on the root for the theme's own rules. */
    public void applyTo(Scene scene) {
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(sheet("stillwatch.css"));
        List<String> classes = scene.getRoot().getStyleClass();
        for (Theme theme : values()) {
            classes.remove(theme.styleClass());
        }
        classes.add(styleClass());
    }

    private String styleClass() {
        return "theme-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/stillwatch/ui/" + name), name)
                .toExternalForm();
    }
}
