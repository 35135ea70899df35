package stillwatch.ui.campaigns;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import stillwatch.casework.Estimate;
import stillwatch.ui.kit.Formats;

/** A figure as it is, or an estimate with its interval; never one that looks like the other. */
final class EstimateCell<R> extends TableCell<R, Estimate> {
    EstimateCell() {
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(Estimate figure, boolean empty) {
        super.updateItem(figure, empty);
        if (empty || figure == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        setText(CampaignWords.shortEstimate(figure));
        setTooltip(
                figure.observed() || figure.isUnknown()
                        ? null
                        : new Tooltip(
                                "Estimated " + Formats.count(figure.value()) + "; in 95 of 100 such cases between "
                                        + Formats.count(figure.low()) + " and " + Formats.count(figure.high())));
    }
}
