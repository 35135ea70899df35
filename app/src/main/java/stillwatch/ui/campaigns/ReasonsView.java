package stillwatch.ui.campaigns;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.campaigns.OriginalsViewModel.Originals;
import stillwatch.ui.workspace.DisplaySettings;

/** Reasons and counter-evidence side by side, with the originals behind a chosen one below. All of this is inference. */
final class ReasonsView extends VBox {
    private final VBox reasons = column();
    private final VBox counterEvidence = column();
    private final SplitPane split = new SplitPane();
    private final OriginalsView originalsView;
    private final OriginalsViewModel originals;
    private String campaignId = "";

    ReasonsView(OriginalsViewModel originals, DisplaySettings display) {
        this.originals = originals;
        this.originalsView = new OriginalsView(originals, display);
        Label kind = new Label(
                "Inference: computed from the data by the analysis. A mark shows the score; the band shows how far each reason"
                        + " moves it.");
        kind.getStyleClass().addAll("quiet", "kind-of-statement");
        kind.setWrapText(true);
        kind.setMinHeight(Region.USE_PREF_SIZE);
        HBox sides = new HBox(reasons, counterEvidence);
        sides.getStyleClass().add("sides");
        HBox.setHgrow(reasons, Priority.ALWAYS);
        HBox.setHgrow(counterEvidence, Priority.ALWAYS);
        reasons.setPrefWidth(300);
        counterEvidence.setPrefWidth(300);
        ScrollPane scroll = new ScrollPane(sides);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(scroll);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(kind, split);
        originals.originals().addListener((property, before, next) -> showOriginals(next));
    }

    private static VBox column() {
        VBox column = new VBox(10);
        column.getStyleClass().add("side");
        column.setMinWidth(0);
        return column;
    }

    void show(Detail detail) {
        if (!campaignId.equals(detail.campaign().id())) {
            originals.hide();
        }
        campaignId = detail.campaign().id();
        fill(
                reasons,
                "Speaks for a campaign",
                detail.campaign(),
                detail.reasons(),
                "The analysis gave no reasons for this group, for example because a person made it by splitting. Analyse"
                        + " again to have it weighed.");
        fill(
                counterEvidence,
                "Speaks against it",
                detail.campaign(),
                detail.counterEvidence(),
                "No counter-evidence was found. Data that is missing cannot speak for the accounts: look at what the case"
                        + " lacks before you decide.");
    }

    private void fill(VBox side, String heading, Campaign campaign, List<Finding> findings, String none) {
        Label title = new Label(heading + " (" + findings.size() + ")");
        title.getStyleClass().add("side-title");
        side.getChildren().setAll(title);
        for (Finding finding : findings) {
            side.getChildren().add(new ReasonCard(campaign, finding, () -> originals.show(finding)));
        }
        if (findings.isEmpty()) {
            Label words = new Label(none);
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.getStyleClass().add("quiet");
            side.getChildren().add(words);
        }
    }

    private void showOriginals(Optional<Originals> next) {
        if (next.isEmpty()) {
            split.getItems().remove(originalsView);
            return;
        }
        originalsView.show(campaignId, next.get());
        if (!split.getItems().contains(originalsView)) {
            split.getItems().add(originalsView);
            split.setDividerPositions(0.52);
        }
    }
}
