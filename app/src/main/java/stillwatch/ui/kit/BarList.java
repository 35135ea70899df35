package stillwatch.ui.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Names with their counts and a bar for each, in the given order; bars are relative to the largest. */
public final class BarList extends GridPane {
    /** @param count in the unit that {@code words} spells out beside the bar */
    public record Bar(String name, double count, String words) {}

    public BarList(List<Bar> bars) {
        getStyleClass().add("bar-list");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(30);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setHalignment(HPos.RIGHT);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().addAll(names, middle, counts);
        double largest = bars.stream().mapToDouble(Bar::count).max().orElse(0);
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            Label count = new Label(bar.words());
            count.getStyleClass().add("figure");
            count.setMinWidth(Region.USE_PREF_SIZE);
            addRow(row, new Label(bar.name()), track(largest == 0 ? 0 : bar.count() / largest), count);
        }
    }

    private static Region track(double share) {
        Region fill = new Region();
        fill.getStyleClass().add("bar-fill");
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("bar-track");
        track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        // What is not nothing stays visible.
        fill.maxWidthProperty().bind(track.widthProperty().multiply(share).add(share > 0 ? 2 : 0));
        return track;
    }
}
