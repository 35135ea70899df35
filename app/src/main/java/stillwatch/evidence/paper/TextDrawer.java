package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Draws lines of clusters on sheets and remembers which glyphs were used. */
final class TextDrawer {
    private static final double BACKGROUND_ABOVE = 0.78;
    private static final double BACKGROUND_BELOW = 0.24;

    private final Map<String, EmbeddedFont> fonts = new TreeMap<>();

    EmbeddedFont embedded(FontFile file) {
        return fonts.computeIfAbsent(file.name(), name -> new EmbeddedFont(file, "F-" + name));
    }

    Iterable<EmbeddedFont> fonts() {
        return fonts.values();
    }

    /** Clusters that follow each other and are drawn with one font, size, colour and element. */
    private static final class Run {
        final Cluster first;
        final EmbeddedFont font;
        final double x;
        final List<Ink.Piece> pieces = new ArrayList<>();
        double owed;

        Run(Cluster first, EmbeddedFont font, double x) {
            this.first = first;
            this.font = font;
            this.x = x;
        }

        boolean takes(Cluster next, EmbeddedFont nextFont) {
            return font == nextFont
                    && first.style().size() == next.style().size()
                    && first.style().tone().equals(next.style().tone())
                    && java.util.Objects.equals(first.target(), next.target());
        }

        /** @param shift by how much the next glyph stands away from where this one's stated width ends */
        void put(int code, double shift) {
            owed += shift;
            long whole = Math.round(owed);
            owed -= whole;
            pieces.add(new Ink.Piece(code, whole));
        }
    }

    /**
     * Draws a line.
     *
     * @param clusters from left to right
     * @param tags the element of a piece by the target that it links to; {@code null} asks for plain text's
     */
    void draw(Sheet sheet, List<Cluster> clusters, double x, double baseline, int angle, Function<String, Ink> tags) {
        backgrounds(sheet, clusters, x, baseline);
        double at = x;
        Run run = null;
        for (Cluster cluster : clusters) {
            EmbeddedFont font = embedded(cluster.font());
            double lead = cluster.places()[firstDrawn(cluster)];
            if (run == null || !run.takes(cluster, font) || isSyllable(cluster)) {
                flush(run, baseline, angle, tags);
                run = new Run(cluster, font, at + lead * cluster.style().size() / 1000);
            } else if (lead != 0) {
                Ink.Piece last = run.pieces.remove(run.pieces.size() - 1);
                run.put(last.code(), last.shiftAfter() + lead);
            }
            put(run, cluster);
            if (isSyllable(cluster)) {
                Ink ink = tags.apply(cluster.target());
                ink.beginActualText(cluster.text());
                flush(run, baseline, angle, tags);
                ink.end();
                run = null;
            }
            at += cluster.width();
        }
        flush(run, baseline, angle, tags);
    }

    private static void flush(Run run, double baseline, int angle, Function<String, Ink> tags) {
        if (run != null) {
            Ink ink = tags.apply(run.first.target());
            ink.text(
                    run.font.resource(),
                    run.first.style().size(),
                    run.first.style().tone(),
                    run.x,
                    baseline,
                    angle,
                    run.pieces);
        }
    }

    /** Several glyphs whose order or number is not that of the characters. */
    private static boolean isSyllable(Cluster cluster) {
        return cluster.glyphs().length > 1 && cluster.whole();
    }

    private static boolean isReversed(Cluster cluster) {
        return cluster.isRightToLeft() && !cluster.whole();
    }

    private static int firstDrawn(Cluster cluster) {
        return isReversed(cluster) ? cluster.glyphs().length - 1 : 0;
    }

    private void put(Run run, Cluster cluster) {
        int[] glyphs = cluster.glyphs();
        double[] places = cluster.places();
        String[] said = said(cluster);
        boolean reversed = isReversed(cluster);
        for (int i = 0; i < glyphs.length; i++) {
            int now = reversed ? glyphs.length - 1 - i : i;
            int next = reversed ? now - 1 : now + 1;
            boolean last = i == glyphs.length - 1;
            double nextPlace = last ? cluster.advance() : places[next];
            double shift = nextPlace - places[now] - run.font.width(glyphs[now]);
            run.put(run.font.code(glyphs[now], said[now]), shift);
        }
    }

    /** What each glyph says. Of a syllable the first says all, for programs that do not know of replacement texts. */
    private static String[] said(Cluster cluster) {
        String[] said = new String[cluster.glyphs().length];
        if (said.length == 1) {
            said[0] = cluster.text();
        } else if (isSyllable(cluster)) {
            java.util.Arrays.fill(said, "\u200b");
            said[0] = cluster.text();
        } else {
            String text = cluster.text();
            for (int i = said.length - 1; i > 0; i--) {
                int mark = text.offsetByCodePoints(text.length(), -1);
                said[i] = text.substring(mark);
                text = text.substring(0, mark);
            }
            said[0] = text;
        }
        return said;
    }

    private static void backgrounds(Sheet sheet, List<Cluster> clusters, double x, double baseline) {
        double at = x;
        int i = 0;
        while (i < clusters.size()) {
            Tone tone = clusters.get(i).style().background();
            double size = clusters.get(i).style().size();
            double start = at;
            int end = i;
            while (end < clusters.size()
                    && java.util.Objects.equals(tone, clusters.get(end).style().background())) {
                at += clusters.get(end).width();
                end++;
            }
            if (tone != null) {
                double right = at;
                sheet.artifact(
                        "",
                        ink -> ink.rectangle(
                                start,
                                baseline - size * BACKGROUND_ABOVE,
                                right - start,
                                size * (BACKGROUND_ABOVE + BACKGROUND_BELOW),
                                tone));
            }
            i = end;
        }
    }
}
