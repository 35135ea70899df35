package stillwatch.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a place shows that has nothing to show: why, in a sentence, and the way on. */
public final class EmptyState extends VBox {
    public EmptyState(String icon, String title, String sentence) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = Icons.of(icon);
        picture.getStyleClass().add("empty-state-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-state-title");
        Label words = new Label(sentence);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMaxWidth(460);
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().addAll(picture, heading, words);
    }

    /** Adds a button that does the next step. */
    public EmptyState with(String verb, Runnable act) {
        Button button = new Button(verb);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> act.run());
        getChildren().add(button);
        return this;
    }
}
