package stillwatch.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.ingest.MappedColumn;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RecordPlace;
import stillwatch.ui.kit.Icons;

/** What fills one of our columns: places that occur in the records or are typed, the notation of times, a constant. */
final class ColumnForm extends ScrollPane {
    private final MappingViewModel model;
    private final Label title = new Label();
    private final VBox places = new VBox(5);
    private final ComboBox<String> times = new ComboBox<>();
    private final TextField since = new TextField();
    private final TextField otherwise = new TextField();
    private final VBox form = new VBox(5);
    private List<RecordPlace> offered = List.of();
    private MappedColumn shown;
    private boolean isShowing;

    ColumnForm(MappingViewModel model) {
        this.model = model;
        title.getStyleClass().add("section-title");
        times.setId("mapping-time");
        times.getItems().setAll(MappingDraft.timeNotations());
        times.setMaxWidth(Double.MAX_VALUE);
        times.valueProperty().addListener((property, before, notation) -> retime());
        since.setId("mapping-since");
        since.setPromptText("2026-01-01T00:00:00Z");
        since.textProperty().addListener((property, before, text) -> retime());
        otherwise.setId("mapping-otherwise");
        otherwise.setPromptText("nothing");
        otherwise.textProperty().addListener((property, before, text) -> {
            if (!isShowing) {
                model.otherwise(text.strip());
            }
        });
        form.getStyleClass().add("column-form");
        setContent(form);
        setFitToWidth(true);
        setMinWidth(0);
        getStyleClass().add("detail-scroll");
        model.state().subscribe(this::show);
    }

    private void retime() {
        if (!isShowing) {
            model.time(times.getValue(), since.getText().strip());
        }
    }

    private void show(MappingState state) {
        MappedColumn column = state.edited();
        if (column.equals(shown) && offered.equals(state.places())) {
            return;
        }
        isShowing = true;
        boolean isOther = shown == null || !shown.column().equals(column.column());
        boolean hasOtherPlaces =
                isOther || !offered.equals(state.places()) || !current().equals(column.places());
        shown = column;
        offered = state.places();
        if (hasOtherPlaces) {
            showPlaces(column.places());
        }
        times.setValue(column.time());
        if (!since.getText().strip().equals(column.since())) {
            since.setText(column.since());
        }
        if (!otherwise.getText().strip().equals(column.otherwise())) {
            otherwise.setText(column.otherwise());
        }
        title.setText(column.column());
        form.getChildren().setAll(parts(column));
        isShowing = false;
    }

    private List<Node> parts(MappedColumn column) {
        List<Node> parts =
                new ArrayList<>(List.of(title, name("Filled from (the first with a value)", places), places));
        if (MappingDraft.isTime(column.column())) {
            parts.addAll(List.of(name("Times are written as", times), times));
            if (column.time().equals("millis_since")) {
                parts.addAll(List.of(name("Counted from", since), since));
            }
        }
        parts.addAll(List.of(name("Otherwise ({file} is the file's name)", otherwise), otherwise));
        return parts;
    }

    private static Label name(String words, Node field) {
        Label name = new Label(words);
        name.setLabelFor(field);
        name.setWrapText(true);
        name.getStyleClass().addAll("muted", "small");
        return name;
    }

    /** The places as they stand in the boxes; the empty box for one more is left out. */
    private List<String> current() {
        return places.getChildren().stream()
                .map(line -> ((ComboBox<?>) ((HBox) line).getChildren().get(0))
                        .getEditor()
                        .getText()
                        .strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void showPlaces(List<String> paths) {
        boolean hadFocus = places.isFocusWithin();
        places.getChildren().clear();
        for (int i = 0; i <= paths.size(); i++) {
            places.getChildren().add(place(i, i < paths.size() ? paths.get(i) : ""));
        }
        if (hadFocus) {
            ((HBox) places.getChildren().get(Math.max(0, paths.size() - 1)))
                    .getChildren()
                    .get(0)
                    .requestFocus();
        }
    }

    private Node place(int number, String path) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(
                offered.stream().map(RecordPlace::path).toList()));
        box.setEditable(true);
        box.setValue(path);
        box.getEditor().setText(path);
        box.setId("mapping-place-" + number);
        box.setPromptText(number == 0 ? "choose a place or type one" : "or else from…");
        box.getEditor().setPromptText(box.getPromptText());
        box.setCellFactory(list -> new PlaceCell(offered));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().addListener((property, before, now) -> commit(number, now));
        // A path that was typed counts when the field is left, too; not only with Enter.
        box.getEditor().focusedProperty().addListener((property, before, isFocused) -> {
            if (!isFocused) {
                commit(number, box.getEditor().getText());
            }
        });
        HBox line = new HBox(4, box);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!path.isEmpty()) {
            Button away = Icons.button("fth-x", "Do not fill it from " + path, () -> model.place(number, ""));
            line.getChildren().add(away);
        }
        return line;
    }

    private void commit(int number, String path) {
        if (!isShowing && path != null) {
            List<String> now = shown.places();
            String before = number < now.size() ? now.get(number) : "";
            if (!before.equals(path.strip())) {
                model.place(number, path);
            }
        }
    }

    /** A place with its first value. */
    private static final class PlaceCell extends ListCell<String> {
        private final List<RecordPlace> offered;

        PlaceCell(List<RecordPlace> offered) {
            this.offered = offered;
        }

        @Override
        protected void updateItem(String path, boolean empty) {
            super.updateItem(path, empty);
            setText(
                    empty
                            ? null
                            : offered.stream()
                                    .filter(place -> place.path().equals(path))
                                    .map(place -> path + "   " + place.example())
                                    .findFirst()
                                    .orElse(path));
        }
    }
}
