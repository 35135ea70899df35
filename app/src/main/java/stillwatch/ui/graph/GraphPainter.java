package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import stillwatch.ui.graph.GraphNode.Kind;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Palette;

/**
 * Draws a picture: lines by how many independent kinds of layers they rest on (wider and darker the more), marks by shape,
 * and words only where they do not lie on each other. What is out of sight is skipped.
 */
final class GraphPainter {
    /** While the picture is being moved, only so many of the strongest lines and no words are drawn. */
    private static final int LINES_WHILE_MOVING = 1_200;

    private static final int MOST_WORDS = 220;
    /** Campaigns are named before all but what is pointed at. */
    private static final int CAMPAIGN_RANK = 3;
    /** From how many pixels per unit on there is room for the layers' codes on the lines. */
    private static final double CODES_SCALE = 130;

    private static final double[] LINE_WIDTHS = {1, 1.6, 2.4};
    private static final double[] LINE_STRENGTHS = {0.35, 0.55, 0.85};

    private final GraphPicture picture;
    private final List<String> layerNames;
    private final Palette palette;
    private final double fontPixels;

    GraphPainter(GraphPicture picture, List<String> layerNames, Palette palette, double fontPixels) {
        this.picture = picture;
        this.layerNames = layerNames;
        this.palette = palette;
        this.fontPixels = fontPixels;
    }

    /** What stands out: selected nodes, the edge whose ledger is open, the node or edge under the pointer. */
    record Emphasis(Set<String> nodes, Optional<GraphEdge> edge, int hoveredNode, Optional<GraphEdge> hoveredEdge) {
        static final Emphasis NONE = new Emphasis(Set.of(), Optional.empty(), -1, Optional.empty());
    }

    void paint(Pen pen, Viewport view, double width, double height, Emphasis emphasis, boolean moving) {
        lines(pen, view, width, height, moving);
        path(pen, view);
        emphasis.edge().ifPresent(edge -> line(pen, view, edge, palette.accent(), 3.5));
        emphasis.hoveredEdge().ifPresent(edge -> line(pen, view, edge, palette.accent(), 2.5));
        for (int i = picture.nodes().size() - 1; i >= 0; i--) {
            if (inSight(view, i, width, height)) {
                mark(pen, view, i, emphasis);
            }
        }
        if (!moving) {
            words(pen, view, width, height, emphasis);
        }
    }

