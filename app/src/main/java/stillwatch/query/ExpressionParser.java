package stillwatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import stillwatch.query.Expression.SortKey;

/**
 * Reads an expression: {@code ROWS [where CONDITION] [order by FIELD [asc|desc], …] [limit NUMBER]}. {@code or} binds
 * weakest, then {@code and}, then {@code not}. Field names and types are checked here, so that what comes out can be asked.
 */
public final class ExpressionParser {
    /** Deeper brackets are nobody's question, and every level costs stack here and in the database. */
    private static final int DEEPEST_NESTING = 50;

    /** SQLite refuses trees of more than 1,000 levels; a chain of comparisons makes one level each. */
    private static final int MOST_COMPARISONS = 400;

    private final List<Token> tokens;
    private RowKind rows;
    private int at;
    private int depth;
    private int comparisons;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws ExpressionException where the text is no expression; it says where and why */
    public static Expression parse(String text) {
        return new ExpressionParser(Lexer.tokens(text)).expression();
    }

    private Expression expression() {
        rows = rows();
        Condition where = takeWord("where") ? any() : new Condition.All(List.of());
        List<SortKey> order = order();
        OptionalLong limit = limit();
        if (peek().kind() != Token.Kind.END) {
            throw unexpectedEnd();
        }
        return new Expression(rows, where, order, limit);
    }

    private RowKind rows() {
        List<String> words = Stream.of(RowKind.values()).map(RowKind::word).toList();
        Token token = next();
        return RowKind.ofWord(token.text().toLowerCase(java.util.Locale.ROOT))
                .filter(kind -> token.kind() == Token.Kind.WORD)
                .orElseThrow(() -> new ExpressionException(
                        "An expression begins with what is asked for: " + String.join(", ", words)
                                + "; this one begins with " + token.quoted() + "."
                                + NearestWord.suggestion(token.text(), words),
                        token));
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (takeWord("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (takeWord("and")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition single() {
        if (++depth > DEEPEST_NESTING) {
            throw new ExpressionException(
                    "Brackets and \"not\" are nested more than " + DEEPEST_NESTING + " deep here.", peek());
        }
        try {
            if (takeWord("not")) {
                return new Condition.Not(single());
            }
            if (peek().isSign("(")) {
                Token open = next();
                Condition inner = any();
                if (!peek().isSign(")")) {
                    throw new ExpressionException(
                            "The bracket that opens at character " + (open.position() + 1)
                                    + " should close here, before " + peek().quoted() + ".",
                            peek());
                }
                next();
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Condition comparison() {
        if (++comparisons > MOST_COMPARISONS) {
            throw new ExpressionException(
                    "More than " + MOST_COMPARISONS
                            + " comparisons in one expression. Use \"in (…)\" for a list of values.",
                    peek());
        }
        Field field = field();
        Token sign = next();
        if (sign.isWord("is")) {
            boolean present = takeWord("not");
            if (!takeWord("missing")) {
                throw new ExpressionException("After \"is\" comes \"missing\" or \"not missing\".", peek());
            }
            return negatedIf(present, new Condition.Missing(field));
        }
        if (sign.isWord("in")) {
            return oneOf(field, sign);
        }
        if (sign.isWord("not") && takeWord("in")) {
            return new Condition.Not(oneOf(field, sign));
        }
        Operator operator = sign.kind() == Token.Kind.SIGN ? Operator.ofSign(sign.text()) : null;
        if (operator == null || !field.type().allows(operator)) {
            throw new ExpressionException(
                    field.name() + " holds " + field.type().description() + ": after it comes "
                            + field.type().signs() + ", \"in (…)\" or \"is missing\", not " + sign.quoted() + ".",
                    sign);
        }
        return negatedIf(sign.isSign("!="), new Condition.Compare(field, operator, ValueReader.read(field, next())));
    }

    private Condition oneOf(Field field, Token in) {
        if (!takeSign("(")) {
            throw new ExpressionException("After \"in\" comes a list in brackets: in (one, two, three).", in);
        }
        List<Object> values = new ArrayList<>();
        do {
            values.add(ValueReader.read(field, next()));
        } while (takeSign(","));
        if (!takeSign(")")) {
            throw new ExpressionException(
                    "The list of values goes on with a comma or ends with a bracket; here comes " + peek().quoted()
                            + ".",
                    peek());
        }
        return new Condition.OneOf(field, values);
    }

    private Field field() {
        Token token = next();
        if (token.kind() != Token.Kind.WORD) {
            throw new ExpressionException(
                    "A field of " + rows.word() + " should stand here, not " + token.quoted() + ".", token);
        }
        return rows.field(token.text().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow(() -> new ExpressionException(
                        "There is no field \"" + token.text() + "\" in " + rows.word() + "."
                                + NearestWord.suggestion(token.text(), names()),
                        token));
    }

    private List<String> names() {
        return rows.fields().stream().map(Field::name).toList();
    }

    private List<SortKey> order() {
        List<SortKey> order = new ArrayList<>();
        if (takeWord("order")) {
            if (!takeWord("by")) {
                throw new ExpressionException("After \"order\" comes \"by\" and a field.", peek());
            }
            do {
                order.add(sortKey());
            } while (takeSign(","));
        }
        return order;
    }

    private SortKey sortKey() {
        Token token = peek();
        Field field = field();
        if (field.many()) {
            throw new ExpressionException(
                    "Rows cannot be ordered by " + field.name() + ": a row may have several.", token);
        }
        boolean descending = takeWord("desc");
        if (!descending) {
            takeWord("asc");
        }
        return new SortKey(field, descending);
    }

    private OptionalLong limit() {
        if (!takeWord("limit")) {
            return OptionalLong.empty();
        }
        Token token = next();
        if (!token.text().matches("\\d{1,15}")) {
            throw new ExpressionException("After \"limit\" comes a number such as 50.", token);
        }
        return OptionalLong.of(Long.parseLong(token.text()));
    }

    private ExpressionException unexpectedEnd() {
        Token token = peek();
        List<String> words = List.of("where", "and", "or", "order", "limit");
        return new ExpressionException(
                "The expression could end here, but " + token.quoted()
                        + " follows. Conditions begin with \"where\" and are joined with \"and\" or \"or\"; then may come"
                        + " \"order by\" and \"limit\"."
                        + NearestWord.suggestion(token.text(), words),
                token);
    }

    private static Condition negatedIf(boolean negated, Condition condition) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private Token peek() {
        return tokens.get(at);
    }

    /** The end is never passed: whoever asks again gets it again. */
    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    private boolean takeSign(String sign) {
        boolean found = peek().isSign(sign);
        if (found) {
            next();
        }
        return found;
    }
}
