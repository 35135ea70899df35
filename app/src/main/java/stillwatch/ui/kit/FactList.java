package stillwatch.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names and values below each other. What the data does not give is left out, so that what is there stands out. */
public final class FactList extends GridPane {
    public FactList() {
        getStyleClass().add("fact-list");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** @param value left out where it is {@code null} or empty */
    public FactList with(String name, String value) {
        if (value != null && !value.isEmpty()) {
            Label title = new Label(name);
            title.getStyleClass().add("muted");
            Label words = new Label(value);
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(title, javafx.geometry.VPos.TOP);
            addRow(getRowCount(), title, words);
        }
        return this;
    }
}
