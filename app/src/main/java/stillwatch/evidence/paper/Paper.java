package stillwatch.evidence.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;

/**
 * A document that is filled from top to bottom, on sheets of A4. Blocks go where there is room for them; a heading never stands
 * alone at the foot of a page.
 */
public final class Paper {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    private static final double SIDE = 64;
    private static final double TOP = 76;
    private static final double BOTTOM = HEIGHT - 70;
    private static final double BAR_INSET = 14;

    private final Shaper shaper;
    private final TextDrawer drawer = new TextDrawer();
    private final DocumentFile file = new DocumentFile(WIDTH, HEIGHT);
    private final Outline outline = new Outline();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private final Map<String, COSArray> destinations = new LinkedHashMap<>();
    private final Map<String, Integer> known;
    private final PageFrame frame;
    private final List<Bar> bars = new ArrayList<>();
    private Tag section;
    private Sheet sheet;
    private double y;

    private static final class Bar {
        final Tone tone;
        final String dashes;
        double from;

        Bar(Tone tone, String dashes, double from) {
            this.tone = tone;
            this.dashes = dashes;
            this.from = from;
        }
    }

    /** What fills a paper. It is asked twice, because pages are named before they are known, and must say the same twice. */
    public interface Composition {
        void fill(Paper paper);
    }

    private Paper(FontFiles fonts, Frame frame, Map<String, Integer> known, int pageCount) {
        this.shaper = new Shaper(fonts);
        this.known = known;
        this.frame = new PageFrame(frame, pageCount, shaper, drawer);
        this.section = file.root();
        nextSheet();
    }

    /** Sets the document and writes it. */
    public static void write(Composition composition, Frame frame, Imprint imprint, OutputStream out)
            throws IOException {
        FontFiles fonts = new FontFiles();
        Paper trial = new Paper(fonts, frame, Map.of(), 0);
        try (trial.file) {
            composition.fill(trial);
        }
        Paper paper = new Paper(fonts, frame, trial.pages, trial.sheets.size());
        try (paper.file) {
            composition.fill(paper);
            paper.endSheet();
            paper.fillDestinations();
            paper.file.write(imprint, paper.sheets, paper.drawer, paper.outline, out);
        }
    }

    /** Links to headings that were never set lead to the beginning. */
    private void fillDestinations() {
        destinations.values().stream()
                .filter(destination -> destination.size() == 0)
                .forEach(destination -> destination.addAll(file.destination(sheets.get(0), 0)));
    }

    // --- what a document is made of
    // -------------------------------------------------------------------------------------

    /** Begins a new page, unless this one is still empty. */
    public void page() {
        if (y > TOP) {
            nextSheet();
        }
    }

    /** Moves down; nothing happens at a page's head. */
    public void space(double points) {
        if (y > TOP) {
            y += points;
        }
    }

    /** Begins a new page where less than this is left. */
    public void need(double points) {
        if (y + points > BOTTOM && y > TOP) {
            nextSheet();
        }
    }

    /**
     * A heading. Level 1 begins a section; the space above it is the caller's.
     *
     * @param id what links name it by
     */
    public void heading(int level, String words, Style style, String id) {
        if (level == 1) {
            section = file.root().child("Sect");
        }
        double leading = style.size() * 1.25;
        space(level == 1 ? 0 : level == 2 ? 16 : 10);
        need(leading + 64);
        COSArray destination = destinationOf(id);
        destination.clear();
        destination.addAll(file.destination(sheet, y - 4));
        pages.put(id, sheet.number());
        if (level <= 2) {
            outline.add(level, shaper.printed(words, style), file.destination(sheet, y - 4));
        }
        new Paragraphs(this).set(List.of(new Span(words, style)), leading, section.child("H" + level), false);
        y += level == 1 ? 6 : 3;
    }

    /** The document's title: the first heading in rank, without a section of its own. */
    public void title(String words, Style style) {
        new Paragraphs(this).set(List.of(new Span(words, style)), style.size() * 1.18, section.child("P"), true);
    }

    /** @param leading from line to line, in points */
    public void paragraph(List<Span> spans, double leading) {
        new Paragraphs(this).set(spans, leading, section.child("P"), false);
    }

