package stillwatch.ui.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillwatch.store.MissingDataQuery.Missing;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.Icons;

/** What waits for a person, and what the data cannot say. */
final class AttentionCard extends VBox {
    AttentionCard(Overview overview) {
        getStyleClass().add("stack");
        VBox review = new VBox(6);
        List<String> toDo = OverviewViewModel.toDo(overview.review());
        if (toDo.isEmpty()) {
            review.getChildren().add(line("fth-check", "Nothing waits for review."));
        }
        toDo.forEach(sentence -> review.getChildren().add(line("fth-circle", sentence + ".")));
        VBox missing = new VBox(6);
        if (overview.missing().isEmpty()) {
            missing.getChildren().add(line("fth-check", "Every signal has the data that it needs."));
        }
        for (Missing each : overview.missing()) {
            missing.getChildren().add(line("fth-slash", each.what() + ": " + each.consequence() + "."));
        }
        getChildren().addAll(new Card("To review", review), new Card("Missing from this data", missing));
    }

    private static Node line(String icon, String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        HBox line = new HBox(9, Icons.of(icon), words);
        line.getStyleClass().add("attention-line");
        return line;
    }
}
