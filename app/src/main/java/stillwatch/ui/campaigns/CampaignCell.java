package stillwatch.ui.campaigns;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** One line of the list of campaigns: a campaign, or the heading of a part of the list. */
final class CampaignCell extends ListCell<CampaignListView.Line> {
    private final DisplaySettings display;
    private final Label score = new Label();
    private final Label title = new Label();
    private final StateChip state = new StateChip();
    private final Label accounts = new Label();
    private final Label days = new Label();
    private final Label techniques = new Label();
    private final HBox campaignBox;
    private final Label heading = new Label();

    CampaignCell(DisplaySettings display) {
        this.display = display;
        score.getStyleClass().add("score-badge");
        score.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("campaign-title");
        techniques.getStyleClass().add("quiet");
        accounts.getStyleClass().add("quiet");
        days.getStyleClass().add("quiet");
        heading.getStyleClass().add("list-heading");
        heading.setWrapText(true);
        heading.maxWidthProperty().bind(widthProperty().subtract(24));
        HBox second = new HBox(8, state, accounts);
        VBox words = new VBox(3, title, second, days, techniques);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        campaignBox = new HBox(10, score, words);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CampaignListView.Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        getStyleClass().remove("heading-cell");
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
        } else if (line.campaign() == null) {
            heading.setText(line.heading());
            getStyleClass().add("heading-cell");
            setGraphic(heading);
            setTooltip(null);
        } else {
            show(line.campaign());
            setGraphic(campaignBox);
        }
    }

    private void show(Campaign campaign) {
        score.setText(Formats.score(campaign.score()));
        title.setText(campaign.id() + "  " + campaign.title());
        state.show(campaign.state());
        accounts.setText(Formats.count(campaign.accounts()) + " accounts");
        days.setText(CampaignWords.days(campaign, display.zone()));
        techniques.setText(
                Formats.shortCount(campaign.exchanges()) + " exchanges, " + CampaignWords.techniques(campaign));
        setTooltip(new Tooltip(campaign.id() + "  " + campaign.title() + "\n" + techniques.getText()));
        setAccessibleText(campaign.id() + " " + campaign.title() + ", score " + score.getText() + ", "
                + campaign.state().word() + ", " + accounts.getText() + ", " + techniques.getText());
    }
}
