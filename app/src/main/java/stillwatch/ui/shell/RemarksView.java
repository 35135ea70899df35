package stillwatch.ui.shell;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import stillwatch.casework.Note;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;

/** Tags and notes on one thing, or a tag for several at once. */
final class RemarksView extends VBox {
    private final InspectorViewModel model;
    private final Remarks remarks;

    RemarksView(InspectorViewModel model, Remarks remarks, List<Tag> tags, ZoneId zone) {
        this.model = model;
        this.remarks = remarks;
        getStyleClass().add("remarks");
        if (!remarks.tags().isEmpty()) {
            FlowPane chips = new FlowPane(6, 6);
            remarks.tags().forEach(tag -> chips.getChildren().add(chip(tag)));
            getChildren().add(chips);
        }
        getChildren().add(tagBox(tags));
        if (remarks.isAboutOne()) {
            remarks.notes().forEach(note -> getChildren().add(card(note, zone)));
            getChildren().add(noteBox(remarks.subjects().get(0)));
        }
    }

    private Node chip(Tag tag) {
        Circle color = new Circle(4.5, Color.web(tag.color()));
        Label name = new Label(tag.name());
        Button off = Icons.button(
                "fth-x", "Take the tag " + tag.name() + " off", () -> model.untag(remarks.subjects(), tag));
        HBox chip = new HBox(6, color, name, off);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("tag-chip");
        return chip;
    }

    private Node tagBox(List<Tag> tags) {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.getItems().setAll(tags.stream().map(Tag::name).toList());
        box.setPromptText(
                remarks.isAboutOne()
                        ? "Add a tag"
                        : "Tag all " + Formats.count(remarks.subjects().size()));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.getStyleClass().add("tag-box");
        Runnable add = () -> {
            String name = box.getEditor().getText().trim();
            if (!name.isEmpty()) {
                model.tag(remarks.subjects(), name);
            }
        };
        box.getEditor().setOnAction(event -> add.run());
        return new HBox(6, box, Icons.button("fth-plus", "Add the tag", add));
    }

    private Node card(Note note, ZoneId zone) {
        Label text = new Label(note.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label by = new Label(note.author() + ", " + Formats.minute(note.atMillis(), zone));
        by.getStyleClass().addAll("muted", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(by, gap, Icons.button("fth-trash-2", "Delete this note", () -> model.deleteNote(note)));
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(4, text, foot);
        card.getStyleClass().add("note-card");
        return card;
    }

    private Node noteBox(Subject subject) {
        TextArea area = new TextArea();
        area.setPromptText("Write a note (Markdown). Ctrl+Enter adds it.");
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.getStyleClass().add("note-box");
        area.setOnKeyPressed(event -> {
            if (event.isControlDown()
                    && event.getCode() == KeyCode.ENTER
                    && !area.getText().isBlank()) {
                model.addNote(subject, area.getText().trim());
            }
        });
        return area;
    }
}
