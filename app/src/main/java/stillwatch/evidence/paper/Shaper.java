package stillwatch.evidence.paper;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.evidence.paper.Cluster.Kind;

/** Turns text into clusters with their glyphs: chooses fonts, joins letters, escapes what cannot be seen, finds directions. */
final class Shaper {
    private static final Tone ESCAPE_BACKGROUND = Tone.of(0xe1e6eb);
    private static final double ESCAPE_SIZE = 0.8;
    /** Left and right of an escape, so that two of them in a row stay apart. */
    private static final double ESCAPE_GAP = 70;
    /** The same around the number of a character: any wider, and programs that copy text see a blank there. */
    private static final double NUMBER_GAP = 45;

    private static final int ZERO_WIDTH_SPACE = 0x200b;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private final FontFiles fonts;
    private final ArabicForms arabic = new ArabicForms();
    private final Map<String, ThaiLao> thaiLao = new HashMap<>();
    private Devanagari devanagari;

    Shaper(FontFiles fonts) {
        this.fonts = fonts;
    }

    /** Text between two line feeds. @param rightToLeft whether its lines begin at the right */
    record Passage(List<Cluster> clusters, boolean rightToLeft) {}

    /** @param ownDirection whether a passage that begins with a right-to-left letter runs from right to left */
    List<Passage> shape(List<Span> spans, boolean ownDirection) {
        List<Passage> passages = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        for (Cluster cluster : new Reading(spans).clusters()) {
            if (cluster.kind() == Kind.NEW_LINE) {
                passages.add(directed(clusters, ownDirection));
                clusters = new ArrayList<>();
            } else {
                clusters.add(cluster);
            }
        }
        passages.add(directed(clusters, ownDirection));
        return passages;
    }

