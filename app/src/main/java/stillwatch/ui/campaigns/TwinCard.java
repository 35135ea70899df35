package stillwatch.ui.campaigns;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.BenignTwin;
import stillwatch.ui.kit.Formats;

/** An innocent group that looks like the campaign, with what tells the two apart. */
final class TwinCard extends VBox {
    TwinCard(BenignTwin twin, Consumer<String> choose) {
        getStyleClass().addAll("card", "twin");
        boolean watched = !twin.campaignId().isEmpty();
        String name = watched ? twin.campaignId() + " " + twin.name() : "Organization " + twin.name();
        getChildren().add(words(name, "card-title"));
        getChildren()
                .add(words(
                        Formats.count(twin.accounts()) + " accounts, score " + Formats.score(twin.score())
                                + "; suspicious signals alike by "
                                + Formats.score(twin.similarity()) + " of 1",
                        "quiet"));
        for (BenignTwin.Apart apart : twin.apart()) {
            String more = apart.counterEvidence() ? "only there: " : "only here: ";
            String both = Math.min(apart.here(), apart.there()) > 0
                    ? "here " + Formats.score(apart.here()) + ", there " + Formats.score(apart.there()) + ": "
                    : more;
            getChildren().add(words(CampaignWords.sentenceCase(apart.signal()) + ", " + both + apart.text()));
        }
        if (watched) {
            Hyperlink go = new Hyperlink("Show " + twin.campaignId());
            go.getStyleClass().add("show-originals");
            go.setOnAction(click -> choose.accept(twin.campaignId()));
            getChildren().add(go);
        }
    }

    private static Label words(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
