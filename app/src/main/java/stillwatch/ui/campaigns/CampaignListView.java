package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.ui.workspace.DisplaySettings;

/** The ranked list of campaigns, the watch list and the dismissed ones apart below it. */
final class CampaignListView extends VBox {
    private final ListView<Line> list = new ListView<>();
    private final Label count = new Label();
    private final Label placeholder = new Label();
    private boolean following;

    /** A campaign, or a heading where {@code campaign} is {@code null}. */
    record Line(String heading, Campaign campaign) {}

    /** @param chosen told the id of the campaign that a person chose */
    CampaignListView(CampaignListViewModel model, DisplaySettings display, Consumer<String> chosen) {
        TextField filter = new TextField();
        filter.setPromptText("Filter by title, state or technique");
        filter.setId("campaign-filter");
        filter.textProperty().addListener((property, before, words) -> model.filter(words));
        list.setCellFactory(view -> new CampaignCell(display));
        list.setId("campaign-list");
        // The heights of the cells depend on the width.
        list.widthProperty().addListener(change -> list.refresh());
        list.setPlaceholder(placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, line) -> {
            if (line != null && line.campaign() != null && !following) {
                chosen.accept(line.campaign().id());
            }
        });
        count.getStyleClass().addAll("quiet", "list-count");
        getStyleClass().add("campaign-list");
        getChildren().addAll(filter, list, count);
        model.state().addListener((property, before, state) -> show(state));
    }

    private void show(CampaignListViewModel.State state) {
        List<Line> lines = new ArrayList<>();
        add(lines, null, state.ranked());
        add(lines, "Watch list: below the line, never reported", state.watched());
        add(lines, "Dismissed by a person", state.dismissed());
        Line selected = list.getSelectionModel().getSelectedItem();
        quietly(() -> list.getItems().setAll(lines));
        if (selected != null && selected.campaign() != null) {
            select(selected.campaign().id());
        }
        placeholder.setText(state.total() == 0 ? "No campaigns." : "No campaign fits the filter.");
        count.setText(
                state.shown() == state.total()
                        ? state.ranked().size() + " campaigns, "
                                + state.watched().size() + " watched"
                        : "showing " + state.shown() + " of " + state.total());
    }

    private static void add(List<Line> lines, String heading, List<Campaign> campaigns) {
        if (heading != null && !campaigns.isEmpty()) {
            lines.add(new Line(heading, null));
        }
        campaigns.forEach(campaign -> lines.add(new Line(null, campaign)));
    }

    /** Marks the campaign that is shown, without saying that a person chose it. */
    void select(String campaignId) {
        for (int i = 0; i < list.getItems().size(); i++) {
            Campaign campaign = list.getItems().get(i).campaign();
            if (campaign != null && campaign.id().equals(campaignId)) {
                int index = i;
                quietly(() -> list.getSelectionModel().select(index));
                return;
            }
        }
    }

    private void quietly(Runnable change) {
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }
}
