package stillwatch.ui.conversations;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import stillwatch.store.ReviewKeysTable.ReviewKey;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.FormDialog;

/** Asks which key puts which tag. A key that means something else is refused at once, in words. */
final class KeysDialog {
    private final VBox rows = new VBox(6);
    private final List<Row> entered = new ArrayList<>();
    private final Label refusal = new Label();
    private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper(true);

    /** The controls of one binding. */
    private record Row(TextField key, TextField tag, CheckBox verdict) {
        ReviewKey read() {
            return new ReviewKey(key.getText(), tag.getText().strip(), verdict.isSelected());
        }
    }

    /** @param bound told what was entered when the button was pressed */
    void ask(DisplaySettings display, Window owner, ReviewKeys keys, Consumer<ReviewKeys> bound) {
        keys.keys().forEach(this::add);
        Button more = new Button("Add a key", Icons.of("fth-plus"));
        more.setId("add-key");
        more.setOnAction(event -> {
            add(new ReviewKey("", "", true));
            entered.get(entered.size() - 1).key().requestFocus();
        });
        refusal.setWrapText(true);
        refusal.setMinHeight(42);
        refusal.setId("keys-refusal");
        refusal.getStyleClass().add(Styles.DANGER);
        new FormDialog(
                        display,
                        owner,
                        "Bind keys",
                        "Press a key in its field. A verdict goes on to the next unreviewed conversation; another tag stays."
                                + " Alt with the key takes the tag off.")
                .with("Key, tag, verdict", rows)
                .with("", more)
                .with("", refusal)
                .ask("Bind keys", usable.getReadOnlyProperty(), () -> bound.accept(new ReviewKeys(read())));
    }

    private List<ReviewKey> read() {
        return entered.stream().map(Row::read).toList();
    }

    private void add(ReviewKey one) {
        TextField key = new TextField(one.key());
        key.setPrefColumnCount(2);
        key.setEditable(false);
        key.getStyleClass().add("key-field");
        key.setAccessibleText("Key for the tag " + one.tag());
        TextField tag = new TextField(one.tag());
        tag.setPromptText("Tag");
        HBox.setHgrow(tag, Priority.ALWAYS);
        CheckBox verdict = new CheckBox("verdict");
        verdict.setSelected(one.verdict());
        Row row = new Row(key, tag, verdict);
        HBox line = new HBox(8, key, tag, verdict);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().add(Icons.button("fth-x", "Take this key out", () -> {
            entered.remove(row);
            rows.getChildren().remove(line);
            check(Optional.empty());
        }));
        key.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(row, event));
        tag.textProperty().addListener((property, before, now) -> check(Optional.empty()));
        entered.add(row);
        rows.getChildren().add(line);
        check(Optional.empty());
    }

    private void press(Row row, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            return;
        }
        event.consume();
        if (event.getCode().isModifierKey()) {
            return;
        }
        String pressed = event.getCode().isDigitKey() || event.getCode().isLetterKey()
                ? event.getCode().getName().replaceAll("^Numpad ", "").toUpperCase(Locale.ROOT)
                : event.getCode().getName();
        Optional<String> refused = ReviewKeys.refusal(pressed);
        if (refused.isEmpty()) {
            row.key().setText(pressed);
        }
        check(refused);
    }

    /** @param refused why the key that was just pressed was not taken */
    private void check(Optional<String> refused) {
        Optional<String> wrong = ReviewKeys.refusal(
                read().stream().filter(one -> !one.key().isEmpty()).toList());
        boolean missing = entered.stream().anyMatch(row -> row.key().getText().isEmpty());
        usable.set(wrong.isEmpty() && !missing);
        refusal.setText(
                refused.or(() -> wrong).orElse(missing ? "Press a key in the empty field, or take its line out." : ""));
    }
}
