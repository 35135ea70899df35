package stillwatch.scenario.world;

/** Somebody, or something, that sends requests. The clock calls it hour by hour, so it keeps only its own state. */
public interface Actor {
    /** When it acts next, in epoch milliseconds; {@link Long#MAX_VALUE} for never again. */
    long nextAtMillis();

    /**
     * Hands every exchange that begins before {@code untilMillis} to the outbox, in any order. A session that goes on
     * longer may be handed over whole: the outbox keeps what lies in the future.
     */
    void act(long untilMillis, Outbox outbox);
}
