package stillwatch.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.Problems.Problem;

/** Problems and notices in the corner of the window. They never stop the work: a notice goes by itself, an error when closed. */
final class Notices extends VBox {
    private static final int SHOWN = 4;
    private static final Duration NOTICE_STAYS = Duration.seconds(6);

    Notices() {
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
    }

    void follow(Problems problems) {
        ObservableList<Problem> all = problems.all();
        all.addListener((ListChangeListener<Problem>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::show);
            }
        });
    }

    private void show(Problem problem) {
        VBox card = new VBox(6);
        card.getStyleClass().addAll("notice", problem.error() ? "notice-error" : "notice-info");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        Label words = new Label(problem.message());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(
                10,
                Icons.of(problem.error() ? "fth-alert-triangle" : "fth-info"),
                words,
                Icons.button("fth-x", "Close this notice", () -> getChildren().remove(card)));
        card.getChildren().add(line);
        if (problem.cause() != null) {
            card.getChildren().add(details(card, problem.cause()));
        }
        getChildren().add(card);
        if (getChildren().size() > SHOWN) {
            getChildren().remove(0);
        }
        if (!problem.error()) {
            PauseTransition stay = new PauseTransition(NOTICE_STAYS);
            stay.setOnFinished(event -> getChildren().remove(card));
            stay.play();
        }
    }

    private static Hyperlink details(VBox card, Throwable cause) {
        Hyperlink link = new Hyperlink("Details for a report");
        link.setOnAction(event -> {
            StringWriter text = new StringWriter();
            cause.printStackTrace(new PrintWriter(text));
            TextArea area = new TextArea(text.toString());
            area.setEditable(false);
            area.setPrefRowCount(8);
            card.getChildren().remove(link);
            card.getChildren().add(area);
        });
        return link;
    }
}
