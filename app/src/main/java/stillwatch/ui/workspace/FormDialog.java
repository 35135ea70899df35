package stillwatch.ui.workspace;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Asks for what an act needs before it is done: a sentence that says what will happen, fields below each other, a button
 * with the act's verb that waits until the fields are filled, and a way out.
 */
public final class FormDialog {
    private static final double WIDTH = 460;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final VBox fields = new VBox(6);
    private Node first;

    /**
     * @param title what is asked: "Confirm C1"
     * @param explanation what the act means for the case
     */
    public FormDialog(DisplaySettings display, Window owner, String title, String explanation) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        Label sentence = new Label(explanation);
        sentence.setWrapText(true);
        sentence.setMaxWidth(WIDTH);
        // A window may be a little lower than asked for: that must not cost words.
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        fields.getChildren().addAll(heading, sentence);
        fields.setPrefWidth(WIDTH);
        fields.getStyleClass().add("form");
        dialog.getDialogPane().setContent(fields);
        Subscription dress = display.dress(dialog.getDialogPane().getScene());
        dialog.setOnHidden(event -> dress.unsubscribe());
    }

    /** Adds a field below the others, with its name above it if it has one. */
    public FormDialog with(String label, Node field) {
        if (!label.isEmpty()) {
            Label name = new Label(label);
            name.setLabelFor(field);
            name.getStyleClass().add("field-name");
            fields.getChildren().add(name);
        }
        fields.getChildren().add(field);
        if (first == null) {
            first = field;
        }
        return this;
    }

    /** A field whose text must not be blank can use this as a condition. */
    public static ObservableBooleanValue filled(TextInputControl field) {
        return javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !field.getText().isBlank(), field.textProperty());
    }

    /**
     * Shows the dialog and returns at once; {@code act} runs when the button with the verb was pressed.
     *
     * @param verb what the button says: "Confirm campaign"
     */
    public void ask(String verb, ObservableBooleanValue ready, Runnable act) {
        ButtonType go = new ButtonType(verb, ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(go, ButtonType.CANCEL);
        Button button = (Button) dialog.getDialogPane().lookupButton(go);
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(ready));
        dialog.resultProperty().addListener((property, before, pressed) -> {
            if (pressed == go) {
                act.run();
            }
        });
        dialog.show();
        focusFirst();
    }

    /**
     * Shows the dialog where nothing is asked, with one button that closes it.
     *
     * @param verb what the button says: "Close"
     */
    public void show(String verb) {
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(verb, ButtonData.CANCEL_CLOSE));
        dialog.show();
        focusFirst();
    }

    private void focusFirst() {
        if (first != null) {
            first.requestFocus();
        }
    }
}
