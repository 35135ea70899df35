package stillwatch.ui.conversations;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The messages of the open conversation, laid out only as far as they are in sight. */
final class MessagesView extends StackPane {
    private final ContentViewModel model;
    private final ListView<Block> list = new ListView<>();
    private final VBox cover = new VBox(10);
    private long shownKey = -1;

    MessagesView(ContentViewModel model) {
        this.model = model;
        getStyleClass().add("messages");
        list.setCellFactory(view -> new BlockCell(() -> model.state().get()));
        list.setFocusTraversable(false);
        list.widthProperty().addListener((property, before, now) -> list.refresh());
        list.getStyleClass().add("message-list");
        Label why = new Label("The content of this case stays covered until you reveal it.\n"
                + "Revealing is written into the activity log with your name.");
        why.getStyleClass().add("cover-words");
        Button reveal = new Button("Reveal content (R)");
        reveal.getStyleClass().add("accent");
        reveal.setOnAction(event -> model.reveal());
        cover.getChildren().addAll(why, reveal);
        cover.setAlignment(Pos.CENTER);
        cover.getStyleClass().add("cover");
        cover.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(list, cover);
    }

    void show(ContentState state) {
        list.getItems().setAll(state.blocks());
        cover.setVisible(state.covered());
        long key = state.opened().map(opened -> opened.conversation().key()).orElse(-1L);
        if (key != shownKey) {
            shownKey = key;
            list.scrollTo(0);
        }
    }

    /** Brings the piece with a match into sight. */
    void scrollTo(int match) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).marks().stream().anyMatch(mark -> mark.match() == match)) {
                list.scrollTo(i);
                return;
            }
        }
    }

    /** @param pages above 0 towards the end */
    void scroll(double pages) {
        Node flow = list.lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> virtual) {
            virtual.scrollPixels(pages * getHeight() * 0.85);
        }
    }
}
