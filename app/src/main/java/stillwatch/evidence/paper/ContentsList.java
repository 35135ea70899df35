package stillwatch.evidence.paper;

import java.util.List;

/** Sets the table of contents: a heading's words, dots, its page. */
final class ContentsList {
    private static final double LEADING = 1.75;
    private static final double PAGE_ROOM = 30;

    private final Paper paper;

    ContentsList(Paper paper) {
        this.paper = paper;
    }

    void set(List<ContentsLine> lines, Tag contents) {
        for (ContentsLine line : lines) {
            double size = line.style().size();
            double leading = size * LEADING;
            paper.need(leading);
            Tag reference = contents.child("TOCI").child("Reference");
            double baseline = paper.y() + Paragraphs.baselineIn(leading, size);
            Line words = single(line.words(), line);
            paper.draw(words, paper.left(), paper.width() - PAGE_ROOM, baseline, reference);
            Line page = single(String.valueOf(paper.pageOf(line.id())), line);
            double right = paper.left() + paper.width();
            double pageLeft = right - page.width();
            double from = paper.left() + words.width() + 6;
            paper.sheet()
                    .artifact(
                            "",
                            ink -> ink.line(from, baseline, right - PAGE_ROOM + 6, baseline, 0.6, Tone.LINE, "0.6 3"));
            paper.draw(page, pageLeft, page.width(), baseline, reference);
            paper.down(leading);
        }
    }

    private Line single(String words, ContentsLine line) {
        List<Span> spans = List.of(new Span(words, line.style(), line.id()));
        return LineBreaker.lines(paper.shaper().shape(spans, false), paper.width() - PAGE_ROOM)
                .get(0);
    }
}
