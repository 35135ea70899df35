package stillwatch.ui.evidence;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.evidence.Preflight;
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

    /** A check before saving: one that failed forbids the package, or weakens it, or asks its maker to look again. */
    void add(Preflight.Result result) {
        String failedWord =
                result.blocks() ? "forbids saving" : result.inPackage() ? "weakens the package" : "needs a look";
        add(result.check(), failedWord, result.blocks() ? "failed" : "weak");
    }

    /** A check that runs while the package is written. */
    void add(Preflight.Later later) {
        addLine("fth-clock", later.name(), "runs while writing", later.meaning(), "later");
    }

    /** A check of a finished package. */
    void add(Check check) {
        add(check, "FAILED", "failed");
    }

    private void add(Check check, String failedWord, String failedClass) {
        addLine(
                check.passed() ? "fth-check-circle" : "fth-alert-triangle",
                check.name(),
                check.passed() ? "passed" : failedWord,
                check.meaning(),
                check.passed() ? "passed" : failedClass);
    }

    private void addLine(String icon, String title, String word, String means, String look) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label outcome = new Label(word);
        outcome.getStyleClass().addAll("outcome", look);
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        Label meaning = new Label(means);
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        meaning.getStyleClass().add("muted");
        VBox words = new VBox(1, new FlowPane(8, 0, name, outcome), meaning);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(10, Icons.of(icon), words);
        line.getStyleClass().addAll("check-line", look);
        getChildren().add(line);
    }
}
