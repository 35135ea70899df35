package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shapes one syllable of Devanagari: reph, half forms and conjuncts by the font's own substitution rules, the vowel sign i
 * before its consonants. The order of the features is the one that the OpenType specification gives for this script.
 */
final class Devanagari {
    private static final int FIRST = 0x900;
    private static final int LAST = 0x97f;
    private static final int RA = 0x930;
    private static final int VIRAMA = 0x94d;
    private static final int SIGN_I = 0x93f;

    private static final String CONSONANT = "[\u0915-\u0939\u0958-\u095f\u0978-\u097f]\u093c?";
    private static final String JOINER = "[\u200c\u200d]?";
    private static final String SIGNS = "[\u093a-\u093c\u093e-\u094c\u094e\u094f\u0955-\u0957\u0962\u0963]*";
    private static final String MARKS = "[\u0900-\u0903\u0951-\u0954]*";
    private static final Pattern SYLLABLE = Pattern.compile("(?:" + CONSONANT + "(?:\u094d" + JOINER + CONSONANT + ")*"
            + "(?:\u094d" + JOINER + ")?|[\u0904-\u0914\u0960\u0961\u0972-\u0977]|[\u0900-\u097f])" + SIGNS + MARKS);
    private static final List<String> BEFORE_REORDERING =
            List.of("locl", "nukt", "akhn", "rkrf", "blwf", "half", "vatu", "cjct");
    private static final List<String> AFTER_REORDERING = List.of("pres", "abvs", "blws", "psts", "haln");

    private final FontFile font;

    Devanagari(FontFile font) {
        this.font = font;
    }

    static boolean holds(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    /** Where the syllable ends that begins at the given place. */
    static int syllableEnd(String text, int start) {
        Matcher syllable = SYLLABLE.matcher(text).region(start, text.length());
        return syllable.lookingAt() && syllable.end() > start ? syllable.end() : start + 1;
    }

    /** The glyphs of a syllable from left to right. */
    List<Integer> shape(String syllable) {
        List<Integer> points = new ArrayList<>();
        syllable.codePoints()
                .filter(point -> point != 0x200d && point != 0x200c)
                .forEach(points::add);
        boolean explicitHalf = syllable.indexOf('\u200d') >= 0;
        boolean reph = points.size() > 2 && points.get(0) == RA && points.get(1) == VIRAMA && !explicitHalf;
        List<Integer> base = glyphs(reph ? points.subList(2, points.size()) : points);
        int signI = base.indexOf(font.glyph(SIGN_I));
        if (signI > 0) {
            base.remove(signI);
        }
        for (String feature : BEFORE_REORDERING) {
            base = new ArrayList<>(feature.equals("half") ? half(base) : font.substitute(feature, base));
        }
        if (reph) {
            List<Integer> sign = font.substitute("rphf", glyphs(List.of(RA, VIRAMA)));
            base.addAll(marksStart(base), sign);
        }
        if (signI > 0) {
            base.add(0, font.glyph(SIGN_I));
        }
        for (String feature : AFTER_REORDERING) {
            base = new ArrayList<>(font.substitute(feature, base));
        }
        return base;
    }

    /** A consonant with its virama is halved only before another one: at a syllable's end the virama is seen. */
    private List<Integer> half(List<Integer> glyphs) {
        if (glyphs.isEmpty()) {
            return glyphs;
        }
        int last = glyphs.size() - 1;
        boolean seen = glyphs.get(last) == font.glyph(VIRAMA);
        int end = seen ? Math.max(0, last - 1) : glyphs.size();
        List<Integer> halved = new ArrayList<>(font.substitute("half", glyphs.subList(0, end)));
        halved.addAll(glyphs.subList(end, glyphs.size()));
        return halved;
    }

    /** Reph stands above the end of the syllable, before anusvara and the like. */
    private int marksStart(List<Integer> glyphs) {
        int at = glyphs.size();
        while (at > 0 && isFinalMark(glyphs.get(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isFinalMark(int glyph) {
        for (int point = 0x900; point <= 0x903; point++) {
            if (font.glyph(point) == glyph) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> glyphs(List<Integer> points) {
        List<Integer> glyphs = new ArrayList<>();
        points.forEach(point -> glyphs.add(font.glyph(point)));
        return glyphs;
    }
}
