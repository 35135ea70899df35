package stillwatch.ui.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.store.AccountFactsQuery.Facts;
import stillwatch.ui.graph.CaseLinks.Neighbour;
import stillwatch.ui.kit.Formats;

/** What the side panel tells of selected marks. */
final class NodeView extends VBox {
    NodeView() {
        getStyleClass().add("ledger");
    }

    void showHelp() {
        getChildren().clear();
        add(words("Keys and marks", "graph-title"));
        add(words(
                "Click a mark to see what it is, a line to see what it rests on. Double-click expands. Drag moves and pins."
                        + " Shift and drag selects a part.",
                "muted"));
        add(words("With the canvas focused", "section-title"));
        add(pairs(List.of(
                Map.entry("Arrows", "next mark in that direction"),
                Map.entry("L", "next line of the selected mark"),
                Map.entry("Enter", "expand"),
                Map.entry("Backspace", "collapse to campaigns"),
                Map.entry("Delete", "hide"),
                Map.entry("P", "pin"),
                Map.entry("Escape", "select nothing, close the panel"),
                Map.entry("+  –  F", "larger, smaller, fit"))));
        add(words("Marks", "section-title"));
        add(pairs(List.of(
                Map.entry("▢", "campaign with its score"),
                Map.entry("●", "account, coloured by campaign"),
                Map.entry("⊗", "banned or suspended account"),
                Map.entry("◇", "value that links its holders"),
                Map.entry("◇ 1000+", "value of so many that it links nobody"))));
        add(words(
                "A line is wider and darker the more independent kinds of layers it rests on: one, two, three or more.",
                "muted"));
    }

    /** @param open called with a neighbour whose link was chosen, @param all how many neighbours there are */
    void show(Facts account, List<Neighbour> neighbours, int all, Map<Long, Facts> names, Consumer<Long> open) {
        getChildren().clear();
        add(words(account.accountId(), "graph-title"));
        add(words(
                "Read from "
                        + (account.source() == null
                                ? "exchanges only: the provider gave no row of its own"
                                : account.source() + ":" + account.line()),
                "muted"));
        add(words(
                neighbours.size() < all
                        ? "The strongest " + neighbours.size() + " of " + Formats.count(all) + " neighbours"
                        : all + " neighbours",
                "section-title"));
        for (Neighbour neighbour : neighbours) {
            Facts other = names.get(neighbour.accountKey());
            Hyperlink link =
                    new Hyperlink(other.accountId() + "   " + String.format(Locale.ROOT, "%.1f", neighbour.weight()));
            link.setOnAction(event -> open.accept(other.key()));
            add(link);
        }
    }

    void show(GraphNode value) {
        getChildren().clear();
        boolean crowd = value.kind() == GraphNode.Kind.CROWD;
        add(words(value.label(), "graph-title"));
        add(words(
                crowd
                        ? "Held by " + Formats.count(value.stands())
                                + " accounts. A value of so many says nothing about two of"
                                + " them, so it links nobody and has no line."
                        : "Held by " + Formats.count(value.stands())
                                + " accounts of the case. Its lines go to those in the"
                                + " picture whose links rest on it.",
                "muted"));
    }

    private static Node pairs(List<Map.Entry<String, String>> pairs) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pairs");
        for (int i = 0; i < pairs.size(); i++) {
            Label name = words(pairs.get(i).getKey(), "muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, name, words(pairs.get(i).getValue(), "pair-value"));
        }
        return grid;
    }

    private void add(Node node) {
        getChildren().add(node);
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
