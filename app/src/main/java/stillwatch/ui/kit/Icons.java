package stillwatch.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Feather pack; their size and colour come from the style sheet. */
public final class Icons {
    private Icons() {}

    /** @param literal such as {@code fth-home} */
    public static FontIcon of(String literal) {
        return new FontIcon(literal);
    }

    /** A button that shows only an icon; {@code words} are its tooltip and what a screen reader says. */
    public static Button button(String literal, String words, Runnable act) {
        Button button = new Button("", of(literal));
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(event -> act.run());
        return button;
    }
}
