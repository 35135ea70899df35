package stillwatch.ui.campaigns;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.BenignTwin;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.store.MissingDataQuery.Missing;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;

/** Reasons and counter-evidence side by side, and what the data lacked to find more of either. All of this is inference. */
final class ReasonsView extends VBox {
    private final VBox reasons = column();
    private final VBox counterEvidence = column();
    private final VBox missing = new VBox(4);
    private final VBox twins = new VBox(10);
    private final Consumer<Finding> showOriginals;
    private final Consumer<String> choose;

    /** @param choose shows another campaign */
    ReasonsView(Consumer<Finding> showOriginals, Consumer<String> choose) {
        this.showOriginals = showOriginals;
        this.choose = choose;
        Label kind = new Label(
                "Inference, computed from the data. The band shows how far each reason alone moves the score. The weight is its own:"
                        + " kindred reasons together count up to a ceiling, so the score may stand without any one.");
        kind.getStyleClass().addAll("quiet", "kind-of-statement");
        kind.setWrapText(true);
        kind.setMinHeight(Region.USE_PREF_SIZE);
        VBox other = new VBox(24, counterEvidence, twins, missing);
        HBox sides = new HBox(reasons, other);
        sides.getStyleClass().add("sides");
        HBox.setHgrow(reasons, Priority.ALWAYS);
        HBox.setHgrow(other, Priority.ALWAYS);
        reasons.setPrefWidth(300);
        other.setPrefWidth(300);
        other.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(sides);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(kind, scroll);
    }

    private static VBox column() {
        VBox column = new VBox(10);
        column.getStyleClass().add("side");
        column.setMinWidth(0);
        return column;
    }

    void show(Detail detail) {
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
        fillTwins(detail.twins());
        fillMissing(detail.missing());
    }

    private void fillTwins(List<BenignTwin> looks) {
        twins.getChildren().setAll(title("Nearest innocent look-alikes (" + looks.size() + ")"));
        if (looks.isEmpty()) {
            twins.getChildren()
                    .add(
                            quiet(
                                    "No group of the watch list and no large organization shows a like set of suspicious signals."));
        }
        looks.forEach(twin -> twins.getChildren().add(new TwinCard(twin, choose)));
    }

    private void fill(VBox side, String heading, Campaign campaign, List<Finding> findings, String none) {
        side.getChildren().setAll(title(heading + " (" + findings.size() + ")"));
        for (Finding finding : findings) {
            side.getChildren().add(new ReasonCard(campaign, finding, () -> showOriginals.accept(finding)));
        }
        if (findings.isEmpty()) {
            side.getChildren().add(quiet(none));
        }
    }

    private void fillMissing(List<Missing> lacks) {
        missing.getChildren().setAll(title("What the data lacked"));
        if (lacks.isEmpty()) {
            missing.getChildren().add(quiet("Nothing: every signal had the data that it needs."));
            return;
        }
        missing.getChildren()
                .add(quiet(
                        "Missing is not benign: a signal that could not be measured speaks neither for nor against."));
        lacks.forEach(one -> missing.getChildren().add(quiet(one.what() + ": " + one.consequence() + ".")));
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("side-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }
}
