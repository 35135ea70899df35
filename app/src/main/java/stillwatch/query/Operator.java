package stillwatch.query;

/** A comparison. "Not equal" is a negated {@link #EQUAL}, so that a missing value is treated in one way only. */
public enum Operator {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** The text holds the value; capital and small letters A to Z are the same. */
    CONTAINS;

    /** @return {@code null} for a sign that is no comparison */
    static Operator ofSign(String sign) {
        return switch (sign) {
            case "=", "!=" -> EQUAL;
            case "<" -> LESS;
            case "<=" -> LESS_OR_EQUAL;
            case ">" -> GREATER;
            case ">=" -> GREATER_OR_EQUAL;
            case "~" -> CONTAINS;
            default -> null;
        };
    }
}
