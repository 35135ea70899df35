package stillwatch.ui.evidence;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.evidence.PackagePlan.Item;
import stillwatch.evidence.content.Part.Form;
import stillwatch.ui.kit.Icons;

/** The parts of a package: carried in full, reduced or left out, by icon and word, with what is missing and why. */
final class PartList extends GridPane {
    PartList() {
        setId("package-parts");
        getStyleClass().add("part-list");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), words);
    }

    void show(List<Item> items) {
        getChildren().clear();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Label form = new Label(words(item.form()));
            form.setMinWidth(Region.USE_PREF_SIZE);
            form.getStyleClass().add("muted");
            addRow(i, Icons.of(icon(item.form())), form, words(item));
        }
    }

    private static Node words(Item item) {
        VBox words = new VBox(1, label(item.part().title(), "strong"));
        if (!item.why().isEmpty()) {
            words.getChildren().add(label(item.why(), "part-why"));
        }
        words.getChildren().add(label(item.part().path(), "muted", "small"));
        return words;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static String words(Form form) {
        return switch (form) {
            case FULL -> "in full";
            case REDUCED -> "reduced";
            case LEFT_OUT -> "left out";
        };
    }

    private static String icon(Form form) {
        return switch (form) {
            case FULL -> "fth-check";
            case REDUCED -> "fth-scissors";
            case LEFT_OUT -> "fth-minus-circle";
        };
    }
}
