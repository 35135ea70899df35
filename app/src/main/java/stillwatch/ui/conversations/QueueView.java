package stillwatch.ui.conversations;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.casework.Tag;
import stillwatch.store.ReviewQueueQuery.Item;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Selection;
import stillwatch.ui.workspace.Whose;

/** The queue with what narrows it. Moving through it is done by keys; a click opens a conversation as well. */
final class QueueView extends VBox {
    private static final String ANY_TECHNIQUE = "Any technique";
    private static final String ANY_TAG = "Any tag";

    private final QueueViewModel model;
    private final ToggleGroup whose = new ToggleGroup();
    private final ToggleButton everybody = segment(Whose.EVERYBODY, "All", Styles.LEFT_PILL);
    private final ToggleButton campaign = segment(Whose.CAMPAIGN, "Campaign", Styles.CENTER_PILL);
    private final ToggleButton accounts = segment(Whose.ACCOUNTS, "Accounts", Styles.RIGHT_PILL);
    private final CheckBox span = new CheckBox("Only the selected span of time");
    private final CheckBox unreviewed = new CheckBox("Only unreviewed");
    private final ComboBox<String> technique = new ComboBox<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Label count = new Label();
    private final ListView<Item> list = new ListView<>();
    private final Map<String, String> colors = new HashMap<>();
    private boolean showing;

    QueueView(QueueViewModel model, DisplaySettings display) {
        this.model = model;
        getStyleClass().add("review-queue");
        list.setCellFactory(view -> new QueueCell(display, () -> colors));
        list.setFocusTraversable(false);
        list.getStyleClass().add("queue-list");
        list.setPlaceholder(new Label("No conversation fits."));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.open(now.key());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        technique.setMaxWidth(Double.MAX_VALUE);
        tag.setMaxWidth(Double.MAX_VALUE);
        technique.setAccessibleText("Technique that a rule matched");
        tag.setAccessibleText("Tag on the conversation");
        HBox.setHgrow(technique, Priority.ALWAYS);
        HBox.setHgrow(tag, Priority.ALWAYS);
        // The longer words get the wider place.
        technique.setPrefWidth(30);
        tag.setPrefWidth(0);
        count.getStyleClass().addAll("muted", "small");
        listen();
        getChildren()
                .addAll(
                        new HBox(everybody, campaign, accounts),
                        new HBox(6, technique, tag),
                        unreviewed,
                        span,
                        count,
                        list);
    }

    private void listen() {
        whose.selectedToggleProperty().addListener((property, before, now) -> pick(before, now));
        technique
                .valueProperty()
                .addListener((property, before, now) -> change(choice ->
                        choice.withTechnique(Optional.ofNullable(now).filter(name -> !name.equals(ANY_TECHNIQUE)))));
        tag.valueProperty()
                .addListener((property, before, now) -> change(
                        choice -> choice.withTag(Optional.ofNullable(now).filter(name -> !name.equals(ANY_TAG)))));
        unreviewed.setOnAction(event -> change(choice -> choice.withUnreviewedOnly(unreviewed.isSelected())));
        span.setOnAction(event -> change(choice -> choice.withSpan(span.isSelected())));
    }

    private void pick(Toggle before, Toggle now) {
        if (now == null) {
            whose.selectToggle(before);
        } else {
            change(choice -> choice.withWhose((Whose) now.getUserData()));
        }
    }

    private void change(java.util.function.UnaryOperator<QueueChoice> change) {
        if (!showing) {
            model.choose(change);
        }
    }

    private ToggleButton segment(Whose data, String text, String pill) {
        ToggleButton button = new ToggleButton(text);
        button.setUserData(data);
        button.setToggleGroup(whose);
        button.getStyleClass().addAll(pill, Styles.SMALL);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** @param selection what is selected now, perhaps newer than the queue */
    void show(QueueState state, Selection selection) {
        showing = true;
        colors.clear();
        state.tags().forEach(one -> colors.put(one.name(), one.color()));
        showWhose(state.choice(), selection);
        showTechniques(state);
        tag.getItems()
                .setAll(names(ANY_TAG, state.tags().stream().map(Tag::name).toList()));
        tag.setValue(state.choice().tag().orElse(ANY_TAG));
        unreviewed.setSelected(state.choice().unreviewedOnly());
        span.setSelected(state.choice().withinSpan());
        span.setDisable(selection.span().isEmpty());
        span.setText(selection.span().isEmpty() ? "No span of time selected" : "Only the selected span of time");
        count.setText(state.known() ? counts(state) : "Reading the queue…");
        if (!list.getItems().equals(state.items())) {
            list.getItems().setAll(state.items());
        }
        int place = state.placeOf(selection.conversationKey());
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().select(place);
            list.scrollTo(Math.max(0, place - 2));
        }
        showing = false;
    }

    private void showWhose(QueueChoice choice, Selection selection) {
        int keys = selection.accountKeys().size();
        campaign.setText(selection.campaignId().map(id -> "Campaign " + id).orElse("No campaign"));
        campaign.setDisable(selection.campaignId().isEmpty());
        campaign.setTooltip(new Tooltip(
                selection.campaignId().isEmpty()
                        ? "No campaign is selected."
                        : "Conversations of the campaign's members, its crowd left out"));
        accounts.setText(keys == 0 ? "No accounts" : keys == 1 ? "1 account" : Formats.count(keys) + " accounts");
        accounts.setDisable(keys == 0);
        ToggleButton wanted = choice.whose() == Whose.ACCOUNTS && keys > 0
                ? accounts
                : choice.whose() == Whose.CAMPAIGN && selection.campaignId().isPresent() ? campaign : everybody;
        whose.selectToggle(wanted);
    }

    private void showTechniques(QueueState state) {
        technique
                .getItems()
                .setAll(names(
                        ANY_TECHNIQUE,
                        state.techniques().stream().map(one -> one.technique()).toList()));
        technique.setValue(state.choice().technique().orElse(ANY_TECHNIQUE));
    }

    private static List<String> names(String any, List<String> names) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(any), names.stream())
                .toList();
    }

    private static String counts(QueueState state) {
        String matching =
                Formats.count(state.matching()) + (state.matching() == 1 ? " conversation, " : " conversations, ")
                        + Formats.count(state.unreviewed()) + " unreviewed";
        String shown = state.items().size() < state.matching()
                ? " · the first " + Formats.count(state.items().size()) + " are listed"
                : "";
        return matching + shown;
    }
}
