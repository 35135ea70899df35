package stillwatch.evidence.paper;

/** Brackets and the like, which turn round where text runs from right to left. */
final class Mirrored {
    private static final String PAIRS = "()[]{}<>\u00ab\u00bb\u2039\u203a\u2264\u2265\u300c\u300d\u3010\u3011";

    private Mirrored() {}

    /** The character whose glyph is to be drawn, or 0 where the text does not turn. */
    static int of(String text) {
        int at = text.length() == 1 ? PAIRS.indexOf(text) : -1;
        return at < 0 ? 0 : PAIRS.charAt(at ^ 1);
    }
}
