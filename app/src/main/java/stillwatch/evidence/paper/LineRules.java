package stillwatch.evidence.paper;

import stillwatch.evidence.paper.Cluster.Kind;

/** Where a line may end. */
final class LineRules {
    private static final String CLOSING =
            "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\u30fd\u30fe\u309d\u309e\u3005"
                    + "\u30fc\uff09\u3015\uff3d\uff5d\u3009\u300b\u300d\u300f\u3011\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
                    + "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7";
    private static final String OPENING = "\uff08\u3014\uff3b\uff5b\u3008\u300a\u300c\u300e\u3010";
    private static final String BREAKS = "-/\u2010\u2013\u2014";
    private static final String BREAKS_IN_NAMES = "_.:=+";

    private LineRules() {}

    /** @param name whether the text is a path or an identifier, in which lines may end after more signs */
    static Kind kind(int point, int following, boolean name) {
        if (point == ' ' || point == 0x3000) {
            return Kind.SPACE;
        }
        if (CLOSING.indexOf(point) >= 0) {
            return Kind.CLOSING;
        }
        if (OPENING.indexOf(point) >= 0) {
            return Kind.OPENING;
        }
        if (BREAKS.indexOf(point) >= 0 && Character.isLetter(following)) {
            return Kind.BREAK_AFTER;
        }
        if (name && BREAKS_IN_NAMES.indexOf(point) >= 0) {
            return Kind.BREAK_AFTER;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Kind.IDEOGRAPH;
            default -> Kind.LETTER;
        };
    }

    /** Whether a line may end between two neighbours. */
    static boolean mayBreak(Cluster left, Cluster right) {
        if (right.kind() == Kind.SPACE || right.kind() == Kind.CLOSING || left.kind() == Kind.OPENING) {
            return false;
        }
        if (right.text().equals("%")) {
            // "0 %" is one figure.
            return false;
        }
        return switch (left.kind()) {
            case SPACE, BREAK_AFTER, IDEOGRAPH, CLOSING -> true;
            default -> right.kind() == Kind.IDEOGRAPH || right.kind() == Kind.OPENING;
        };
    }
}
