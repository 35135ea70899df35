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
    /** A check before saving: one that failed forbids the package, or only weakens it. */
    void add(Check check, boolean forbids) {
        add(check, forbids ? "forbids saving" : "weakens the package", forbids ? "failed" : "weak");
    }

    /** A check of a finished package. */
    void add(Check check) {
        add(check, "FAILED", "failed");
    }

    private void add(Check check, String failedWord, String failedClass) {
        String look = check.passed() ? "passed" : failedClass;
        Label name = new Label(check.name());
        name.getStyleClass().add("strong");
        Label outcome = new Label(check.passed() ? "passed" : failedWord);
        outcome.getStyleClass().addAll("outcome", look);
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        Label meaning = new Label(check.meaning());
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        meaning.getStyleClass().add("muted");
        VBox words = new VBox(1, new HBox(8, name, outcome), meaning);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(10, Icons.of(check.passed() ? "fth-check-circle" : "fth-alert-triangle"), words);
        line.getStyleClass().addAll("check-line", look);
        getChildren().add(line);
    }
}
