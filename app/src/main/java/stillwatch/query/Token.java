package stillwatch.query;

/**
 * A piece of an expression.
 *
 * @param text the word, the sign, or what stands between the quotes; empty at the end
 * @param position where it begins in the expression, in characters from 0
 * @param length how many characters it takes there, quotes included
 */
record Token(Kind kind, String text, int position, int length) {
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** The token as a message quotes it. */
    String quoted() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
