package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shapes Thai and Lao, whose blocks are laid out alike. Marks stand where the glyphs' own widths put them; the font's rules
 * choose the narrow or small form that does not touch its neighbours.
 */
final class ThaiLao {
    private static final String THAI_FONT = "noto-sans-thai-regular";
    private static final int FIRST_THAI = 0xe01;
    private static final int LAST_THAI = 0xe5b;
    private static final int FIRST_LAO = 0xe81;
    private static final int LAST_LAO = 0xedf;
    private static final int DOTTED_CIRCLE = 0x25cc;
    /** From a Thai character to its fellow in Lao. */
    private static final int TO_LAO = 0x80;

    private static final String MARK = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]";
    private static final String VOWEL_BEFORE = "[\u0e40-\u0e44\u0ec0-\u0ec4]?";
    private static final String CONSONANT = "[\u0e01-\u0e2e\u0e81-\u0eae\u0edc-\u0edf]";
    private static final String VOWEL_AFTER = "[\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]?";
    private static final Pattern SYLLABLE =
            Pattern.compile(VOWEL_BEFORE + CONSONANT + MARK + "*" + VOWEL_AFTER + "|" + MARK + "+");
    private static final Pattern BEGINS_WITH_MARK = Pattern.compile(MARK + ".*");
    /** The sign am is a ring above the consonant, below its tone mark, and a letter after both. */
    private static final Pattern AM = Pattern.compile("([\u0e48-\u0e4b\u0ec8-\u0ecb]*)([\u0e33\u0eb3])");

    private final FontFile font;
    private final GlyphRules rules;

    ThaiLao(FontFile font) {
        this.font = font;
        this.rules = font.rules(font.name().equals(THAI_FONT) ? "thai" : "lao ");
    }

    static boolean holds(int point) {
        return point >= FIRST_THAI && point <= LAST_THAI || point >= FIRST_LAO && point <= LAST_LAO;
    }

    /** The font for a character of one of the two scripts. */
    static String fontName(int point) {
        return point <= LAST_THAI ? THAI_FONT : "noto-sans-lao-regular";
    }

    /** Where the syllable ends that begins at the given place; lines may be cut there if they must. */
    static int syllableEnd(String text, int start) {
        Matcher syllable = SYLLABLE.matcher(text).region(start, text.length());
        return syllable.lookingAt() ? syllable.end() : start + 1;
    }

    /** The glyphs of a syllable from left to right; a mark without a letter gets a dotted circle to stand on. */
    List<Integer> shape(String syllable) {
        String apart = AM.matcher(syllable).replaceAll(am -> {
            char sign = am.group(2).charAt(0);
            int lao = sign == '\u0e33' ? 0 : TO_LAO;
            return Character.toString(0xe4d + lao) + am.group(1) + Character.toString(0xe32 + lao);
        });
        List<Integer> glyphs = new ArrayList<>();
        if (BEGINS_WITH_MARK.matcher(apart).matches()) {
            glyphs.add(font.glyph(DOTTED_CIRCLE));
        }
        apart.codePoints().forEach(point -> glyphs.add(font.glyph(point)));
        return rules.apply("liga", rules.apply("ccmp", glyphs));
    }
}