    private Passage directed(List<Cluster> clusters, boolean ownDirection) {
        StringBuilder text = new StringBuilder();
        clusters.forEach(cluster -> text.append(cluster.text()));
        char[] letters = text.toString().toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return new Passage(clusters, false);
        }
        int flag = ownDirection ? Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(letters, 0, null, 0, letters.length, flag);
        List<Cluster> directed = new ArrayList<>();
        int at = 0;
        for (Cluster cluster : clusters) {
            directed.add(atLevel(cluster, (byte) bidi.getLevelAt(at)));
            at += cluster.text().length();
        }
        return new Passage(directed, (bidi.getBaseLevel() & 1) == 1);
    }

    private static Cluster atLevel(Cluster cluster, byte level) {
        int[] glyphs = cluster.glyphs();
        if ((level & 1) == 1 && glyphs.length == 1) {
            int mirrored = Mirrored.of(cluster.text());
            int glyph = mirrored == 0 ? 0 : cluster.font().glyph(mirrored);
            glyphs = glyph == 0 ? glyphs : new int[] {glyph};
        }
        return new Cluster(
                cluster.font(),
                glyphs,
                cluster.places(),
                cluster.advance(),
                cluster.text(),
                cluster.style(),
                cluster.target(),
                cluster.kind(),
                level,
                cluster.whole());
    }

    /** One walk over a paragraph. */
    private final class Reading {
        private final String text;
        private final List<Span> spans;
        private final int[] ends;
        private final List<Cluster> clusters = new ArrayList<>();
        private int span;

        Reading(List<Span> spans) {
            StringBuilder all = new StringBuilder();
            this.spans = spans;
            this.ends = new int[spans.size()];
            for (int i = 0; i < ends.length; i++) {
                all.append(spans.get(i).text().replace("\r\n", "\n"));
                ends[i] = all.length();
            }
            this.text = all.toString();
        }

        List<Cluster> clusters() {
            int at = 0;
            while (at < text.length()) {
                while (ends[span] <= at) {
                    span++;
                }
                at = read(at);
            }
            return clusters;
        }

        private int read(int at) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (point == '\n') {
                add(null, new int[0], new double[0], 0, "\n", Kind.NEW_LINE);
                return next;
            }
            if (Devanagari.holds(point) || ThaiLao.holds(point)) {
                return syllable(at);
            }
            boolean joins = point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
            if (joins && isArabic(letterBefore(at)) && isArabic(letterAfter(next))) {
                FontFile font = fonts.named(FontFiles.FALLBACKS.get(0));
                // The fonts draw a sign there; nothing is to be seen of it.
                add(
                        font,
                        new int[] {font.glyph(ZERO_WIDTH_SPACE)},
                        new double[1],
                        0,
                        Character.toString(point),
                        Kind.LETTER);
                return next;
            }
            if (point == ZERO_WIDTH_JOINER && Pictures.areJoined(text, at)) {
                return number(point, next);
            }
            if (Unseen.is(point)) {
                return escape(point, next);
            }
            return isArabic(point) ? arabicLetter(at) : letter(at);
        }

        private Style style() {
            return spans.get(span).style();
        }

        private void add(FontFile font, int[] glyphs, double[] places, double advance, String said, Kind kind) {
            clusters.add(new Cluster(
                    font,
                    glyphs,
                    places,
                    advance,
                    said,
                    style(),
                    spans.get(span).target(),
                    kind,
                    (byte) 0,
                    false));
        }

        private Style escapeStyle() {
            Style plain = style();
            return new Style(Typeface.MONO, plain.size() * ESCAPE_SIZE, plain.tone(), ESCAPE_BACKGROUND);
        }

        /** A character that can be seen, but that no font here draws: its number is printed, its text is itself. */
        private int number(int point, int next) {
            FontFile font = fonts.of(Typeface.MONO);
            int[] glyphs = Unseen.escape(point)
                    .chars()
                    .map(letter -> font.glyph(letter))
                    .toArray();
            double[] places = new double[glyphs.length];
            // What belongs to the character before it stands close to it, and no line begins with it.
            double x = Pictures.isAttached(point) ? 0 : NUMBER_GAP;
            for (int i = 0; i < glyphs.length; i++) {
                places[i] = x;
                x += font.advance(glyphs[i]);
            }
            boolean holds =
                    point == ZERO_WIDTH_JOINER || next < text.length() && Pictures.isAttached(text.codePointAt(next));
            Kind kind = holds ? Kind.LETTER : Kind.BREAK_AFTER;
            addWhole(font, glyphs, places, x + NUMBER_GAP, Character.toString(point), escapeStyle(), kind);
            return next;
        }

        /** Adds glyphs that say a text together. */
        private void addWhole(
                FontFile font, int[] glyphs, double[] places, double advance, String said, Style style, Kind kind) {
            String target = spans.get(span).target();
            clusters.add(new Cluster(font, glyphs, places, advance, said, style, target, kind, (byte) 0, true));
        }

        /** What must not be copied as it is, because nobody would see it: it is printed and copied as its number. */
        private int escape(int point, int next) {
            Style style = escapeStyle();
            FontFile font = fonts.of(Typeface.MONO);
            String words = Unseen.escape(point);
            for (int i = 0; i < words.length(); i++) {
                int glyph = font.glyph(words.charAt(i));
                double before = i == 0 ? ESCAPE_GAP : 0;
                double after = i == words.length() - 1 ? ESCAPE_GAP : 0;
                clusters.add(new Cluster(
                        font,
                        new int[] {glyph},
                        new double[] {before},
                        before + font.advance(glyph) + after,
                        words.substring(i, i + 1),
                        style,
                        spans.get(span).target(),
                        after > 0 ? Kind.BREAK_AFTER : Kind.LETTER,
                        (byte) 0,
                        false));
            }
            return next;
        }

        private int syllable(int at) {
            int point = text.codePointAt(at);
            boolean thai = ThaiLao.holds(point);
            FontFile font = fonts.named(thai ? ThaiLao.fontName(point) : "noto-sans-devanagari-regular");
            int end = thai ? ThaiLao.syllableEnd(text, at) : Devanagari.syllableEnd(text, at);
            String said = text.substring(at, end);
            List<Integer> shaped =
                    thai ? thaiLao(font).shape(said) : devanagari(font).shape(said);
            if (shaped.contains(0)) {
                return Unseen.is(point) ? escape(point, at + 1) : number(point, at + 1);
            }
            int[] glyphs = new int[shaped.size()];
            double[] places = new double[glyphs.length];
            double x = 0;
            for (int i = 0; i < glyphs.length; i++) {
                glyphs[i] = shaped.get(i);
                places[i] = x;
                x += font.advance(glyphs[i]);
            }
            addWhole(font, glyphs, places, x, said, style(), Kind.LETTER);
            return end;
        }

        private ThaiLao thaiLao(FontFile font) {
            return thaiLao.computeIfAbsent(font.name(), name -> new ThaiLao(font));
        }

        private Devanagari devanagari(FontFile font) {
            devanagari = devanagari == null ? new Devanagari(font) : devanagari;
            return devanagari;
        }

        private int arabicLetter(int at) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            String letters = Character.toString(point);
            if (end < text.length() && arabic.isLigature(letters + text.charAt(end))) {
                letters += text.charAt(end);
                end++;
            }
            int drawn = arabic.of(letters, letterBefore(at), letterAfter(end));
            FontFile font = fonts.drawing(drawn, style().face());
            if (font == null) {
                drawn = point;
                letters = Character.toString(point);
                end = at + Character.charCount(point);
                font = fonts.drawing(point, style().face());
            }
            if (font == null) {
                return number(point, end);
            }
            // Programs turn right-to-left text round letter by letter: each glyph may say one letter only, so the
            // ligature
            // says lam, and a glyph without ink says alef.
            boolean two = letters.length() > 1;
            List<Integer> base =
                    two ? List.of(font.glyph(drawn), font.glyph(ZERO_WIDTH_SPACE)) : List.of(font.glyph(drawn));
            return withMarks(font, base, at, end, Kind.LETTER);
        }

        private int letter(int at) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            int end = marksEnd(next);
            if (Pictures.hasSelector(text, at) && fonts.drawing(point, style().face()) != null) {
                FontFile font = fonts.drawing(point, style().face());
                int glyph = font.glyph(point);
                String said = text.substring(at, next + 1);
                add(font, new int[] {glyph}, new double[1], font.advance(glyph), said, kind(point, next + 1));
                return next + 1;
            }
            if (end > next) {
                String composed = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
                int single = composed.codePointAt(0);
                FontFile font = fonts.drawing(single, style().face());
                if (font != null && composed.length() == Character.charCount(single)) {
                    int glyph = font.glyph(single);
                    add(
                            font,
                            new int[] {glyph},
                            new double[1],
                            font.advance(glyph),
                            text.substring(at, end),
                            kind(point, end));
                    return end;
                }
            }
            FontFile font = fonts.drawing(point, style().face());
            return font == null
                    ? picture(at)
                    : withMarks(font, List.of(font.glyph(point)), at, next, kind(point, next));
        }

        /** A number for what no font draws, with the selector that may follow. */
        private int picture(int at) {
            int point = text.codePointAt(at);
            int next = number(point, at + Character.charCount(point));
            return Pictures.hasSelector(text, at) ? number(text.codePointAt(next), next + 1) : next;
        }

        /** Adds a base with the marks that follow and that the same font has, each in the middle above or below it. */
        private int withMarks(FontFile font, List<Integer> base, int at, int baseEnd, Kind kind) {
            List<Integer> glyphs = new ArrayList<>(base);
            int end = baseEnd;
            while (end < marksEnd(baseEnd) && font.glyph(text.codePointAt(end)) != 0) {
                glyphs.add(font.glyph(text.codePointAt(end)));
                end += Character.charCount(text.codePointAt(end));
            }
            double[] places = new double[glyphs.size()];
            double middle = middle(font, base.get(0));
            for (int i = base.size(); i < places.length; i++) {
                places[i] = middle - middle(font, glyphs.get(i));
            }
            add(
                    font,
                    glyphs.stream().mapToInt(Integer::intValue).toArray(),
                    places,
                    font.advance(base.get(0)),
                    text.substring(at, end),
                    kind);
            return end;
        }

        private static double middle(FontFile font, int glyph) {
            double[] bounds = font.bounds(glyph);
            return bounds == null ? font.advance(glyph) / 2 : (bounds[0] + bounds[2]) / 2;
        }

        private int marksEnd(int from) {
            int end = from;
            while (end < text.length() && isMark(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return end;
        }

        private int letterBefore(int at) {
            int i = at;
            while (i > 0 && isMark(text.codePointBefore(i))) {
                i -= Character.charCount(text.codePointBefore(i));
            }
            return i > 0 ? text.codePointBefore(i) : 0;
        }

        private int letterAfter(int at) {
            int end = marksEnd(at);
            return end < text.length() ? text.codePointAt(end) : 0;
        }

        private Kind kind(int point, int next) {
            int following = next < text.length() ? text.codePointAt(next) : 0;
            return LineRules.kind(point, following, style().face() == Typeface.MONO);
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
                && !Devanagari.holds(point)
                && !Unseen.isSelector(point);
    }

    private static boolean isArabic(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC && Character.isLetter(point)
                || point == 0x640;
    }

    /** For messages and tests: what is printed for a text. */
    String printed(String words, Style style) {
        StringBuilder printed = new StringBuilder();
        shape(List.of(new Span(words, style)), false)
                .forEach(passage -> passage.clusters().forEach(cluster -> printed.append(cluster.text())));
        return printed.toString();
    }

    /** The order from left to right of a line's clusters. */
    static List<Cluster> visual(List<Cluster> line, boolean rightToLeft) {
        byte[] levels = new byte[line.size()];
        Cluster[] order = line.toArray(new Cluster[0]);
        boolean plain = !rightToLeft;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = order[i].level();
            plain &= levels[i] == 0;
        }
        if (plain) {
            return line;
        }
        // Blanks at a line's end stand on the paragraph's side.
        for (int i = levels.length - 1; i >= 0 && order[i].kind() == Kind.SPACE; i--) {
            levels[i] = (byte) (rightToLeft ? 1 : 0);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return Arrays.asList(order);
    }
}
