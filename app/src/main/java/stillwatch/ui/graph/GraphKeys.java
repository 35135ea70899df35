package stillwatch.ui.graph;

import java.util.List;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/** The keyboard's ways through the picture while it has the focus; keys with Ctrl or Alt are the window's. */
final class GraphKeys implements EventHandler<KeyEvent> {
    private static final double KEY_STEP = 1.25;

    private final GraphViewModel model;
    private final GraphCanvas canvas;

    GraphKeys(GraphViewModel model, GraphCanvas canvas) {
        this.model = model;
        this.canvas = canvas;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> walk(-1, 0);
            case RIGHT -> walk(1, 0);
            case UP -> walk(0, -1);
            case DOWN -> walk(0, 1);
            case PLUS, EQUALS, ADD -> canvas.zoom(KEY_STEP);
            case MINUS, SUBTRACT -> canvas.zoom(1 / KEY_STEP);
            case F -> canvas.fit();
            case P -> model.pinSelected();
            case DELETE -> model.hideSelected();
            case ENTER -> model.selectedNodes().stream().findFirst().ifPresent(canvas::expand);
            case BACK_SPACE -> model.collapseSelected();
            case L -> nextEdge();
            case ESCAPE -> model.select(Set.of());
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** From the selected node to the next one in a direction; the first key press takes the first node. */
    private void walk(int directionX, int directionY) {
        GraphPicture picture = model.picture().get();
        if (picture.nodes().isEmpty()) {
            return;
        }
        int from = model.selected().get().nodes().stream()
                .mapToInt(picture::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
        int next = from < 0 ? 0 : canvas.hits().next(from, directionX, directionY);
        model.select(Set.of(picture.nodes().get(next).id()));
        canvas.setAccessibleText(picture.nodes().get(next).label());
    }

    /** Opens the ledgers of the selected node's edges one after the other, strongest first. */
    private void nextEdge() {
        GraphPicture picture = model.picture().get();
        List<GraphEdge> edges = picture.edges().stream()
                .filter(edge -> model.selected().get().nodes().stream()
                        .mapToInt(picture::indexOf)
                        .anyMatch(node -> node == edge.from() || node == edge.to()))
                .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
                .toList();
        if (!edges.isEmpty()) {
            int now = model.selectedEdge().map(edges::indexOf).orElse(-1);
            model.select(edges.get((now + 1) % edges.size()));
        }
    }
}
