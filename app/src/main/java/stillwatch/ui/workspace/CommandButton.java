package stillwatch.ui.workspace;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button for a command. Where the command cannot be done now it is grey, and pointing at it says why. */
public final class CommandButton extends StackPane {
    private final Command command;
    private final Button button;
    // Lies on the surrounding pane: a disabled button gets no mouse events, so it could never say why it is disabled.
    private final Tooltip tooltip = new Tooltip();

    public CommandButton(Command command) {
        this(command, command.title());
    }

    /** @param text a shorter word where the place makes the rest plain */
    public CommandButton(Command command, String text) {
        this.command = command;
        this.button = new Button(text);
        button.setOnAction(event -> command.act().run());
        button.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(button);
        Tooltip.install(this, tooltip);
        update();
    }

    public CommandButton withIcon(String literal) {
        button.setGraphic(new FontIcon(literal));
        return this;
    }

    public CommandButton styled(String... classes) {
        button.getStyleClass().addAll(classes);
        return this;
    }

    /** Looks anew whether the command can be done. */
    public void update() {
        Optional<String> reason = command.disabledBecause().get();
        button.setDisable(reason.isPresent());
        String keys = command.keys().isEmpty() ? "" : "  " + command.keys();
        tooltip.setText(reason.orElse(command.title() + keys));
        button.setAccessibleText(command.title());
        button.setAccessibleHelp(reason.orElse(command.keys()));
    }
}
