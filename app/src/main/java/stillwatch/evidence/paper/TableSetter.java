package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;

/** Sets a table: widths by what the cells hold, headings again on each page, no row torn that fits on a page. */
final class TableSetter {
    private static final double GAP = 9;
    private static final double ABOVE = 2.6;
    private static final double BELOW = 2.8;
    /** The longest piece of a cell that is not cut to make room for other columns. */
    private static final double UNCUT = 96;
    /** A row of more lines is cut into rows of so many, so that no row is higher than a page. */
    private static final int LINES_AT_ONCE = 36;
    /** Rows that are measured to choose the widths; later ones look alike. */
    private static final int MEASURED = 400;

    private final Paper paper;
    private final PaperTable table;
    private final double[] widths;

    TableSetter(Paper paper, PaperTable table) {
        this.paper = paper;
        this.table = table;
        this.widths = widths();
    }

    void set(Tag tag) {
        double leading = table.look().leading();
        double caption = paper.heightOf(table.caption(), table.look().captionLeading());
        double head = headHeight();
        paper.need(caption + head + firstRows(3));
        if (!table.caption().isEmpty()) {
            new Paragraphs(paper).set(table.caption(), table.look().captionLeading(), tag.child("Caption"), false);
            paper.down(3);
        }
        head(tag.child("THead").child("TR"));
        Tag body = tag.child("TBody");
        for (List<Span> row : table.rows()) {
            List<List<Line>> cells = cells(row);
            int lines = cells.stream().mapToInt(List::size).max().orElse(1);
            Tag rowTag = body.child("TR");
            List<Tag> cellTags = new ArrayList<>();
            row.forEach(cell -> cellTags.add(rowTag.child("TD")));
            for (int from = 0; from < lines; from += LINES_AT_ONCE) {
                int part = Math.min(LINES_AT_ONCE, lines - from);
                double height = part * leading + ABOVE + BELOW;
                if (paper.y() + height > paper.bottom() && !paper.isAtTop()) {
                    paper.nextSheet();
                    head(null);
                }
                row(cells, from, part, cellTags, height);
            }
        }
    }

    private double firstRows(int count) {
        return table.rows().stream()
                .limit(count)
                .mapToDouble(row -> Math.min(
                                        LINES_AT_ONCE,
                                        cells(row).stream()
                                                .mapToInt(List::size)
                                                .max()
                                                .orElse(1))
                                * table.look().leading()
                        + ABOVE
                        + BELOW)
                .sum();
    }

