package stillwatch.ui.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import stillwatch.ui.graph.GraphContent.Place;
import stillwatch.ui.kit.Drawing;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.workspace.DisplaySettings;

/**
 * The picture on the screen: wheel and drag move it, a dragged node is pinned where it is dropped, Shift and drag selects a
 * part, a double click expands. While it moves it is drawn simply, and fully as soon as it rests.
 */
final class GraphCanvas extends Drawing {
    private static final double WHEEL_STEP = 1.0015;
    private static final double CLICK_SLACK = 3;
    /** Room for a mark and its name beside what covers the canvas. */
    private static final double MARGIN = 60;
    /** Below this everything is drawn fully even while it moves. */
    private static final int SIMPLE_FROM_EDGES = 800;

    private final GraphViewModel model;
    private final DisplaySettings display;
    private final PauseTransition rest = new PauseTransition(Duration.millis(160));
    private Consumer<GraphNode> expand = node -> {};
    private Viewport view = new Viewport(Viewport.USUAL_SCALE, 0, 0);
    private boolean fitNext = true;
    /** Whether the view was moved by hand since everything was brought into sight. */
    private boolean movedByHand;

    private double drawnWidth;
    private double drawnHeight;
    private boolean moving;
    private int hoveredNode = -1;
    private Optional<GraphEdge> hoveredEdge = Optional.empty();
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private double covered;
    private boolean dragging;
    private Set<String> dragged = Set.of();
    private boolean selectingPart;

    GraphCanvas(GraphViewModel model, DisplaySettings display) {
        this.model = model;
        this.display = display;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setId("graph-canvas");
        getStyleClass().add("graph-canvas");
        setMinSize(0, 0);
        rest.setOnFinished(event -> {
            moving = false;
            redraw();
        });
        display.theme().subscribe(theme -> setPalette(theme.palette()));
        model.picture().addListener((property, before, next) -> {
            if (before.nodes().isEmpty()) {
                fitNext = true;
            } else {
                lookAtNew(before, next);
            }
            hoveredNode = -1;
            hoveredEdge = Optional.empty();
            redraw();
        });
        model.selected().addListener(change -> {
            keepSelectedInSight();
            redraw();
        });
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(KeyEvent.KEY_PRESSED, new GraphKeys(model, this));
        focusedProperty().addListener(change -> redraw());
    }

    /** @param next told the node that a double click or Enter asks to expand */
    void onExpand(Consumer<GraphNode> next) {
        expand = next;
    }
    /** @param pixels how much of the right side something else lies over */
    void cover(double pixels) {
        covered = pixels;
        keepSelectedInSight();
    }

    /** What a panel tells of must not lie under that panel. */
    private void keepSelectedInSight() {
        if (covered == 0) {
            return;
        }
        GraphPicture picture = model.picture().get();
        Set<String> ids = new HashSet<>(model.selected().get().nodes());
        model.selected().get().edge().ifPresent(ends -> ids.addAll(Set.of(ends.from(), ends.to())));
        double right = ids.stream()
                .mapToInt(picture::indexOf)
                .filter(i -> i >= 0)
                .mapToDouble(i -> view.toX(picture.x()[i]))
                .max()
                .orElse(0);
        double over = right - (getWidth() - covered - MARGIN);
        if (over > 0 && over < getWidth()) {
            look(view.moved(-over, 0));
        }
    }

    /** Accounts that were just drawn are what a person asked for: they fill the window, with what they hang on. */
    private void lookAtNew(GraphPicture before, GraphPicture next) {
        Set<String> known = before.nodes().stream().map(GraphNode::id).collect(Collectors.toSet());
        Set<Integer> fresh = new HashSet<>();
        for (int i = 0; i < next.nodes().size(); i++) {
            GraphNode node = next.nodes().get(i);
            if (node.kind() == GraphNode.Kind.ACCOUNT && !known.contains(node.id())) {
                fresh.add(i);
            }
        }
        if (!fresh.isEmpty() && getWidth() > 0) {
            Set<Integer> shown = new HashSet<>(fresh);
            next.edges().forEach(edge -> {
                if (fresh.contains(edge.from()) || fresh.contains(edge.to())) {
                    shown.add(edge.from());
                    shown.add(edge.to());
                }
            });
            view = Viewport.fitting(next, shown, getWidth(), getHeight());
            movedByHand = true;
        }
    }

