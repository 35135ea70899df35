package stillwatch.evidence;

/** A package was not made. The message says why and what to do, in sentences. */
public final class ExportException extends RuntimeException {
    public ExportException(String message) {
        super(message);
    }
}
