package stillwatch.query;

/** An expression that cannot be understood. The message says what is wrong there and, where one is near, what may be meant. */
public final class ExpressionException extends RuntimeException {
    private final int position;
    private final int length;

    /**
     * @param position where the trouble begins, in characters of the expression from 0
     * @param length how many characters it covers, at least 1; it may lie just behind the end
     */
    ExpressionException(String message, int position, int length) {
        super(message);
        this.position = position;
        this.length = Math.max(1, length);
    }

    ExpressionException(String message, Token token) {
        this(message, token.position(), token.length());
    }

    public int position() {
        return position;
    }

    public int length() {
        return length;
    }
}
