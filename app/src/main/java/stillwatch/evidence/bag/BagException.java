package stillwatch.evidence.bag;

/** A bag that cannot be read as one. The message says why in a sentence. */
public final class BagException extends Exception {
    public BagException(String message) {
        super(message);
    }
}
