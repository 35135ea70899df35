package stillwatch.evidence.paper;

import java.util.List;

/** Draws a figure. Places are in points from its upper left corner, downwards. */
public final class Pen {
    /** On which side of its place a text stands. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final Paper paper;
    private final Tag tag;
    private final double left;
    private final double top;
    private final double width;

    /** @param tag {@code null} for an ornament */
    Pen(Paper paper, Tag tag, double left, double top, double width) {
        this.paper = paper;
        this.tag = tag;
        this.left = left;
        this.top = top;
        this.width = width;
    }

    public double width() {
        return width;
    }

    private void ink(java.util.function.Consumer<Ink> drawing) {
        if (tag == null) {
            paper.sheet().artifact("", drawing);
        } else {
            drawing.accept(paper.sheet().as(tag));
        }
    }

    public void rectangle(double x, double y, double wide, double high, Tone tone) {
        ink(ink -> ink.rectangle(left + x, top + y, wide, high, tone));
    }

    /** @param dashes such as {@code "4 3"}; empty for a whole line */
    public void line(double x1, double y1, double x2, double y2, double thickness, Tone tone, String dashes) {
        ink(ink -> ink.line(left + x1, top + y1, left + x2, top + y2, thickness, tone, dashes));
    }

    /** @param xy the corners, one after the other */
    public void polygon(Tone tone, double... xy) {
        double[] moved = new double[xy.length];
        for (int i = 0; i < xy.length; i++) {
            moved[i] = xy[i] + (i % 2 == 0 ? left : top);
        }
        ink(ink -> ink.polygon(moved, tone));
    }

    public void circle(double x, double y, double radius, Tone tone, Tone edge) {
        ink(ink -> ink.circle(left + x, top + y, radius, tone, edge));
    }

    /** @return how wide the text is */
    public double text(double x, double y, Anchor anchor, String words, Style style) {
        List<Shaper.Passage> passages =
                paper.shaper().shape(List.of(new Span(words.replace('\n', ' ') + " ", style)), false);
        Line line = LineBreaker.lines(passages, Double.MAX_VALUE).get(0);
        double wide = line.width();
        double x1 = left + x - (anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? wide / 2 : wide);
        List<Cluster> visual = Shaper.visual(line.clusters(), false);
        if (tag == null) {
            ink(ink -> paper.drawer().draw(paper.sheet(), visual, x1, top + y, 0, target -> ink));
        } else {
            paper.drawer().draw(paper.sheet(), visual, x1, top + y, 0, target -> paper.sheet()
                    .as(tag));
        }
        return wide;
    }

    /** How wide a text would be. */
    public double widthOf(String words, Style style) {
        return LineBreaker.natural(paper.shaper().shape(List.of(new Span(words, style)), false));
    }
}
