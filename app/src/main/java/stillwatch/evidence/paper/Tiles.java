package stillwatch.evidence.paper;

import java.util.List;

/** Sets tiles in one row, between two rules. */
final class Tiles {
    private static final double HEIGHT = 50;
    private static final Style FIGURE = new Style(Typeface.SANS_BOLD, 19, Tone.INK);
    private static final Style WORDS = new Style(Typeface.SANS, 8.6, Tone.SOFT);

    private final Paper paper;

    Tiles(Paper paper) {
        this.paper = paper;
    }

    void set(List<Tile> tiles, Tag section) {
        paper.need(HEIGHT);
        double room = paper.width() / tiles.size();
        double top = paper.y();
        rule(top);
        rule(top + HEIGHT);
        for (int i = 0; i < tiles.size(); i++) {
            double x = paper.left() + i * room;
            Tag tag = section.child("P");
            line(tiles.get(i).figure(), FIGURE, x, room - 8, top + 26, tag);
            line(tiles.get(i).words(), WORDS, x, room - 8, top + 41, tag);
        }
        paper.down(HEIGHT);
    }

    private void line(String words, Style style, double x, double room, double baseline, Tag tag) {
        Style fitting = style;
        List<Shaper.Passage> passages = paper.shaper().shape(List.of(new Span(words + " ", style)), false);
        double natural = LineBreaker.natural(passages);
        if (natural > room) {
            fitting = style.sized(style.size() * room / natural);
            passages = paper.shaper().shape(List.of(new Span(words + " ", fitting)), false);
        }
        paper.draw(LineBreaker.lines(passages, room + 20).get(0), x, room, baseline, tag);
    }

    private void rule(double y) {
        paper.sheet()
                .artifact("", ink -> ink.line(paper.left(), y, paper.left() + paper.width(), y, 0.6, Tone.LINE, ""));
    }
}
