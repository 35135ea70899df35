package stillwatch.ui.conversations;

import javafx.scene.control.Label;
import javafx.scene.shape.Circle;

/** A tag as a dot of its colour and its name. */
final class TagChip {
    private static final double RADIUS = 4;

    private TagChip() {}

    /** @param color {@code #rrggbb} */
    static Label of(String name, String color) {
        Circle dot = new Circle(RADIUS);
        dot.setStyle("-fx-fill: " + color + ";");
        Label label = new Label(name, dot);
        label.getStyleClass().addAll("tag-chip", "small");
        return label;
    }
}
