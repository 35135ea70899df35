package stillwatch.ui.accounts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.store.AccountActivityQuery.Use;
import stillwatch.ui.kit.BarList;
import stillwatch.ui.kit.BarList.Bar;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** When an account was active, and what it used from where. */
final class UseView extends ScrollPane {
    private static final int ADDRESSES_SHOWN = 8;

    private final ActivityHeatMap map;

    UseView(DisplaySettings display) {
        map = new ActivityHeatMap(display);
        setFitToWidth(true);
        getStyleClass().add("detail-scroll");
    }

    void show(AccountStory story) {
        map.show(story.hours());
        HBox first = pair(bars("Models", "model", story.uses()), bars("Capabilities", "capability", story.uses()));
        HBox second = pair(bars("Clients", "client", story.uses()), addresses(story));
        VBox page = new VBox(titled("Exchanges by day and hour", map), first, second);
        page.getStyleClass().add("use-view");
        setContent(page);
    }

    private static HBox pair(Node left, Node right) {
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("fact-columns");
        return pair;
    }

    private static Node bars(String title, String what, List<Use> uses) {
        return titled(
                title,
                new BarList(uses.stream()
                        .filter(use -> use.what().equals(what))
                        .map(use -> new Bar(
                                use.value() == null ? "not given" : use.value(),
                                use.exchanges(),
                                Formats.count(use.exchanges())))
                        .toList()));
    }

    private static Node addresses(AccountStory story) {
        if (story.addresses().isEmpty()) {
            Label none = new Label("No addresses in this dataset.");
            none.getStyleClass().add("muted");
            return titled("Addresses", none);
        }
        String title = story.addresses().size() > ADDRESSES_SHOWN
                ? "Addresses (the " + ADDRESSES_SHOWN + " used most)"
                : "Addresses";
        return titled(
                title,
                new BarList(story.addresses().stream()
                        .limit(ADDRESSES_SHOWN)
                        .map(address -> new Bar(
                                address.ip(),
                                address.exchanges(),
                                Formats.count(address.exchanges())
                                        + (address.type() == null ? "" : "  " + address.type())))
                        .toList()));
    }

    private static VBox titled(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(8, heading, content);
        box.setMinWidth(0);
        box.setPrefWidth(300);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
