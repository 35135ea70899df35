package stillwatch.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** Reads one value as the field's type wants it. */
final class ValueReader {
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "is", "missing", "where", "order", "by", "limit", "asc", "desc");

    private ValueReader() {}

    static Object read(Field field, Token token) {
        boolean isValue = token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.WORD;
        if (!isValue) {
            throw new ExpressionException(
                    "A value for " + field.name() + " is missing here: it holds "
                            + field.type().description() + ".",
                    token);
        }
        if (token.kind() == Token.Kind.WORD && RESERVED.contains(token.text().toLowerCase(java.util.Locale.ROOT))) {
            throw new ExpressionException(
                    "\"" + token.text() + "\" is a word of the language. Put it in quotes if it is meant as a value of "
                            + field.name() + ".",
                    token);
        }
        return switch (field.type()) {
            case TEXT -> token.text();
            case NUMBER -> number(field, token);
            case TIME -> time(field, token);
            case FLAG -> flag(field, token);
        };
    }

    private static Object number(Field field, Token token) {
        String text = token.text();
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("-?\\d{1,18}\\.\\d{1,18}")) {
            return Double.valueOf(text);
        }
        throw new ExpressionException(
                field.name() + " holds a number, and " + token.quoted() + " is none. Write it like 1000 or 0.5.",
                token);
    }

    private static Long time(Field field, Token token) {
        String text = token.text();
        try {
            if (text.matches("\\d{1,18}")) {
                return Long.valueOf(text);
            }
            return text.length() == "2026-04-22".length()
                    ? LocalDate.parse(text)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new ExpressionException(
                    field.name() + " holds a time, and " + token.quoted()
                            + " is none. Write 2026-04-22 (midnight UTC), 2026-04-22T09:15Z or epoch milliseconds.",
                    token);
        }
    }

    private static Boolean flag(Field field, Token token) {
        if (token.text().equalsIgnoreCase("true")) {
            return true;
        }
        if (token.text().equalsIgnoreCase("false")) {
            return false;
        }
        throw new ExpressionException(
                field.name() + " is true or false, and " + token.quoted() + " is neither.", token);
    }
}
