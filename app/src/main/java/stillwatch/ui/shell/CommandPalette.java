package stillwatch.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.ui.shell.CommandPaletteViewModel.Entry;
import stillwatch.ui.workspace.DisplaySettings;

/** Reaches every act by typing a few letters of it. Lies over the window; Escape or a click beside it closes it. */
final class CommandPalette extends StackPane {
    private static final int ROWS_SHOWN = 9;
    private static final double CELL_PIXELS = 44;

    private final CommandPaletteViewModel model;
    private final TextField input = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private javafx.scene.Node focusBefore;

    CommandPalette(CommandPaletteViewModel model, DisplaySettings display) {
        this.model = model;
        getStyleClass().add("palette-layer");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        input.setPromptText("Type what you want to do");
        input.getStyleClass().add("palette-input");
        list.getStyleClass().add("palette-list");
        list.setCellFactory(view -> new EntryCell());
        list.fixedCellSizeProperty().bind(display.zoom().multiply(CELL_PIXELS));
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No act has these letters."));
        VBox box = new VBox(input, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        input.textProperty().addListener((property, before, now) -> search(now));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> run());
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    void open() {
        focusBefore = getScene().getFocusOwner();
        input.clear();
        search("");
        setVisible(true);
        input.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void search(String typed) {
        list.getItems().setAll(model.matches(typed));
        list.setPrefHeight(Math.max(1, Math.min(ROWS_SHOWN, list.getItems().size())) * list.getFixedCellSize() + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            close();
        } else if (code == KeyCode.ENTER) {
            run();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            move(code == KeyCode.DOWN ? 1 : -1);
        } else if (code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP) {
            move(code == KeyCode.PAGE_DOWN ? 8 : -8);
        } else {
            return;
        }
        event.consume();
    }

    private void move(int steps) {
        int last = list.getItems().size() - 1;
        int next = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + steps));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 4));
    }

    private void run() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.disabledBecause().isEmpty()) {
            close();
            entry.run();
        }
    }

    /** Group, title, keys; a disabled one shows its reason below. */
    private static final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : row(entry));
        }

        private static HBox row(Entry entry) {
            Label title = new Label(entry.command().title());
            Label group = new Label(entry.group());
            group.getStyleClass().addAll("muted", "small");
            VBox words = new VBox(title);
            words.setAlignment(Pos.CENTER_LEFT);
            entry.disabledBecause().ifPresent(reason -> {
                Label why = new Label(reason);
                why.getStyleClass().addAll("muted", "small");
                words.getChildren().add(why);
                title.getStyleClass().add("muted");
            });
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(10, words, gap, group);
            if (!entry.command().keys().isEmpty()) {
                Label keys = new Label(entry.command().keys());
                keys.getStyleClass().add("keys");
                row.getChildren().add(keys);
            }
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
