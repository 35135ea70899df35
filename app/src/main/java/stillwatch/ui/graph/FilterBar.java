package stillwatch.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Which links are drawn: by layer, by least weight, with or without values as marks. */
final class FilterBar extends FlowPane {
    private final GraphViewModel model;
    private final MenuButton layerMenu = new MenuButton();
    private final Slider weight = new Slider();
    private final Label weightWords = new Label();
    private final CheckBox values = new CheckBox("Shared values");
    private final CheckBox crowd = new CheckBox("1000+ values");
    private List<CheckBox> layers = List.of();
    private List<String> names = List.of();
    private boolean following;

    FilterBar(GraphViewModel model) {
        super(14, 6);
        this.model = model;
        getStyleClass().add("filter-bar");
        layerMenu.setId("layers");
        layerMenu.setTooltip(new Tooltip("A link is drawn if it rests on one of the chosen layers"));
        weight.setId("least-weight");
        weight.setPrefWidth(110);
        weight.setBlockIncrement(0.5);
        weight.valueProperty().addListener((property, before, value) -> {
            weightWords.setText(words(value.doubleValue()));
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
        values.setTooltip(new Tooltip("Draws the values that links rest on as marks of their own"));
        crowd.setTooltip(new Tooltip("Draws values of so many accounts that they link nobody"));
        values.setOnAction(event -> apply());
        crowd.setOnAction(event -> apply());
        HBox weights = new HBox(6, weightWords, weight);
        weights.getStyleClass().add("filter-part");
        getChildren().addAll(layerMenu, weights, values, crowd);
        model.picture().addListener(change -> follow());
        follow();
    }

    private void follow() {
        following = true;
        GraphFilter filter = model.content().filter();
        model.links().ifPresent(links -> {
            if (!names.equals(links.layerNames())) {
                names = links.layerNames();
                layers = names.stream().map(this::box).toList();
                layerMenu
                        .getItems()
                        .setAll(layers.stream().map(FilterBar::staysOpen).toList());
            }
            weight.setMax(Math.max(1, Math.ceil(links.strongestWeight())));
        });
        layers.forEach(box -> box.setSelected(!filter.hiddenLayers().contains((String) box.getUserData())));
        layerMenu.setText("Layers: " + (names.size() - filter.hiddenLayers().size()) + " of " + names.size());
        weight.setValue(filter.leastWeight());
        weightWords.setText(words(filter.leastWeight()));
        values.setSelected(filter.sharedValues());
        crowd.setSelected(filter.crowdValues());
        following = false;
    }

    private CheckBox box(String layer) {
        CheckBox box = new CheckBox(LayerWords.words(layer) + "  (" + LayerWords.code(layer) + " on lines, "
                + (LayerWords.isInfrastructure(layer) ? "infrastructure" : "behaviour") + ")");
        box.setUserData(layer);
        box.setSelected(true);
        box.setOnAction(event -> apply());
        return box;
    }

    private static CustomMenuItem staysOpen(CheckBox box) {
        CustomMenuItem item = new CustomMenuItem(box);
        item.setHideOnClick(false);
        return item;
    }

    private void apply() {
        if (following) {
            return;
        }
        Set<String> hidden = new HashSet<>();
        layers.stream().filter(box -> !box.isSelected()).forEach(box -> hidden.add((String) box.getUserData()));
        model.filter(new GraphFilter(hidden, weight.getValue(), values.isSelected(), crowd.isSelected()));
    }

    private static String words(double weight) {
        return String.format(Locale.ROOT, "Links from strength %.1f", weight);
    }
}
