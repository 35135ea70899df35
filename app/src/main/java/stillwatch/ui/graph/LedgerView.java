package stillwatch.ui.graph;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.LinkLayer;
import stillwatch.casework.LinkLayer.SharedValue;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.ui.graph.LedgerViewModel.Bundle;
import stillwatch.ui.graph.LedgerViewModel.OneLink;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** What a line rests on: each layer with observed against expected, the shared values and how rare they are, the rows behind. */
final class LedgerView extends VBox {
    private static final int ROWS_SHOWN = 12;

    private final DisplaySettings display;
    private final Consumer<ConversationRowsQuery.Row> openConversation;

    /** @param openConversation called for a conversation that was chosen */
    LedgerView(DisplaySettings display, Consumer<ConversationRowsQuery.Row> openConversation) {
        this.display = display;
        this.openConversation = openConversation;
        getStyleClass().add("ledger");
    }

    void show(OneLink ledger) {
        getChildren().clear();
        add(words(ledger.a().accountId() + "  –  " + ledger.b().accountId(), "graph-title"));
        add(words("Strength " + strength(ledger.link().weight()), "strong"));
        add(words(independence(ledger), "muted"));
        for (LinkLayer layer : ledger.link().layers()) {
            add(card(layer, ledger.allAccounts()));
        }
        add(heading("Rows behind it (facts)"));
        add(words(account(ledger), "muted"));
        rows("Exchanges that carry a shared value", ledger.carrying());
        rows("Exchanges of both within 10 seconds", ledger.together());
        conversations(ledger.conversations());
    }

    private static String independence(OneLink ledger) {
        int kinds = ledger.independentKinds();
        int layers = ledger.link().layers().size();
        if (kinds >= 2) {
            return layers + " layers, " + kinds + " of them independent of each other.";
        }
        boolean weak = ledger.link().layers().stream().allMatch(layer -> LayerWords.isInfrastructure(layer.layer()));
        return weak
                ? "One kind of layer only, and one that strangers share too. Look for another before relying on it."
                : "One kind of layer only, but one that is no infrastructure and very surprising.";
    }

    private static Node card(LinkLayer layer, long allAccounts) {
        Label name = words(LayerWords.words(layer.layer()), "strong");
        Label kind = words(LayerWords.isInfrastructure(layer.layer()) ? "infrastructure" : "behaviour", "muted");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox card = new VBox(
                new HBox(6, name, gap, kind),
                words(
                        "shares " + number(layer.observed()) + ", chance explains " + number(layer.expected())
                                + ratio(layer),
                        "figures"),
                words(LedgerViewModel.surprise(layer), "muted"));
        for (SharedValue value : layer.values()) {
            card.getChildren().add(words(value.value(), "shared-value"));
            card.getChildren().add(words(LedgerViewModel.rarity(value.holders(), allAccounts), "muted"));
        }
        card.getStyleClass().add("ledger-card");
        return card;
    }

    private static String ratio(LinkLayer layer) {
        return layer.expected() > 0
                ? String.format(Locale.ROOT, ", %,.0f times as much", layer.observed() / layer.expected())
                : "";
    }

    private static String account(OneLink ledger) {
        return "Account rows: " + place(ledger.a().source(), ledger.a().line()) + " and "
                + place(ledger.b().source(), ledger.b().line());
    }

    private static String place(String source, long line) {
        return source == null ? "none (known from exchanges only)" : source + ":" + line;
    }

    private void rows(String title, List<ExchangeRowsQuery.Row> rows) {
        add(words(title + " (" + rows.size() + ")", "field-name"));
        for (ExchangeRowsQuery.Row row : rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))) {
            add(words(
                    Formats.second(row.atMillis(), display.zone()) + "  " + row.accountId() + "\n" + row.source() + ":"
                            + row.line(),
                    "row-behind"));
        }
        if (rows.size() > ROWS_SHOWN) {
            add(words("and " + (rows.size() - ROWS_SHOWN) + " more", "muted"));
        }
    }

    private void conversations(List<ConversationRowsQuery.Row> rows) {
        add(words("Sampled conversations with the same prompt (" + rows.size() + ")", "field-name"));
        for (ConversationRowsQuery.Row row : rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))) {
            Hyperlink link = new Hyperlink(row.accountId() + "  " + row.source() + ":" + row.line());
            link.setOnAction(event -> openConversation.accept(row));
            add(link);
        }
    }

    /** @param open called with the two accounts of a link of the bundle */
    void show(Bundle bundle, BiConsumer<Long, Long> open) {
        getChildren().clear();
        add(words(bundle.from() + "  –  " + bundle.to(), "graph-title"));
        add(words(
                Formats.count(bundle.links()) + (bundle.links() == 1 ? " link" : " links") + ", strength "
                        + strength(bundle.weight()) + " in all",
                "strong"));
        add(words("The strongest of them; each opens its own ledger.", "muted"));
        for (LedgerViewModel.Line line : bundle.strongest()) {
            Hyperlink link = new Hyperlink(line.a().accountId() + "  –  "
                    + line.b().accountId() + "   " + strength(line.weight()) + "   " + line.layers());
            link.setOnAction(event -> open.accept(line.a().key(), line.b().key()));
            add(link);
        }
    }

    private static Label heading(String text) {
        return words(text, "section-title");
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

    private static String number(double value) {
        return value == Math.rint(value)
                ? Formats.count((long) value)
                : String.format(Locale.ROOT, value < 0.1 ? "%.3g" : "%.2f", value);
    }

    private static String strength(double weight) {
        return String.format(Locale.ROOT, "%.1f", weight);
    }
}