    /** Words of somebody else: a passage that begins with a right-to-left letter runs from right to left. */
    public void quotation(List<Span> spans, double leading) {
        new Paragraphs(this).set(spans, leading, section.child("BlockQuote").child("P"), true);
    }

    public void bullets(List<List<Span>> items, double leading) {
        new Paragraphs(this).bullets(items, leading, section.child("L"));
    }

    public void contents(List<ContentsLine> lines) {
        new ContentsList(this).set(lines, section.child("TOC"));
    }

    public void table(PaperTable table) {
        new TableSetter(this, table).set(section.child("Table"));
    }

    /** Large figures side by side, each with what it counts. */
    public void tiles(List<Tile> tiles) {
        new Tiles(this).set(tiles, section);
    }

    /**
     * A drawing as wide as the text.
     *
     * @param words what it shows, for those who do not see it
     */
    public void figure(double height, String words, Consumer<Pen> drawing) {
        need(height);
        Tag tag = section.child("Figure").describedAs(words);
        tag.box(left(), HEIGHT - y - height, left() + width(), HEIGHT - y);
        drawing.accept(new Pen(this, tag, left(), y, width()));
        sheet.close();
        y += height;
    }

    /** A drawing that only repeats what the text says. */
    public void ornament(double height, Consumer<Pen> drawing) {
        need(height);
        drawing.accept(new Pen(this, null, left(), y, width()));
        y += height;
    }

    /** Sets what follows beside a bar at the left, until {@link #endBar}. @param dashes empty for a whole line */
    public void beginBar(Tone tone, String dashes) {
        bars.add(new Bar(tone, dashes, y));
    }

    public void endBar() {
        int last = bars.size() - 1;
        drawBar(last, y);
        bars.remove(last);
    }

    /** How high the spans stand in the present column. */
    public double heightOf(List<Span> spans, double leading) {
        return LineBreaker.lines(shaper.shape(spans, false), width()).size() * leading;
    }

    /** The page of a heading; 0 while that is not known yet. */
    public int pageOf(String id) {
        return known.getOrDefault(id, 0);
    }

    // --- for the setters of this package
    // ----------------------------------------------------------------------------------

    double left() {
        return SIDE + bars.size() * BAR_INSET;
    }

    double width() {
        return WIDTH - SIDE - left();
    }

    double y() {
        return y;
    }

    double bottom() {
        return BOTTOM;
    }

    boolean isAtTop() {
        return y <= TOP;
    }

    void down(double points) {
        y += points;
    }

    Sheet sheet() {
        return sheet;
    }

    Shaper shaper() {
        return shaper;
    }

    TextDrawer drawer() {
        return drawer;
    }

    void nextSheet() {
        if (sheet != null) {
            for (int i = 0; i < bars.size(); i++) {
                drawBar(i, Math.min(y, BOTTOM));
            }
            endSheet();
        }
        sheet = new Sheet(sheets.size() + 1, HEIGHT);
        sheets.add(sheet);
        frame.drawBehind(sheet);
        y = TOP;
        bars.forEach(bar -> bar.from = TOP);
    }

    private void endSheet() {
        frame.draw(sheet);
    }

    private void drawBar(int index, double to) {
        Bar bar = bars.get(index);
        double x = SIDE + index * BAR_INSET + 1.5;
        if (to > bar.from + 1) {
            sheet.artifact("", ink -> ink.line(x, bar.from, x, to, 2.2, bar.tone, bar.dashes));
        }
    }

    COSArray destinationOf(String id) {
        return destinations.computeIfAbsent(id, name -> new COSArray());
    }

    /** Draws a line between two edges; words with a target become links. */
    void draw(Line line, double x, double room, double baseline, Tag tag) {
        List<Cluster> visual = Shaper.visual(line.clusters(), line.rightToLeft());
        double start = line.rightToLeft() ? x + room - line.width() : x;
        if (line.rightToLeft()) {
            // Blanks at the line's end stand at its left; they must not push the text to the right.
            double all = visual.stream().mapToDouble(Cluster::width).sum();
            start -= all - line.width();
        }
        LinkTags links = new LinkTags(this, tag);
        drawer.draw(sheet, visual, start, baseline, 0, target -> sheet.as(links.of(target)));
        links.place(visual, start, baseline);
    }

    DocumentFile file() {
        return file;
    }
}
