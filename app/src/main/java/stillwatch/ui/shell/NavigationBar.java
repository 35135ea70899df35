package stillwatch.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

/** The screens of the case, by icon and word, with the key that opens each. */
final class NavigationBar extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Map<ScreenId, Button> buttons = new EnumMap<>(ScreenId.class);

    NavigationBar(CaseSession session, List<ScreenId> screens) {
        getStyleClass().add("navigation");
        for (ScreenId screen : screens) {
            Button button = button(screen);
            button.setOnAction(event -> session.open(screen));
            buttons.put(screen, button);
            getChildren().add(button);
        }
        session.screen()
                .subscribe(current -> buttons.forEach(
                        (screen, button) -> button.pseudoClassStateChanged(CURRENT, screen == current)));
    }

    /** A narrow window shows icons only; the words are their tooltips then. */
    void setNarrow(boolean isNarrow) {
        pseudoClassStateChanged(NARROW, isNarrow);
        buttons.forEach((screen, button) -> {
            HBox content = (HBox) button.getGraphic();
            content.getChildren().stream().skip(1).forEach(words -> {
                words.setVisible(!isNarrow);
                words.setManaged(!isNarrow);
            });
            button.setTooltip(isNarrow ? new Tooltip(screen.title() + "  " + keys(screen)) : null);
        });
    }

    static String keys(ScreenId screen) {
        return "Ctrl+" + (screen.ordinal() + 1);
    }

    private static Button button(ScreenId screen) {
        Label title = new Label(screen.title());
        Label keys = new Label(keys(screen));
        keys.getStyleClass().addAll("keys", "navigation-keys");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(9, Icons.of(screen.icon()), title, gap, keys);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", content);
        button.setId("navigation-" + screen.name().toLowerCase(java.util.Locale.ROOT));
        button.setAccessibleText(screen.title());
        button.getStyleClass().add("navigation-button");
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(22));
        return button;
    }
}
