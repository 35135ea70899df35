package stillwatch.ui.evidence;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.evidence.bag.Check;
import stillwatch.ui.kit.Icons;

/** Checks by name, each passed or failed by icon and word, with what it means. */
final class CheckList extends VBox {
    CheckList() {
        super(8);
        getStyleClass().add("check-list");
    }

    void clear() {
        getChildren().clear();
    }

    /** @param failedWord what a failed check is called here: it forbids, weakens, or has failed */
    void add(Check check, String failedWord) {
        Label name = new Label(check.name());
        name.getStyleClass().add("strong");
        Label outcome = new Label(check.passed() ? "passed" : failedWord);
        outcome.getStyleClass().addAll("outcome", check.passed() ? "passed" : "failed");
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        Label meaning = new Label(check.meaning());
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        meaning.getStyleClass().add("muted");
        VBox words = new VBox(1, new HBox(8, name, outcome), meaning);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(10, Icons.of(check.passed() ? "fth-check-circle" : "fth-alert-triangle"), words);
        line.getStyleClass().addAll("check-line", check.passed() ? "passed" : "failed");
        getChildren().add(line);
    }
}
