package stillwatch.evidence.paper;

import java.util.List;

/** Sets paragraphs and lists. No single line of a paragraph stands alone on a page where there is a choice. */
final class Paragraphs {
    private static final double BULLET_INSET = 13;

    private final Paper paper;

    Paragraphs(Paper paper) {
        this.paper = paper;
    }

    void set(List<Span> spans, double leading, Tag tag, boolean ownDirection) {
        List<Line> lines = LineBreaker.lines(paper.shaper().shape(spans, ownDirection), paper.width());
        lines(lines, 0, leading, largest(spans), tag);
    }

    void bullets(List<List<Span>> items, double leading, Tag list) {
        for (int i = 0; i < items.size(); i++) {
            List<Span> item = items.get(i);
            Tag entry = list.child("LI");
            double size = largest(item);
            Style style = item.get(0).style().in(Typeface.SANS);
            List<Line> lines = LineBreaker.lines(paper.shaper().shape(item, false), paper.width() - BULLET_INSET);
            // The last item does not go to the next page alone.
            boolean leadsLast = i == items.size() - 2;
            paper.need((Math.min(lines.size(), 2) + (leadsLast ? 2 : 0)) * leading);
            Tag label = entry.child("Lbl");
            List<Line> bullet = LineBreaker.lines(paper.shaper().shape(List.of(new Span("•", style)), false), 20);
            paper.draw(bullet.get(0), paper.left() + 2, 20, baseline(leading, size), label);
            lines(lines, BULLET_INSET, leading, size, entry.child("LBody"));
            paper.space(2);
        }
    }

    private void lines(List<Line> lines, double inset, double leading, double size, Tag tag) {
        int at = 0;
        while (at < lines.size()) {
            int left = lines.size() - at;
            int room = (int) Math.floor((paper.bottom() - paper.y()) / leading + 0.001);
            boolean widow = room == 1 && left > 1;
            if ((room < 1 || widow) && !paper.isAtTop()) {
                paper.nextSheet();
                continue;
            }
            int take = Math.min(left, Math.max(1, room));
            if (left - take == 1 && take > 2) {
                take--;
            }
            for (int i = 0; i < take; i++) {
                paper.draw(
                        lines.get(at + i), paper.left() + inset, paper.width() - inset, baseline(leading, size), tag);
                paper.down(leading);
            }
            at += take;
        }
    }

    private double baseline(double leading, double size) {
        return paper.y() + baselineIn(leading, size);
    }

    /** Where a line's letters stand, from the line's upper edge. */
    static double baselineIn(double leading, double size) {
        return (leading + size * 0.66) / 2;
    }

    static double largest(List<Span> spans) {
        return spans.stream().mapToDouble(span -> span.style().size()).max().orElse(10);
    }
}
