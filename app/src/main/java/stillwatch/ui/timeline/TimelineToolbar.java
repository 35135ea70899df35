package stillwatch.ui.timeline;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import stillwatch.store.AccountRasterQuery;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficMeasure;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.Whose;

/** The three zooms and the scale, each with its key. Shows the model's state; every change goes to the model. */
final class TimelineToolbar extends FlowPane {
    private final TimelineViewModel model;
    private final ToggleGroup whose = new ToggleGroup();
    private final ToggleGroup detail = new ToggleGroup();
    private final ToggleButton campaign =
            toggle(whose, Whose.CAMPAIGN, "Campaign", "Count the selected campaign's members");
    private final ToggleButton accounts = toggle(whose, Whose.ACCOUNTS, "Accounts", "Count the selected accounts");
    private final ChoiceBox<TrafficKind> kind;
    private final ChoiceBox<TrafficMeasure> measure;
    private final ChoiceBox<AccountRasterQuery.Order> order;
    private final ToggleButton squareRoot =
            switchButton("√", "Square-root scale: small numbers show beside large ones (S)");
    private final ToggleButton commonScale = switchButton("Common scale", "Measure all lanes against the largest (C)");
    private final HBox kindBox;
    private final HBox orderBox;
    private boolean showing;

    TimelineToolbar(TimelineViewModel model) {
        this.model = model;
        getStyleClass().add("timeline-toolbar");
        setHgap(12);
        setVgap(6);
        kind = choice(TrafficKind.values(), TimelineToolbar::words, next -> change(look -> look.withKind(next)));
        measure = choice(TrafficMeasure.values(), LaneNames::of, next -> change(look -> look.withMeasure(next)));
        order = choice(
                AccountRasterQuery.Order.values(),
                TimelineToolbar::words,
                next -> change(look -> look.withOrder(next)));
        ToggleButton everybody = toggle(whose, Whose.EVERYBODY, "Everybody", "Count the traffic of all accounts");
        whose.selectedToggleProperty()
                .addListener(
                        (property, before, now) -> picked(whose, before, data -> look -> look.withWhose((Whose) data)));
        HBox details = segments(List.of(Detail.values()).stream()
                .map(one -> (Node) toggle(detail, one, one.title(), one.meaning() + " (D)"))
                .toList());
        detail.selectedToggleProperty()
                .addListener((property, before, now) ->
                        picked(detail, before, data -> look -> look.withDetail((Detail) data)));
        squareRoot.setOnAction(event -> change(look -> look.withSquareRoot(squareRoot.isSelected())));
        commonScale.setOnAction(event -> change(look -> look.withCommonScale(commonScale.isSelected())));
        kindBox = labelled("by", kind);
        orderBox = labelled("order", order);
        getChildren()
                .addAll(
                        labelled("Of", segments(List.of(everybody, campaign, accounts))),
                        labelled("show", details),
                        kindBox,
                        orderBox,
                        labelled("in", measure),
                        segments(List.of(squareRoot, commonScale)),
                        segments(List.of(
                                button("−", "Look wider (−)", () -> model.zoom(1.6)),
                                button("+", "Look closer (+)", () -> model.zoom(1 / 1.6)),
                                button("All", "Look at the whole case (Home)", model::lookAtAll),
                                button(
                                        "Selection",
                                        "Look at the selected span or campaign (Z)",
                                        model::lookAtSelection))));
    }

    void show(TimelineState state) {
        showing = true;
        Look look = state.look();
        select(whose, effective(state));
        select(detail, look.detail());
        kind.setValue(look.kind());
        measure.setValue(look.measure());
        order.setValue(look.order());
        squareRoot.setSelected(look.squareRoot());
        commonScale.setSelected(look.commonScale());
        commonScale.setDisable(look.detail() != Detail.LANES);
        campaign.setText(state.campaign().map(one -> "Campaign " + one.id()).orElse("No campaign selected"));
        campaign.setDisable(state.campaign().isEmpty());
        int selected = state.selectedAccounts().size();
        accounts.setText(
                selected == 0
                        ? "No accounts selected"
                        : Formats.count(selected) + (selected == 1 ? " account" : " accounts"));
        accounts.setDisable(selected == 0);
        present(kindBox, look.detail() == Detail.LANES);
        present(orderBox, look.detail() != Detail.LANES);
        showing = false;
    }

    /** What is really counted: where nothing is selected, everybody. */
    private static Whose effective(TimelineState state) {
        return state.of().isEverybody() ? Whose.EVERYBODY : state.of().isCampaign() ? Whose.CAMPAIGN : Whose.ACCOUNTS;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    private static void select(ToggleGroup group, Object data) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == data)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    /** A pressed segment stays pressed: pressing it again is no choice. */
    private void picked(ToggleGroup group, Toggle before, Function<Object, UnaryOperator<Look>> change) {
        if (group.getSelectedToggle() == null) {
            group.selectToggle(before);
        } else {
            change(change.apply(group.getSelectedToggle().getUserData()));
        }
    }

    private void change(UnaryOperator<Look> change) {
        if (!showing) {
            model.change(change);
        }
    }

    private static ToggleButton toggle(ToggleGroup group, Object data, String text, String tip) {
        ToggleButton button = new ToggleButton(text);
        button.setUserData(data);
        button.setToggleGroup(group);
        return dressed(button, tip);
    }

    private static ToggleButton switchButton(String text, String tip) {
        return dressed(new ToggleButton(text), tip);
    }

    private static Button button(String text, String tip, Runnable act) {
        Button button = dressed(new Button(text), tip);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static <T extends ButtonBase> T dressed(T button, String tip) {
        button.setTooltip(new Tooltip(tip));
        button.setFocusTraversable(true);
        return button;
    }

    private static HBox segments(List<Node> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            String pill = i == 0 ? Styles.LEFT_PILL : i == buttons.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
            buttons.get(i).getStyleClass().add(pill);
        }
        return new HBox(buttons.toArray(Node[]::new));
    }

    private static HBox labelled(String word, Node control) {
        Label label = new Label(word);
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        HBox box = new HBox(6, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static <T> ChoiceBox<T> choice(T[] values, Function<T, String> words, Consumer<T> picked) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is picked, not typed");
            }
        });
        box.valueProperty().addListener((property, before, now) -> picked.accept(now));
        return box;
    }

    private static String words(TrafficKind kind) {
        return switch (kind) {
            case NONE -> "nothing";
            case MODEL -> "model";
            case CAPABILITY -> "capability";
            case STATUS -> "status";
            case CAMPAIGN -> "campaign";
        };
    }

    private static String words(AccountRasterQuery.Order order) {
        return switch (order) {
            case FIRST_SEEN -> "first seen";
            case STRENGTH -> "strength";
            case VOLUME -> "volume";
        };
    }
}
