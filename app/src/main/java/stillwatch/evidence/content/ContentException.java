package stillwatch.evidence.content;

/** A package cannot be made of what the case holds. The message is a sentence for the user. */
public final class ContentException extends RuntimeException {
    public ContentException(String message) {
        super(message);
    }
}
