package stillwatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an expression into words, quoted texts and signs. A word is everything up to a blank, a bracket, a comma, a quote or a
 * sign, so that ids, addresses, numbers and times need no quotes.
 */
final class Lexer {
    private static final String SIGNS = "=<>!~(),";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens in order, with one {@link Token.Kind#END} behind the last. */
    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (SIGNS.indexOf(c) >= 0) {
                sign(c);
            } else {
                word();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), 0));
        return tokens;
    }

    /** A quote inside is written twice, as in CSV. */
    private void quoted(char quote) {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != quote) {
                value.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                value.append(c);
                at++;
            } else {
                at++;
                tokens.add(new Token(Token.Kind.QUOTED, value.toString(), start, at - start));
                return;
            }
        }
        throw new ExpressionException("The quote that opens here is never closed.", start, 1);
    }

    private void sign(char c) {
        int start = at++;
        boolean mayBeLonger = c == '<' || c == '>' || c == '!';
        if (mayBeLonger && at < text.length() && text.charAt(at) == '=') {
            at++;
        }
        tokens.add(new Token(Token.Kind.SIGN, text.substring(start, at), start, at - start));
    }

    private void word() {
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, text.substring(start, at), start, at - start));
    }

    private static boolean isPartOfWord(char c) {
        return !Character.isWhitespace(c) && c != '"' && c != '\'' && SIGNS.indexOf(c) < 0;
    }
}
