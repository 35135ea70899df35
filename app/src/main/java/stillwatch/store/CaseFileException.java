package stillwatch.store;

/** The case file could not be read or written. The message is a sentence for the user. */
public final class CaseFileException extends RuntimeException {
    public CaseFileException(String message) {
        super(message);
    }

    public CaseFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
