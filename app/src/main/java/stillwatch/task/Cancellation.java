package stillwatch.task;

/** A wish that running work stops. Set from any thread, looked at by the work at least every tenth of a second. */
public final class Cancellation {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }

    /** @throws CancelledException where a stop was asked for */
    public void check() {
        if (requested) {
            throw new CancelledException();
        }
    }
}
