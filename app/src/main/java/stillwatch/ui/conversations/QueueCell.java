package stillwatch.ui.conversations;

import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.store.ReviewQueueQuery.Item;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.DisplaySettings;

/** One conversation of the queue: how much it weighs, whose it is, what it carries. */
final class QueueCell extends ListCell<Item> {
    private final DisplaySettings display;
    private final Supplier<Map<String, String>> colors;

    /** @param colors of the case's tags by name */
    QueueCell(DisplaySettings display, Supplier<Map<String, String>> colors) {
        this.display = display;
        this.colors = colors;
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : shown(item));
    }

    private VBox shown(Item item) {
        Label name = new Label(item.name(), weight(item));
        name.getStyleClass().add(item.isReviewed() ? "muted" : "strong");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label campaign = new Label(item.campaignId() == null ? "" : item.campaignId());
        campaign.getStyleClass().addAll("small", "muted");
        campaign.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(6, name, gap, campaign);
        head.setAlignment(Pos.CENTER_LEFT);
        String when = item.atMillis() == null ? "no time" : Formats.minute(item.atMillis(), display.zone());
        Label whose = new Label(item.accountId() + " · " + when);
        whose.getStyleClass().addAll("small", "muted");
        VBox box = new VBox(2, head, whose);
        if (!item.techniques().isEmpty() || !item.tags().isEmpty()) {
            box.getChildren().add(words(item));
        }
        return box;
    }

    private FlowPane words(Item item) {
        FlowPane words = new FlowPane(6, 2);
        item.tags().forEach(tag -> words.getChildren()
                .add(TagChip.of(tag, colors.get().getOrDefault(tag, "#59636e"))));
        item.techniques().forEach(technique -> {
            Label label = new Label(Marks.technique(technique));
            label.getStyleClass().addAll("small", item.strict() ? "technique-strict" : "technique-context");
            words.getChildren().add(label);
        });
        return words;
    }

    private static FontIcon weight(Item item) {
        FontIcon icon = Icons.of(
                item.isReviewed()
                        ? "fth-check-circle"
                        : item.strict() ? "fth-flag" : item.matches() > 0 ? "fth-info" : "fth-circle");
        icon.getStyleClass()
                .add(item.isReviewed() ? "weight-done" : item.strict() ? "weight-strict" : "weight-context");
        return icon;
    }
}
