package stillwatch.ui.campaigns;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** One line of the list of campaigns: a campaign, or the heading of a part of the list. Long titles take a second line. */
final class CampaignCell extends ListCell<CampaignListView.Line> {
    /** The cell's own padding and room for the list's scroll bar. */
    private static final double ASIDE_PIXELS = 29;

    private final DisplaySettings display;
    private final Label score = new Label();
    private final Label title = words("campaign-title");
    private final StateChip state = new StateChip();
    private final Label figures = words("quiet");
    private final Label techniques = words("quiet");
    private final Label heading = words("list-heading");
    private final VBox campaignBox;

    CampaignCell(DisplaySettings display) {
        this.display = display;
        score.getStyleClass().add("score-badge");
        score.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, score, state);
        head.setAlignment(Pos.CENTER_LEFT);
        campaignBox = new VBox(3, head, title, figures, techniques);
        setPrefWidth(0);
    }

    private static Label words(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A list asks for the height without saying the width, and would give wrapped words one line. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() instanceof Region content && getListView() != null) {
            double inside = Math.max(60, getListView().getWidth() - ASIDE_PIXELS);
            return snappedTopInset() + content.prefHeight(inside) + snappedBottomInset();
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void updateItem(CampaignListView.Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        getStyleClass().remove("heading-cell");
        if (empty || line == null) {
            setGraphic(null);
        } else if (line.campaign() == null) {
            heading.setText(line.heading());
            getStyleClass().add("heading-cell");
            setGraphic(heading);
        } else {
            show(line.campaign());
            setGraphic(campaignBox);
        }
    }

    private void show(Campaign campaign) {
        score.setText(Formats.score(campaign.score()));
        title.setText(campaign.id() + "  " + campaign.title());
        state.show(campaign.state());
        figures.setText(Formats.count(campaign.accounts()) + " accounts, " + Formats.shortCount(campaign.exchanges())
                + " exchanges");
        techniques.setText(CampaignWords.days(campaign, display.zone()) + "\n" + CampaignWords.techniques(campaign, 2));
        setAccessibleText(campaign.id() + " " + campaign.title() + ", score " + score.getText() + ", "
                + campaign.state().word() + ", " + figures.getText() + ", " + techniques.getText());
    }
}