    /** Brings everything into sight. */
    void fit() {
        fitNext = true;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette palette, double width, double height) {
        GraphPicture picture = model.picture().get();
        lookAfterSize(picture, width, height);
        graphics.setFill(palette.background());
        graphics.fillRect(0, 0, width, height);
        boolean simple = moving && picture.edges().size() > SIMPLE_FROM_EDGES;
        new GraphPainter(picture, layerNames(), palette, display.fontPixels())
                .paint(new CanvasPen(graphics), view, width, height, emphasis(), simple);
        if (selectingPart) {
            graphics.setStroke(palette.accent());
            graphics.setLineWidth(1);
            graphics.strokeRect(
                    Math.min(pressedX, lastX),
                    Math.min(pressedY, lastY),
                    Math.abs(lastX - pressedX),
                    Math.abs(lastY - pressedY));
        }
        if (isFocused()) {
            graphics.setStroke(palette.accent());
            graphics.setLineWidth(1.5);
            graphics.strokeRect(0.75, 0.75, width - 1.5, height - 1.5);
        }
    }
    /** A window of another size shows the same middle, or everything where everything was shown. */
    private void lookAfterSize(GraphPicture picture, double width, double height) {
        boolean resized = width != drawnWidth || height != drawnHeight;
        if (!picture.nodes().isEmpty() && (fitNext || resized && !movedByHand)) {
            view = Viewport.fitting(picture, width, height);
            fitNext = false;
            movedByHand = false;
        } else if (resized) {
            view = view.moved((width - drawnWidth) / 2, (height - drawnHeight) / 2);
        }
        drawnWidth = width;
        drawnHeight = height;
    }

    List<String> layerNames() {
        return model.links().map(CaseLinks::layerNames).orElse(List.of());
    }

    Viewport view() {
        return view;
    }

    private GraphPainter.Emphasis emphasis() {
        return new GraphPainter.Emphasis(
                model.selected().get().nodes(), model.selectedEdge(), hoveredNode, hoveredEdge);
    }

    GraphHits hits() {
        return new GraphHits(model.picture().get(), view);
    }

    private void look(Viewport next) {
        view = next;
        moving = true;
        movedByHand = true;
        rest.playFromStart();
        redraw();
    }

    private void wheel(ScrollEvent event) {
        look(view.zoomed(Math.pow(WHEEL_STEP, event.getDeltaY()), event.getX(), event.getY()));
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedX = lastX = event.getX();
        pressedY = lastY = event.getY();
        dragging = false;
        int node = hits().node(event.getX(), event.getY());
        String id = node < 0 ? null : model.picture().get().nodes().get(node).id();
        Set<String> selected = model.selected().get().nodes();
        dragged = id == null ? Set.of() : selected.contains(id) ? selected : Set.of(id);
        selectingPart = id == null && event.isShiftDown();
    }

    private void drag(MouseEvent event) {
        if (!dragging && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK_SLACK) {
            return;
        }
        dragging = true;
        double byX = event.getX() - lastX;
        double byY = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        if (selectingPart) {
            redraw();
        } else if (dragged.isEmpty()) {
            look(view.moved(byX, byY));
        } else {
            Map<String, Place> moved = new HashMap<>();
            model.picture().get().places().forEach((id, place) -> {
                if (dragged.contains(id)) {
                    moved.put(id, new Place(place.x() + byX / view.scale(), place.y() + byY / view.scale()));
                }
            });
            moving = true;
            rest.playFromStart();
            model.drag(moved);
        }
    }

    private void release(MouseEvent event) {
        boolean part = selectingPart;
        selectingPart = false;
        if (dragging && part) {
            model.select(hits().inside(pressedX, pressedY, event.getX(), event.getY()));
        } else if (dragging && !dragged.isEmpty()) {
            model.drop(dragged);
        } else if (!dragging && event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        redraw();
    }

    private void click(MouseEvent event) {
        GraphPicture picture = model.picture().get();
        int node = hits().node(event.getX(), event.getY());
        if (node < 0) {
            Optional<GraphEdge> edge = hits().edge(event.getX(), event.getY());
            edge.ifPresentOrElse(model::select, () -> model.select(Set.of()));
            return;
        }
        String id = picture.nodes().get(node).id();
        if (event.getClickCount() == 2) {
            expand.accept(picture.nodes().get(node));
        } else if (event.isShortcutDown() || event.isShiftDown()) {
            Set<String> selected = new HashSet<>(model.selected().get().nodes());
            if (!selected.remove(id)) {
                selected.add(id);
            }
            model.select(selected);
        } else {
            model.select(Set.of(id));
        }
    }

    private void hover(MouseEvent event) {
        int node = hits().node(event.getX(), event.getY());
        Optional<GraphEdge> edge = node >= 0 ? Optional.empty() : hits().edge(event.getX(), event.getY());
        if (node != hoveredNode || !edge.equals(hoveredEdge)) {
            hoveredNode = node;
            hoveredEdge = edge;
            redraw();
        }
    }

    /** Larger or smaller around the middle. */
    void zoom(double factor) {
        look(view.zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /** Asks to expand a node, as a double click does. */
    void expand(GraphNode node) {
        expand.accept(node);
    }
}
