package stillwatch.evidence.time;

/** A timestamp that does not prove what it should. The message is a sentence. */
public final class TimestampException extends Exception {
    public TimestampException(String message) {
        super(message);
    }

    public TimestampException(String message, Throwable cause) {
        super(message, cause);
    }
}
