package stillwatch.ui.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.Formats;

/** The suspected campaigns by score; each opens on the campaigns screen. */
final class CampaignsCard extends StackPane {
    private static final int SHOWN = 6;

    CampaignsCard(Overview overview, OverviewViewModel model) {
        List<Campaign> reported = OverviewViewModel.reported(overview);
        Card card = new Card("Suspected campaigns");
        if (reported.isEmpty()) {
            Label none = new Label(
                    overview.review().isAnalysed()
                            ? "The analysis found no group above the reporting threshold."
                            : "Signals have not been computed yet: choose Analyse in the Case menu.");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            card.setContent(none);
        } else {
            VBox rows = new VBox(2);
            reported.stream().limit(SHOWN).forEach(campaign -> rows.getChildren()
                    .add(row(campaign, model)));
            card.setContent(rows);
            Label count = new Label(
                    reported.size() > SHOWN
                            ? "showing " + SHOWN + " of " + Formats.count(reported.size())
                            : Formats.count(reported.size()) + " in all");
            count.getStyleClass().addAll("muted", "small");
            card.withAside(count);
        }
        getChildren().add(card);
    }

    private static Node row(Campaign campaign, OverviewViewModel model) {
        ProgressBar bar = new ProgressBar(campaign.score());
        bar.getStyleClass().add("score-bar");
        Label score = new Label(Formats.score(campaign.score()));
        score.getStyleClass().add("score-figure");
        Label title = new Label(campaign.id() + "  " + campaign.title());
        title.getStyleClass().add("strong");
        Label size = new Label(Formats.count(campaign.accounts()) + " accounts · " + Formats.count(campaign.exchanges())
                + " exchanges");
        size.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(1, title, size);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Label state = new Label(campaign.state().word());
        state.getStyleClass().addAll("state", "state-" + campaign.state().word().replace(' ', '-'));
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(12, score, bar, words, state);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", content);
        button.getStyleClass().add("row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Open campaign " + campaign.id());
        button.setOnAction(event -> model.openCampaign(campaign));
        content.prefWidthProperty().bind(button.widthProperty().subtract(20));
        return button;
    }
}
