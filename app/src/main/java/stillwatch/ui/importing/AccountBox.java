package stillwatch.ui.importing;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import stillwatch.ui.importing.AccountQuestion.Answer;
import stillwatch.ui.kit.Icons;

/** Asks which field is the account. */
final class AccountBox extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Label question = new Label();
    private final ComboBox<Answer> answers = new ComboBox<>();
    private boolean isShowing;

    AccountBox(ImportViewModel model) {
        super(6);
        getStyleClass().add("import-account");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.setLabelFor(answers);
        answers.setId("import-account");
        answers.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(answers, Priority.NEVER);
        answers.setPromptText("as the mapping below says");
        answers.setConverter(new StringConverter<>() {
            @Override
            public String toString(Answer answer) {
                return answer == null ? "" : answer.title();
            }

            @Override
            public Answer fromString(String title) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        answers.valueProperty().addListener((property, before, answer) -> {
            if (answer != null && !isShowing) {
                model.answer(answer);
            }
        });
        getChildren().addAll(question, answers);
        model.state().subscribe(this::show);
    }

    private void show(ImportState state) {
        isShowing = true;
        Optional<AccountQuestion> asked = state.account();
        setVisible(asked.isPresent());
        setManaged(asked.isPresent());
        asked.ifPresent(this::show);
        isShowing = false;
    }

    private void show(AccountQuestion asked) {
        question.setText(asked.sentence());
        question.setGraphic(Icons.of(asked.isOpen() ? "fth-help-circle" : "fth-user"));
        if (!asked.answers().equals(answers.getItems())) {
            answers.getItems().setAll(asked.answers());
        }
        answers.setValue(asked.given().orElse(null));
        pseudoClassStateChanged(OPEN, asked.isOpen());
    }
}
