package stillwatch.ui.rejects;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.ingest.RawText;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.rejects.RejectsState.Opened;

/** One rejected row: where it stands, why it was rejected, and its bytes as text and in hexadecimal. */
final class RejectView extends StackPane {
    private final Label title = new Label();
    private final Label place = new Label();
    private final TextArea text = new TextArea();
    private final ListView<String> hex = new ListView<>();
    private final TabPane tabs = new TabPane();
    private final Node cover;
    private final VBox page;
    private final EmptyState none =
            new EmptyState("fth-slash", "One row in full", "Select a row to see its bytes and why it was rejected.");
    private Optional<Opened> shown = Optional.empty();

    RejectView(RejectsViewModel model) {
        getStyleClass().add("account-detail");
        title.getStyleClass().add("detail-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        place.setWrapText(true);
        place.setMinHeight(Region.USE_PREF_SIZE);
        place.getStyleClass().add("muted");
        text.setId("reject-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("raw-bytes");
        hex.setId("reject-hex");
        hex.setAccessibleText("The row's bytes in hexadecimal");
        hex.getStyleClass().addAll("raw-bytes", "raw-lines");
        tabs.getTabs().setAll(tab("Text", text), tab("Bytes", hex));
        tabs.setMinHeight(0);
        cover = cover(model);
        StackPane content = new StackPane(tabs, cover);
        VBox.setVgrow(content, Priority.ALWAYS);
        page = new VBox(4, title, place, content);
        page.getStyleClass().add("reject-view");
        getChildren().addAll(none, page);
        setMinSize(0, 0);
        model.state().subscribe(state -> show(state.opened()));
    }

    private static Tab tab(String name, Node content) {
        Tab tab = new Tab(name, content);
        tab.setClosable(false);
        return tab;
    }

    private static Node cover(RejectsViewModel model) {
        Label why = new Label("The content of this case stays covered until you reveal it.\n"
                + "Revealing is written into the activity log with your name.");
        Button reveal = new Button("Reveal this row");
        reveal.setId("reject-reveal");
        reveal.getStyleClass().add("accent");
        reveal.setOnAction(event -> model.reveal());
        VBox cover = new VBox(10, why, reveal);
        cover.setAlignment(Pos.CENTER);
        cover.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return cover;
    }

    private void show(Optional<Opened> opened) {
        none.setVisible(opened.isEmpty());
        page.setVisible(opened.isPresent());
        if (opened.isPresent() && !opened.equals(shown)) {
            show(opened.get());
        }
        shown = opened;
    }

    private void show(Opened opened) {
        title.setText(opened.row().reject().reason());
        place.setText(words(opened));
        tabs.setVisible(!opened.isCovered());
        cover.setVisible(opened.isCovered());
        text.setText(RawText.visible(opened.raw()));
        List<String> lines =
                RawText.hex(opened.raw(), opened.row().reject().source().byteOffset());
        hex.getItems().setAll(lines);
    }

    private static String words(Opened opened) {
        String where = opened.row().sourceName() + ", line "
                + Formats.count(opened.row().reject().source().line()) + ", byte "
                + Formats.count(opened.row().reject().source().byteOffset()) + ", "
                + Formats.count(opened.row().sizeBytes()) + " bytes";
        return opened.isCut()
                ? where + "; the first " + Formats.count(opened.raw().length) + " are shown, the export has all"
                : where;
    }
}
