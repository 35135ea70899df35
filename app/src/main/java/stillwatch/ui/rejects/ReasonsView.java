package stillwatch.ui.rejects;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import stillwatch.dataset.Source;
import stillwatch.store.RejectListQuery.Reason;
import stillwatch.ui.kit.Formats;

/** Which file, and how often each reason occurs: both filter. */
final class ReasonsView extends VBox {
    private final RejectsViewModel model;
    private final ComboBox<Long> files = new ComboBox<>();
    private final ListView<Reason> reasons = new ListView<>();
    private List<Source> sources = List.of();
    private boolean isShowing;

    ReasonsView(RejectsViewModel model) {
        this.model = model;
        getStyleClass().add("rejects-reasons");
        files.setId("rejects-file");
        files.setMaxWidth(Double.MAX_VALUE);
        files.setConverter(new StringConverter<>() {
            @Override
            public String toString(Long key) {
                return name(key);
            }

            @Override
            public Long fromString(String name) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        files.valueProperty().addListener((property, before, key) -> {
            if (key != null && !isShowing) {
                model.source(key);
            }
        });
        reasons.setId("rejects-reasons");
        reasons.setAccessibleText("Reasons with their counts");
        reasons.setCellFactory(list -> new ReasonCell());
        reasons.getSelectionModel().selectedItemProperty().addListener((property, before, reason) -> {
            if (reason != null && !isShowing) {
                model.reason(reason.reason());
            }
        });
        VBox.setVgrow(reasons, Priority.ALWAYS);
        getChildren().addAll(name("File", files), files, name("Reason", reasons), reasons);
        setMinWidth(0);
        model.state().subscribe(state -> show(state));
    }

    private static Label name(String words, javafx.scene.Node field) {
        Label label = new Label(words);
        label.setLabelFor(field);
        label.getStyleClass().add("muted");
        return label;
    }

    private String name(Long key) {
        long all = sources.stream().mapToLong(Source::rejects).sum();
        return key == null
                ? ""
                : sources.stream()
                        .filter(source -> source.key() == key)
                        .findFirst()
                        .map(source -> source.name() + "  (" + Formats.count(source.rejects()) + ")")
                        .orElse("All files  (" + Formats.count(all) + ")");
    }

    private void show(RejectsState state) {
        isShowing = true;
        if (!sources.equals(state.sources())) {
            sources = state.sources();
            List<Long> keys = new ArrayList<>(List.of(0L));
            sources.forEach(source -> keys.add(source.key()));
            files.getItems().setAll(keys);
            // The same key may be called otherwise now, with other counts.
            files.setValue(null);
        }
        files.setValue(state.filter().sourceKey());
        List<Reason> counted = new ArrayList<>();
        counted.add(
                new Reason("", state.reasons().stream().mapToLong(Reason::count).sum()));
        counted.addAll(state.reasons());
        if (!reasons.getItems().equals(counted)) {
            reasons.getItems().setAll(counted);
        }
        counted.stream()
                .filter(reason -> reason.reason().equals(state.filter().reason()))
                .findFirst()
                .ifPresentOrElse(reasons.getSelectionModel()::select, reasons.getSelectionModel()::clearSelection);
        isShowing = false;
    }

    private static final class ReasonCell extends ListCell<Reason> {
        @Override
        protected void updateItem(Reason reason, boolean empty) {
            super.updateItem(reason, empty);
            setText(null);
            setGraphic(empty ? null : line(reason));
            setTooltip(empty ? null : new Tooltip(Formats.count(reason.count()) + " " + words(reason)));
        }

        private static String words(Reason reason) {
            return reason.reason().isEmpty() ? "All reasons" : reason.reason();
        }

        private HBox line(Reason reason) {
            Label words = new Label(words(reason));
            words.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label count = new Label(Formats.count(reason.count()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("figures");
            HBox line = new HBox(8, words, gap, count);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(0);
            return line;
        }
    }
}
