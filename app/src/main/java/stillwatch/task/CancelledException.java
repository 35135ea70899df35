package stillwatch.task;

/** Work stopped because it was asked to. Whoever started it rolls back and reports "cancelled", not an error. */
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled");
    }
}
