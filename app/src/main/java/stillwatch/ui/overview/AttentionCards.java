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
final class AttentionCards {
    private AttentionCards() {}

    static Card review(Overview overview) {
        VBox lines = new VBox(6);
        List<String> toDo = OverviewViewModel.toDo(overview.review());
        if (toDo.isEmpty()) {
            lines.getChildren().add(line("fth-check", "Nothing waits for review."));
        }
        toDo.forEach(sentence -> lines.getChildren().add(line("fth-circle", sentence + ".")));
        return new Card("To review", lines);
    }

    static Card missing(Overview overview) {
        VBox lines = new VBox(6);
        if (overview.missing().isEmpty()) {
            lines.getChildren().add(line("fth-check", "Every signal has the data that it needs."));
        }
        for (Missing each : overview.missing()) {
            lines.getChildren().add(line("fth-slash", each.what() + ": " + each.consequence() + "."));
        }
        return new Card("Missing from this data", lines);
    }

    private static Node line(String icon, String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        return new HBox(9, Icons.of(icon), words);
    }
}
