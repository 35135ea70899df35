package stillwatch.ui.evidence;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import stillwatch.evidence.content.ContentReview.Item;
import stillwatch.evidence.content.ContentReview.Text;
import stillwatch.ui.evidence.WithholdViewModel.CountedRule;
import stillwatch.ui.evidence.WithholdViewModel.State;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Icons;

/** What a package would quote, with the ways to keep it out: privilege, a span by hand, a rule. */
final class WithholdView extends SplitPane {
    private final WithholdViewModel model;
    private final WithholdDialogs dialogs;
    private final TableView<Item> items = new TableView<>();
    private final TableView<CountedRule> rules = new TableView<>();
    private final ComboBox<Text> texts = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final Label marks = new Label();
    private final Button privilege = Icons.button("fth-lock", "Mark as privileged", this::privilege);
    private final Button redact = Icons.button("fth-scissors", "Redact the selected text", this::redact);
    private final Button showAgain = Icons.button("fth-rotate-ccw", "Take back redactions by hand", this::showAgain);

    WithholdView(WithholdViewModel model) {
        this.model = model;
        this.dialogs = new WithholdDialogs(model);
        items.setId("withhold-items");
        items.getStyleClass().add("dense");
        items.setPlaceholder(new Label("No campaign, or none of its findings names a row."));
        items.getColumns().add(Columns.words("What a package would quote", 290, Item::name));
        items.getColumns().add(Columns.words("In packages", 120, WithholdView::treatment));
        items.getSelectionModel().selectedItemProperty().addListener((property, before, item) -> show(item));
        rules.setId("redaction-rules");
        rules.getStyleClass().add("dense");
        rules.setPlaceholder(new Label("No rule yet."));
        rules.setPrefHeight(150);
        rules.getColumns().add(Columns.words("Rule", 110, rule -> rule.rule().name()));
        rules.getColumns().add(Columns.words("Field", 90, rule -> rule.rule().field()));
        rules.getColumns().add(Columns.words("Pattern", 125, rule -> rule.rule().pattern()));
        rules.getColumns().add(Columns.count("Takes out", 90, CountedRule::count));
        Button add = Icons.button(
                "fth-plus", "Add a rule", () -> dialogs.addRule(getScene().getWindow()));
        add.setText("Add rule …");
        Button remove = Icons.button("fth-trash-2", "Remove the selected rule", this::removeRule);
        remove.setText("Remove");
        remove.disableProperty()
                .bind(rules.getSelectionModel().selectedItemProperty().isNull());
        VBox.setVgrow(items, Priority.ALWAYS);
        VBox left = new VBox(12, items, new Card("Redactions by rule", rules, new FlowPane(8, 8, add, remove)));
        left.getStyleClass().add("evidence-part");
        getItems().addAll(left, right());
        setDividerPositions(0.46);
        model.state().subscribe(this::show);
        show((Item) null);
    }

    private VBox right() {
        privilege.setText("Mark as privileged …");
        redact.setText("Redact selection …");
        showAgain.setText("Take back redactions");
        texts.setMaxWidth(Double.MAX_VALUE);
        texts.setConverter(new Titles());
        texts.valueProperty()
                .addListener((property, before, chosen) -> text.setText(chosen == null ? "" : chosen.text()));
        text.setEditable(false);
        text.setWrapText(true);
        text.setId("withhold-text");
        text.selectionProperty().addListener(change -> update());
        marks.setWrapText(true);
        marks.getStyleClass().add("muted");
        Label words =
                new Label("Here you see the content itself. Select words and redact them, or withhold the whole item.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox right = new VBox(10, words, texts, text, marks, new FlowPane(8, 8, redact, showAgain, privilege));
        right.getStyleClass().add("evidence-part");
        right.setMinWidth(280);
        return right;
    }

    private static String treatment(Item item) {
        return item.mark().isPresent()
                ? "withheld"
                : item.spans().isEmpty()
                        ? "in full"
                        : "redacted (" + item.spans().size() + ")";
    }

    private void show(State state) {
        Optional<Item> selected = selected();
        items.getItems().setAll(state.items());
        rules.getItems().setAll(state.rules());
        selected.flatMap(before -> state.items().stream()
                        .filter(item -> item.subject().equals(before.subject()))
                        .findFirst())
                .ifPresentOrElse(item -> items.getSelectionModel().select(item), () -> items.getSelectionModel()
                        .selectFirst());
    }

    private void show(Item item) {
        Text before = texts.getValue();
        texts.getItems().setAll(item == null ? java.util.List.of() : item.texts());
        texts.setValue(
                item == null
                        ? null
                        : item.texts().stream()
                                .filter(one -> before != null && one.title().equals(before.title()))
                                .findFirst()
                                .orElse(
                                        item.texts().isEmpty()
                                                ? null
                                                : item.texts().get(0)));
        marks.setText(
                item == null
                        ? ""
                        : item.mark()
                                .map(mark -> "Withheld: " + mark.basis() + ". " + mark.description() + " ("
                                        + mark.author() + ")")
                                .orElse(
                                        item.spans().isEmpty()
                                                ? "In packages in full, unless a rule takes something out."
                                                : item.spans().size() + " redactions by hand."));
        privilege.setText(item != null && item.mark().isPresent() ? "Lift the privilege" : "Mark as privileged …");
        update();
    }

    private void update() {
        Optional<Item> item = selected();
        boolean quoted = item.filter(one ->
                        one.texts().stream().noneMatch(text -> text.field().equals("note")))
                .isPresent();
        redact.setDisable(!quoted || text.getSelection().getLength() == 0);
        showAgain.setDisable(item.filter(one -> !one.spans().isEmpty()).isEmpty());
        privilege.setDisable(item.filter(one -> one.subject().kind() != stillwatch.casework.Subject.Kind.ACCOUNT)
                .isEmpty());
    }

    private Optional<Item> selected() {
        return Optional.ofNullable(items.getSelectionModel().getSelectedItem());
    }

    private void privilege() {
        selected().ifPresent(item -> {
            if (item.mark().isPresent()) {
                model.lift(item);
            } else {
                dialogs.mark(getScene().getWindow(), item);
            }
        });
    }

    private void redact() {
        var span = text.getSelection();
        selected()
                .ifPresent(item ->
                        dialogs.redact(getScene().getWindow(), item, texts.getValue(), span.getStart(), span.getEnd()));
    }

    private void showAgain() {
        selected().ifPresent(model::showAgain);
    }

    private void removeRule() {
        model.removeRule(rules.getSelectionModel().getSelectedItem().rule());
    }

    private static final class Titles extends StringConverter<Text> {
        @Override
        public String toString(Text text) {
            return text == null ? "" : text.title();
        }

        @Override
        public Text fromString(String words) {
            throw new UnsupportedOperationException("texts are chosen, not typed");
        }
    }
}
