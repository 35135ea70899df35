package stillwatch.ui.campaigns;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.ui.kit.Formats;

/** One reason for or against a campaign: its sentence, its figures, how the score moves without it, a way to the originals. */
final class ReasonCard extends VBox {
    ReasonCard(Campaign campaign, Finding finding, Runnable showOriginals) {
        getStyleClass().addAll("card", "reason");
        Label signal = new Label(CampaignWords.sentenceCase(finding.signal()));
        signal.getStyleClass().add("card-title");
        signal.setWrapText(true);
        signal.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label strength = new Label("strength " + Formats.score(finding.strength()));
        strength.getStyleClass().add("quiet");
        strength.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(finding.text());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Label figures = new Label(CampaignWords.figures(finding));
        figures.getStyleClass().add("figures");
        figures.setWrapText(true);
        ContributionBar bar = new ContributionBar(campaign.score(), CampaignWords.without(campaign, finding));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(40);
        bar.setPrefWidth(90);
        bar.setMaxWidth(220);
        Label move = new Label(CampaignWords.scoreWithout(campaign, finding));
        move.setMinWidth(Region.USE_PREF_SIZE);
        HBox moves = new HBox(8, bar, move);
        moves.getStyleClass().add("score-move");
        getChildren().addAll(new HBox(8, signal, gap, strength), sentence);
        if (!figures.getText().isEmpty()) {
            getChildren().add(figures);
        }
        Label weight = new Label(CampaignWords.weight(finding));
        weight.getStyleClass().add("weight");
        if (!weight.getText().isEmpty()) {
            getChildren().add(weight);
        }
        getChildren().addAll(moves, originals(finding, showOriginals));
    }

    private static Region originals(Finding finding, Runnable showOriginals) {
        String text = CampaignWords.behind(
                finding.accountKeys().size(),
                finding.exchangeKeys().size(),
                finding.conversationKeys().size());
        if (text.isEmpty()) {
            Label none = new Label(
                    "Found by an earlier version of this program, which did not keep what is behind it: analyse"
                            + " again.");
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            none.setMinHeight(Region.USE_PREF_SIZE);
            return none;
        }
        Hyperlink link = new Hyperlink("Show " + text);
        link.setOnAction(event -> showOriginals.run());
        link.getStyleClass().add("show-originals");
        link.setWrapText(true);
        return link;
    }
}