    private List<List<Line>> cells(List<Span> row) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(LineBreaker.lines(paper.shaper().shape(List.of(row.get(i)), true), widths[i]));
        }
        return cells;
    }

    private List<List<Line>> headings() {
        List<List<Line>> headings = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Span heading = new Span(table.columns().get(i), table.look().heading());
            headings.add(LineBreaker.lines(paper.shaper().shape(List.of(heading), false), widths[i]));
        }
        return headings;
    }

    private double headHeight() {
        return headings().stream().mapToInt(List::size).max().orElse(1)
                        * table.look().leading()
                + BELOW
                + 1;
    }

    /** @param tag {@code null} where the headings are repeated: then they are ornament */
    private void head(Tag tag) {
        List<List<Line>> headings = headings();
        int lines = headings.stream().mapToInt(List::size).max().orElse(1);
        double leading = table.look().leading();
        double size = table.look().heading().size();
        double x = paper.left();
        for (int i = 0; i < widths.length; i++) {
            Tag cell = tag == null ? null : tag.child("TH").scope("Column");
            // Headings stand at the foot of their row.
            int skipped = lines - headings.get(i).size();
            for (int line = 0; line < headings.get(i).size(); line++) {
                double baseline = paper.y() + (skipped + line) * leading + Paragraphs.baselineIn(leading, size);
                aligned(
                        headings.get(i).get(line),
                        x,
                        widths[i],
                        baseline,
                        cell,
                        table.rightAligned().get(i));
            }
            x += widths[i] + GAP;
        }
        paper.down(headHeight());
        rule(Tone.INK, 0.7);
    }

    private void row(List<List<Line>> cells, int from, int count, List<Tag> tags, double height) {
        double leading = table.look().leading();
        double x = paper.left();
        for (int i = 0; i < cells.size(); i++) {
            double size = cells.get(i).stream()
                    .flatMap(line -> line.clusters().stream())
                    .mapToDouble(cluster -> cluster.style().size())
                    .max()
                    .orElse(8);
            for (int line = from; line < Math.min(from + count, cells.get(i).size()); line++) {
                double baseline = paper.y() + ABOVE + (line - from) * leading + Paragraphs.baselineIn(leading, size);
                aligned(
                        cells.get(i).get(line),
                        x,
                        widths[i],
                        baseline,
                        tags.get(i),
                        table.rightAligned().get(i));
            }
            x += widths[i] + GAP;
        }
        paper.down(height);
        rule(Tone.LINE, 0.5);
    }

    private void aligned(Line line, double x, double room, double baseline, Tag tag, boolean right) {
        double start = right ? x + Math.max(0, room - line.width()) : x;
        double left = right ? line.width() : room;
        if (tag != null) {
            paper.draw(line, start, left, baseline, tag);
            return;
        }
        List<Cluster> visual = Shaper.visual(line.clusters(), line.rightToLeft());
        paper.sheet().artifact("/Type /Pagination", ink -> paper.drawer()
                .draw(paper.sheet(), visual, start, baseline, 0, target -> ink));
    }

    private void rule(Tone tone, double thickness) {
        double y = paper.y();
        paper.sheet()
                .artifact("", ink -> ink.line(paper.left(), y, paper.left() + tableWidth(), y, thickness, tone, ""));
    }

    private double tableWidth() {
        return sum(widths) + GAP * (widths.length - 1);
    }

    private double[] widths() {
        int columns = table.columns().size();
        double[] least = new double[columns];
        double[] natural = new double[columns];
        double[] headings = new double[columns];
        for (int i = 0; i < columns; i++) {
            measure(new Span(table.columns().get(i), table.look().heading()), i, least, headings, false);
        }
        table.rows().stream().limit(MEASURED).forEach(row -> {
            for (int i = 0; i < columns; i++) {
                measure(row.get(i), i, least, natural, table.rightAligned().get(i));
            }
        });
        double room = paper.width() - GAP * (columns - 1);
        double[] chosen = new double[columns];
        for (int i = 0; i < columns; i++) {
            chosen[i] = Math.max(natural[i], headings[i]);
        }
        double sumNatural = sum(chosen);
        if (sumNatural > room) {
            // Headings may take two lines where that leaves more room for what stands below them.
            chosen = shared(natural, least, room);
        }
        if (sumNatural <= room) {
            spread(chosen, room - sumNatural);
        }
        return chosen;
    }

    /** Each column gets the same part of what its longest cell wants, at least its longest word: rows of the fewest lines. */
    private static double[] shared(double[] natural, double[] least, double room) {
        double sumLeast = sum(least);
        double[] chosen = least.clone();
        if (sumLeast >= room) {
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = least[i] * room / sumLeast;
            }
            return chosen;
        }
        double low = 0;
        double high = 1;
        // The part that just fills the room; each step halves what is unknown of it.
        for (int step = 0; step < 50; step++) {
            double part = (low + high) / 2;
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = Math.max(least[i], natural[i] * part);
            }
            if (sum(chosen) > room) {
                high = part;
            } else {
                low = part;
            }
        }
        return chosen;
    }

    /** What is left goes between the columns, up to a distance at which the eye still follows a row. */
    private static void spread(double[] widths, double left) {
        double each = Math.min(left / widths.length, 26);
        for (int i = 0; i < widths.length; i++) {
            widths[i] += each;
        }
    }

    private void measure(Span cell, int column, double[] least, double[] natural, boolean number) {
        var passages = paper.shaper().shape(List.of(cell), false);
        double wide = LineBreaker.natural(passages) + 0.1;
        natural[column] = Math.max(natural[column], wide);
        double word = number ? wide : Math.min(UNCUT, LineBreaker.widestWord(passages) + 0.1);
        least[column] = Math.max(least[column], word);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
