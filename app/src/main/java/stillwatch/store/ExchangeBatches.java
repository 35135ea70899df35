package stillwatch.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The batches of one import: those that were written are filled again. Safe to use from any thread. */
public final class ExchangeBatches {
    private final ByteHash.Seed seed;
    private final Queue<ExchangeBatch> idle = new ConcurrentLinkedQueue<>();

    ExchangeBatches(ByteHash.Seed seed) {
        this.seed = seed;
    }

    /** An empty batch. */
    public ExchangeBatch take() {
        ExchangeBatch batch = idle.poll();
        return batch == null ? new ExchangeBatch(seed) : batch;
    }

    void giveBack(ExchangeBatch batch) {
        batch.clear();
        idle.add(batch);
    }
}