    private void lines(Pen pen, Viewport view, double width, double height, boolean moving) {
        int first = moving ? Math.max(0, picture.edges().size() - LINES_WHILE_MOVING) : 0;
        double[][] ends = new double[LINE_WIDTHS.length][4 * (picture.edges().size() - first)];
        int[] counts = new int[LINE_WIDTHS.length];
        for (int e = first; e < picture.edges().size(); e++) {
            GraphEdge edge = picture.edges().get(e);
            double x1 = view.toX(picture.x()[edge.from()]);
            double y1 = view.toY(picture.y()[edge.from()]);
            double x2 = view.toX(picture.x()[edge.to()]);
            double y2 = view.toY(picture.y()[edge.to()]);
            if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > height) {
                continue;
            }
            int look = Math.max(1, Math.min(LINE_WIDTHS.length, LayerWords.kinds(edge.layers(), layerNames))) - 1;
            double[] batch = ends[look];
            batch[counts[look]++] = x1;
            batch[counts[look]++] = y1;
            batch[counts[look]++] = x2;
            batch[counts[look]++] = y2;
        }
        for (int look = 0; look < LINE_WIDTHS.length; look++) {
            Color color = palette.background().interpolate(palette.text(), LINE_STRENGTHS[look] * 0.7);
            pen.lines(ends[look], counts[look], color, moving ? 1 : LINE_WIDTHS[look], false);
        }
    }

    private void path(Pen pen, Viewport view) {
        for (int edge : picture.path()) {
            line(pen, view, picture.edges().get(edge), palette.danger(), 3);
        }
    }

    private void line(Pen pen, Viewport view, GraphEdge edge, Color color, double width) {
        double[] ends = {
            view.toX(picture.x()[edge.from()]), view.toY(picture.y()[edge.from()]),
            view.toX(picture.x()[edge.to()]), view.toY(picture.y()[edge.to()])
        };
        pen.lines(ends, 4, color, width, false);
    }

    private boolean inSight(Viewport view, int node, double width, double height) {
        double x = view.toX(picture.x()[node]);
        double y = view.toY(picture.y()[node]);
        double reach = radius(picture.nodes().get(node), view) + 2;
        return x > -reach && x < width + reach && y > -reach && y < height + reach;
    }

    /** Half the width of a node's mark in pixels. Marks grow slower than the picture, so that zooming in makes room. */
    static double radius(GraphNode node, Viewport view) {
        double growth = Math.max(0.45, Math.min(1.5, Math.sqrt(view.scale() / Viewport.USUAL_SCALE)));
        return growth
                * switch (node.kind()) {
                    case CAMPAIGN -> 18 + 3 * Math.log10(Math.max(1, node.stands()));
                    case ACCOUNT -> 7;
                    case VALUE -> 7;
                    case CROWD -> 15;
                };
    }

    private void mark(Pen pen, Viewport view, int index, Emphasis emphasis) {
        GraphNode node = picture.nodes().get(index);
        double x = view.toX(picture.x()[index]);
        double y = view.toY(picture.y()[index]);
        double radius = radius(node, view);
        Color color = node.color() < 0 ? palette.quiet() : palette.series(node.color());
        if (emphasis.nodes().contains(node.id()) || emphasis.hoveredNode() == index) {
            Color halo = palette.accent().deriveColor(0, 1, 1, emphasis.nodes().contains(node.id()) ? 0.9 : 0.4);
            pen.circle(x, y, radius * (node.kind() == Kind.CAMPAIGN ? 1.35 : 1) + 4, palette.background(), halo, 2.5);
        }
        switch (node.kind()) {
            case CAMPAIGN -> {
                pen.roundedSquare(x, y, radius, palette.background().interpolate(color, 0.25), color, 2.5);
                pen.words(x, y, Formats.score(node.score()), radius * 0.72, true, palette.text(), null);
            }
            case ACCOUNT -> account(pen, node, x, y, radius, color);
            case VALUE -> pen.diamond(x, y, radius, palette.background(), palette.text(), 1.5);
            case CROWD -> {
                pen.diamond(x, y, radius * 1.25, palette.background(), palette.muted(), 1.5);
                pen.words(x, y, "1000+", radius * 0.55, true, palette.muted(), null);
            }
        }
        if (picture.pinned().contains(node.id())) {
            pen.circle(x + radius * 0.9, y - radius * 0.9, 3, palette.text(), palette.background(), 1);
        }
    }

    private void account(Pen pen, GraphNode node, double x, double y, double radius, Color color) {
        if (node.stopped()) {
            pen.circle(x, y, radius, palette.background(), color, 2);
            pen.cross(x, y, radius * 0.5, palette.text(), 1.6);
        } else {
            pen.circle(x, y, radius, color, palette.background(), 1);
        }
    }

    /** Words that may be drawn, the most wanted first. */
    private record Wish(double x, double y, String words, int rank, boolean bold) {}

    private void words(Pen pen, Viewport view, double width, double height, Emphasis emphasis) {
        List<Wish> wishes = new ArrayList<>();
        IntStream.range(0, picture.nodes().size())
                .filter(i -> inSight(view, i, width, height))
                .forEach(i -> wishes.add(nameOf(i, view, emphasis)));
        if (view.scale() >= CODES_SCALE) {
            picture.edges().forEach(edge -> wishes.add(codesOf(edge, view, 9)));
        }
        emphasis.edge().ifPresent(edge -> wishes.add(codesOf(edge, view, 1)));
        emphasis.hoveredEdge().ifPresent(edge -> wishes.add(codesOf(edge, view, 0)));
        wishes.sort(Comparator.comparingInt(Wish::rank));
        FreePlaces free = new FreePlaces(width, height);
        double size = fontPixels * 0.88;
        int drawn = 0;
        boolean marksTaken = false;
        for (Wish wish : wishes) {
            if (wish.rank() > CAMPAIGN_RANK && !marksTaken) {
                takeCampaigns(free, view, width, height);
                marksTaken = true;
            }
            if (drawn < MOST_WORDS && free.take(wish.x(), wish.y(), wish.words().length() * size * 0.6, size * 1.15)) {
                drawn++;
                Color color = wish.rank() == 9 ? palette.muted() : palette.text();
                pen.words(wish.x(), wish.y(), wish.words(), size, wish.bold(), color, palette.background());
            }
        }
    }

    /** An account's words must not hide a campaign's mark and its score; only words that were asked for may. */
    private void takeCampaigns(FreePlaces free, Viewport view, double width, double height) {
        for (int i = 0; i < picture.nodes().size(); i++) {
            GraphNode node = picture.nodes().get(i);
            if (node.kind() == Kind.CAMPAIGN && inSight(view, i, width, height)) {
                double side = 2 * radius(node, view);
                free.take(view.toX(picture.x()[i]), view.toY(picture.y()[i]), side, side);
            }
        }
    }

    private Wish nameOf(int index, Viewport view, Emphasis emphasis) {
        GraphNode node = picture.nodes().get(index);
        boolean emphasized = emphasis.hoveredNode() == index || emphasis.nodes().contains(node.id());
        int rank = emphasized ? 2 : node.kind() == Kind.CAMPAIGN ? CAMPAIGN_RANK : node.kind() == Kind.ACCOUNT ? 5 : 4;
        String words = node.kind() == Kind.CAMPAIGN
                ? node.label() + ", " + Formats.count(node.stands()) + (node.stands() == 1 ? " account" : " accounts")
                : node.label();
        double below = radius(node, view) * (node.kind() == Kind.CROWD ? 1.25 : 1) + fontPixels * 0.8;
        return new Wish(
                view.toX(picture.x()[index]),
                view.toY(picture.y()[index]) + below,
                words,
                rank,
                node.kind() == Kind.CAMPAIGN);
    }

    private Wish codesOf(GraphEdge edge, Viewport view, int rank) {
        double x = (view.toX(picture.x()[edge.from()]) + view.toX(picture.x()[edge.to()])) / 2;
        double y = (view.toY(picture.y()[edge.from()]) + view.toY(picture.y()[edge.to()])) / 2;
        return new Wish(x, y, LayerWords.codes(edge.layers(), layerNames), rank, false);
    }
}
