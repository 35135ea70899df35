package stillwatch.ui.conversations;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillwatch.store.QuotedMatchQuery.Match;
import stillwatch.ui.kit.Icons;

/** One piece of a message: the message's head where it begins, the part's type where that begins, the words. */
final class BlockCell extends ListCell<Block> {
    private static final double BLUR = 9;
    /** Wider than the scroll bar of any theme: a little too high is better than a cut line. */
    private static final double SCROLL_BAR = 18;

    private final Supplier<ContentState> state;

    BlockCell(Supplier<ContentState> state) {
        this.state = state;
        getStyleClass().add("block-cell");
        setPrefWidth(0);
    }

    /** A labelled control asks its graphic for a height without telling it the width, which wrapped text needs. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof VBox box) || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double room = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + box.prefHeight(room) + snappedBottomInset();
    }

    @Override
    protected void updateItem(Block block, boolean empty) {
        super.updateItem(block, empty);
        setText(null);
        setGraphic(empty || block == null ? null : shown(block));
    }

    private VBox shown(Block block) {
        VBox box = new VBox();
        box.getStyleClass().addAll("block", "role-" + roleStyle(block.role()));
        if (block.startsMessage()) {
            box.getStyleClass().add("block-first");
            Label role = new Label(block.role().isEmpty() ? "no role" : block.role(), Icons.of(icon(block.role())));
            role.getStyleClass().add("role-name");
            Label number = new Label("message " + (block.messageIndex() + 1));
            number.getStyleClass().addAll("muted", "small");
            HBox head = new HBox(8, role, number);
            head.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(head);
        }
        if (block.startsPart() && !block.partType().equals("text")) {
            Label type = new Label(ContentBlocks.partName(block.partType()));
            type.getStyleClass().add("part-type");
            box.getChildren().add(type);
        }
        box.getChildren().add(content(block));
        return box;
    }

    private javafx.scene.Node content(Block block) {
        if (block.text().isEmpty()) {
            Label nothing = new Label(
                    block.partType().equals("image")
                            ? "An image. The export names it; its picture is not part of the case."
                            : "No text.");
            nothing.getStyleClass().addAll("muted", "small");
            return nothing;
        }
        ContentState now = state.get();
        List<Match> matches = now.opened().map(opened -> opened.matches()).orElse(List.of());
        MarkedText text = new MarkedText(block, matches);
        text.getStyleClass().add("part-" + partStyle(block.partType()));
        text.setEffect(now.covered() ? new GaussianBlur(BLUR) : null);
        return text;
    }

    private static String roleStyle(String role) {
        return switch (role) {
            case "system", "user", "assistant", "tool" -> role;
            default -> "other";
        };
    }

    private static String partStyle(String type) {
        return switch (type) {
            case "text", "thinking" -> type;
            default -> "code";
        };
    }

    private static String icon(String role) {
        return switch (role) {
            case "system" -> "fth-settings";
            case "user" -> "fth-user";
            case "assistant" -> "fth-cpu";
            case "tool" -> "fth-tool";
            default -> "fth-help-circle";
        };
    }
}
