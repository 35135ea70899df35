package stillwatch.evidence.paper;

import java.awt.geom.AffineTransform;
import java.util.List;

/** Draws what stands around the text of each page, as artifacts: it says nothing that the text does not say. */
final class PageFrame {
    /** A line at the head or foot, in points. */
    private static final double LONGEST = 380;

    private static final double SIDE = 64;
    private static final double HEAD_BASELINE = 46;
    private static final double FOOT_BASELINE = Paper.HEIGHT - 40;
    private static final Style SMALL = new Style(Typeface.SANS, 7.8, Tone.SOFT);
    private static final Style BOLD = new Style(Typeface.SANS_BOLD, 7.8, Tone.INK);
    private static final Style WATERMARK = new Style(Typeface.SANS_BOLD, 150, Tone.of(0xf1f1f1));
    private static final int ANGLE = 54;

    private final Frame frame;
    private final int pageCount;
    private final Shaper shaper;
    private final TextDrawer drawer;

    PageFrame(Frame frame, int pageCount, Shaper shaper, TextDrawer drawer) {
        this.frame = frame;
        this.pageCount = pageCount;
        this.shaper = shaper;
        this.drawer = drawer;
    }

    /** The watermark lies below everything else. */
    void drawBehind(Sheet sheet) {
        if (!frame.watermark().isEmpty()) {
            Line word = line(frame.watermark(), WATERMARK, Double.MAX_VALUE);
            double half = word.width() / 2;
            double x = Paper.WIDTH / 2 - half * StrictMath.cos(StrictMath.toRadians(ANGLE)) + 45;
            double y = Paper.HEIGHT / 2 + half * StrictMath.sin(StrictMath.toRadians(ANGLE)) + 30;
            sheet.artifact("/Type /Pagination /Subtype /Watermark", ink -> outlines(ink, word, x, y));
        }
    }

    /** As outlines and not as text: extracted text stays free of it. */
    private static void outlines(Ink ink, Line word, double x, double y) {
        double radians = StrictMath.toRadians(ANGLE);
        double at = 0;
        for (Cluster cluster : word.clusters()) {
            double scale = cluster.style().size() / 1000;
            AffineTransform place = new AffineTransform();
            place.translate(x + at * StrictMath.cos(radians), y - at * StrictMath.sin(radians));
            place.concatenate(new AffineTransform(
                    StrictMath.cos(radians),
                    -StrictMath.sin(radians),
                    StrictMath.sin(radians),
                    StrictMath.cos(radians),
                    0,
                    0));
            place.scale(scale, -scale);
            ink.shape(
                    cluster.font().outline(cluster.glyphs()[0], place),
                    cluster.style().tone());
            at += cluster.width();
        }
    }

    void draw(Sheet sheet) {
        double right = Paper.WIDTH - SIDE;
        sheet.artifact("/Type /Pagination /Subtype /Header", ink -> {
            put(sheet, ink, line(frame.headLeft(), SMALL), SIDE, HEAD_BASELINE);
            Line marking = line(frame.headRight(), BOLD);
            put(sheet, ink, marking, right - marking.width(), HEAD_BASELINE);
            ink.line(SIDE, HEAD_BASELINE + 6, right, HEAD_BASELINE + 6, 0.6, Tone.LINE, "");
        });
        sheet.artifact("/Type /Pagination /Subtype /Footer", ink -> {
            ink.line(SIDE, FOOT_BASELINE - 11, right, FOOT_BASELINE - 11, 0.6, Tone.LINE, "");
            put(sheet, ink, line(frame.footLeft(), SMALL), SIDE, FOOT_BASELINE);
            String words = frame.pageOf()
                    .replace("{0}", String.valueOf(sheet.number()))
                    .replace("{1}", String.valueOf(pageCount));
            Line page = line(words, SMALL);
            put(sheet, ink, page, right - page.width(), FOOT_BASELINE);
        });
    }

    private void put(Sheet sheet, Ink ink, Line line, double x, double baseline) {
        // No backgrounds here: an artifact in an artifact would be needed for them.
        List<Cluster> plain = Shaper.visual(line.clusters(), false).stream()
                .map(cluster -> new Cluster(
                        cluster.font(),
                        cluster.glyphs(),
                        cluster.places(),
                        cluster.advance(),
                        cluster.text(),
                        cluster.style().marked(null),
                        null,
                        cluster.kind(),
                        cluster.level(),
                        cluster.whole()))
                .toList();
        drawer.draw(sheet, plain, x, baseline, 0, target -> ink);
    }

    private Line line(String words, Style style) {
        return line(words, style, LONGEST);
    }

    /** What is wider is left out. */
    private Line line(String words, Style style, double width) {
        return LineBreaker.lines(shaper.shape(List.of(new Span(words.replace('\n', ' '), style)), false), width)
                .get(0);
    }
}
