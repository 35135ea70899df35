package stillwatch.ui.campaigns;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.casework.CampaignState;

/** A campaign's state as a word with an icon; the colour only repeats what both say. */
final class StateChip extends Label {
    StateChip() {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(CampaignState state) {
        setText(state.word());
        setGraphic(new FontIcon(CampaignWords.icon(state)));
        getStyleClass().setAll("label", "chip", "state-" + state.word().replace(' ', '-'));
    }
}
