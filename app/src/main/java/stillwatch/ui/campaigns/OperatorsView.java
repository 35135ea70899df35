package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.casework.OperatorPair;
import stillwatch.casework.OperatorTie;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.campaigns.OriginalsViewModel.Statement;
import stillwatch.ui.workspace.ScreenId;

/** Which campaigns, watch list included, share an operator: what ties them, how surprising that is, and who carries it. */
final class OperatorsView extends VBox {
    private final Consumer<Statement> showOriginals;
    private final Consumer<String> choose;
    private final BiConsumer<TreeSet<Long>, ScreenId> open;
    private final VBox content = new VBox(10);

    /**
     * @param choose shows another campaign
     * @param open takes accounts to another screen
     */
    OperatorsView(
            Consumer<Statement> showOriginals, Consumer<String> choose, BiConsumer<TreeSet<Long>, ScreenId> open) {
        this.showOriginals = showOriginals;
        this.choose = choose;
        this.open = open;
        Label kind = words(
                "Inference: what members of two campaigns, watch list included, have in common, against what any accounts of the case"
                        + " would; as the last analysis found it. The probability is corrected for all comparisons that were made.",
                "quiet",
                "kind-of-statement");
        content.getStyleClass().add("operators");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(kind, scroll);
    }

    void show(Detail detail) {
        String id = detail.campaign().id();
        List<OperatorPair> own =
                detail.pairs().stream().filter(pair -> pair.concerns(id)).toList();
        List<OperatorPair> others =
                detail.pairs().stream().filter(pair -> !pair.concerns(id)).toList();
        content.getChildren().setAll(words(summary(detail.pairs()), "operators-summary"));
        content.getChildren().add(words("Ties of " + id + " (" + own.size() + ")", "side-title"));
        if (own.isEmpty()) {
            content.getChildren()
                    .add(words(
                            "Nothing ties " + id
                                    + " to another campaign beyond chance. Payers, devices, sign-up addresses, mail"
                                    + " domains, templates, replacement and hand-offs were compared, where the data has them.",
                            "quiet"));
        }
        own.forEach(pair -> content.getChildren().add(card(pair, id)));
        if (!others.isEmpty()) {
            content.getChildren().add(words("Other pairs of the case (" + others.size() + ")", "side-title"));
            others.forEach(pair -> content.getChildren().add(card(pair, "")));
        }
    }

    private static String summary(List<OperatorPair> pairs) {
        List<List<String>> operators = OperatorPair.operators(pairs);
        return operators.isEmpty()
                ? "No two campaigns of this case are tied by two independent things."
                : operators.stream()
                        .map(ids -> String.join(", ", ids) + ": likely one operator.")
                        .collect(Collectors.joining("\n"));
    }

    private Node card(OperatorPair pair, String shownId) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "operator-pair");
        card.getChildren()
                .add(words(
                        pair.first() + " and " + pair.second() + ": "
                                + pair.verdict().words(),
                        "card-title"));
        for (OperatorTie tie : pair.ties()) {
            card.getChildren().add(words(CampaignWords.sentenceCase(tie.kind().word()) + ": " + tie.sentence()));
            if (!tie.values().isEmpty()) {
                boolean more = tie.observed() > tie.values().size();
                card.getChildren()
                        .add(words(
                                (more ? "Rarest: " : "") + String.join(", ", tie.values()) + (more ? " …" : ""),
                                "quiet"));
            }
            card.getChildren().add(link(tie));
        }
        FlowPane bar = new FlowPane(6, 6);
        for (String id : List.of(pair.first(), pair.second())) {
            if (!id.equals(shownId)) {
                Button go = new Button("Show " + id);
                go.getStyleClass().add("small");
                go.setOnAction(click -> choose.accept(id));
                bar.getChildren().add(go);
            }
        }
        TreeSet<Long> carriers = new TreeSet<>();
        pair.carriers().values().forEach(carriers::addAll);
        for (ScreenId screen : List.of(ScreenId.GRAPH, ScreenId.ACCOUNTS, ScreenId.TIMELINE)) {
            Button go = new Button("These accounts in " + screen.title(), new FontIcon(screen.icon()));
            go.getStyleClass().add("small");
            go.setOnAction(click -> open.accept(carriers, screen));
            bar.getChildren().add(go);
        }
        card.getChildren().add(bar);
        return card;
    }

    private Hyperlink link(OperatorTie tie) {
        List<Long> accounts = new ArrayList<>(tie.accountsOfFirst());
        accounts.addAll(tie.accountsOfSecond());
        Hyperlink link = new Hyperlink("Show " + CampaignWords.behind(accounts.size(), 0, 0));
        link.getStyleClass().add("show-originals");
        link.setOnAction(click -> showOriginals.accept(new Statement(
                tie.kind().word() + " of " + tie.first() + " and " + tie.second(),
                "The accounts that carry it.",
                accounts,
                List.of(),
                List.of())));
        return link;
    }

    private static Label words(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
