package stillwatch.ingest;

/** A file that is refused as a whole. The message is a sentence for the user: what is wrong with it and what to do. */
public final class UnreadableFileException extends RuntimeException {
    public UnreadableFileException(String message) {
        super(message);
    }

    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
