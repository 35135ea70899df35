package stillwatch.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Which links are drawn: by layer, by least weight, with or without values as marks. */
final class FilterBar extends FlowPane {
    private final GraphViewModel model;
    private final List<Node> rest;
    private final Slider weight = new Slider();
    private final Label weightWords = new Label();
    private final CheckBox values = new CheckBox("Shared values");
    private final CheckBox crowd = new CheckBox("1000+ values");
    private List<ToggleButton> layers = List.of();
    private List<String> names = List.of();
    private boolean following;

    FilterBar(GraphViewModel model) {
        super(6, 6);
        this.model = model;
        getStyleClass().add("filter-bar");
        weight.setId("least-weight");
        weight.setPrefWidth(130);
        weight.setBlockIncrement(0.5);
        weight.valueProperty().addListener((property, before, value) -> {
            weightWords.setText("Links from strength " + format(value.doubleValue()));
            if (!weight.isValueChanging()) {
                apply();
            }
        });
        weight.valueChangingProperty().addListener((property, before, changing) -> {
            if (!changing) {
                apply();
            }
        });
        weightWords.setLabelFor(weight);
        weightWords.setMinWidth(150);
        values.setTooltip(new Tooltip("Draws the values that links rest on as marks of their own"));
        crowd.setTooltip(new Tooltip("Draws values of so many accounts that they link nobody"));
        values.setOnAction(event -> apply());
        crowd.setOnAction(event -> apply());
        HBox weights = new HBox(6, weightWords, weight);
        weights.getStyleClass().add("filter-part");
        rest = List.of(weights, values, crowd);
        getChildren().addAll(rest);
        model.picture().addListener(change -> follow());
        follow();
    }

    private void follow() {
        following = true;
        GraphFilter filter = model.content().filter();
        model.links().ifPresent(links -> {
            if (!names.equals(links.layerNames())) {
                names = links.layerNames();
                layers = names.stream().map(this::toggle).toList();
                getChildren().setAll(new Label("Layers"));
                getChildren().addAll(layers);
                getChildren().addAll(rest);
            }
            weight.setMax(Math.max(1, Math.ceil(links.strongestWeight())));
        });
        layers.forEach(toggle -> toggle.setSelected(!filter.hiddenLayers().contains((String) toggle.getUserData())));
        weight.setValue(filter.leastWeight());
        weightWords.setText("Links from strength " + format(filter.leastWeight()));
        values.setSelected(filter.sharedValues());
        crowd.setSelected(filter.crowdValues());
        following = false;
    }

    private ToggleButton toggle(String layer) {
        ToggleButton toggle = new ToggleButton(LayerWords.words(layer));
        toggle.setUserData(layer);
        toggle.setSelected(true);
        toggle.setTooltip(new Tooltip(LayerWords.code(layer) + " on lines; kind: " + LayerWords.kind(layer)
                + (LayerWords.isInfrastructure(layer) ? " (infrastructure)" : " (behaviour)")));
        toggle.setOnAction(event -> apply());
        return toggle;
    }

    private void apply() {
        if (following) {
            return;
        }
        Set<String> hidden = new HashSet<>();
        layers.stream()
                .filter(toggle -> !toggle.isSelected())
                .forEach(toggle -> hidden.add((String) toggle.getUserData()));
        model.filter(new GraphFilter(hidden, weight.getValue(), values.isSelected(), crowd.isSelected()));
    }

    private static String format(double weight) {
        return String.format(Locale.ROOT, "%.1f", weight);
    }
}
