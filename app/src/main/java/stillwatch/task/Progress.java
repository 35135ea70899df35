package stillwatch.task;

/**
 * What running work says of itself. One object belongs to one piece of work; {@link #cancellation()} is asked by the work.
 * Implementations are safe to call from any thread and cheap enough to call a hundred times a second.
 */
public interface Progress {
    /** @param name what is being done now, a short phrase such as "Reading exchanges-000.csv" */
    void stage(String name);

    /**
     * @param done how much of the current stage is done, in {@code unit}
     * @param total how much there is, or -1 where that is not known
     * @param unit what is counted: "rows", "bytes", "accounts"
     */
    void advance(long done, long total, String unit);

    /**
     * A second figure of the current stage, said before {@link #advance}: an import's rows beside its bytes.
     *
     * @param unit what is counted, another one than that of {@link #advance}
     */
    default void also(long count, String unit) {
        // Whoever only watches how far work has come does not need it.
    }

    Cancellation cancellation();

    /** Throws where the work was asked to stop. */
    default void check() {
        cancellation().check();
    }

    /** Progress that nobody watches and nobody cancels. */
    static Progress silent() {
        Cancellation never = new Cancellation();
        return new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public Cancellation cancellation() {
                return never;
            }
        };
    }
}
