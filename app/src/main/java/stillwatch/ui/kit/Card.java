package stillwatch.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled panel. */
public final class Card extends VBox {
    private final HBox head;

    public Card(String title, Node... content) {
        getStyleClass().add("panel-card");
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        head = new HBox(heading);
        head.getStyleClass().add("panel-card-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /** Replaces what stands below the title. */
    public void setContent(Node... content) {
        getChildren().setAll(head);
        getChildren().addAll(content);
    }

    /** Puts something at the right end of the title's line. */
    public Card withAside(Node aside) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(gap, aside);
        return this;
    }
}
