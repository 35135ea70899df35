package stillwatch.ui.conversations;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import stillwatch.store.ReviewKeysTable.ReviewKey;

/** Which key does what, always in sight. */
final class HintBar extends FlowPane {
    HintBar() {
        super(14, 4);
        getStyleClass().add("hint-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(ReviewKeys keys) {
        getChildren().clear();
        hint("J", "next");
        hint("K", "previous");
        hint("U", "next unreviewed");
        for (ReviewKey key : keys.keys()) {
            hint(key.key(), key.tag() + (key.verdict() ? " →" : ""));
        }
        hint("Alt+key", "takes off");
        hint("Backspace", "back and undo");
        hint("Space", "scroll");
        hint("R", "reveal");
        hint("T", "template");
        hint("B", "bind keys");
    }

    private void hint(String key, String meaning) {
        Label cap = new Label(key);
        cap.getStyleClass().add("keys");
        Label words = new Label(meaning);
        words.getStyleClass().add("small");
        HBox hint = new HBox(5, cap, words);
        hint.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(hint);
    }
}
