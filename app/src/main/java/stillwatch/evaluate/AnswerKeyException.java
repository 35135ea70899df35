package stillwatch.evaluate;

/** An answer key, or a list of conclusions, that cannot be used; the message says why and what is expected. */
public final class AnswerKeyException extends RuntimeException {
    public AnswerKeyException(String message) {
        super(message);
    }

    public AnswerKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
