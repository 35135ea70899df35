package stillwatch.task;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One producing thread, one consuming thread, a bounded queue between them, so that a fast reader never fills the memory.
 * The consumer is the caller's own thread: what it holds (a database transaction) need not move between threads.
 */
public final class Pipeline {
    private static final Object END = new Object();

    private Pipeline() {}

    /** Hands one batch on; blocks while the queue is full. */
    public interface Sink<T> {
        void put(T batch) throws InterruptedException;
    }

    /** Makes batches until there are none left. */
    public interface Producer<T> {
        void produce(Sink<T> sink) throws Exception;
    }

    /** Takes one batch. */
    public interface Consumer<T> {
        void accept(T batch) throws Exception;
    }

    /**
     * Runs the producer on a thread of its own and the consumer on the caller's, until the producer is done and every
     * batch is consumed. The first failure of either stops both and is thrown; the producer's thread has ended then.
     *
     * @param capacity how many batches may wait
     */
    @SuppressWarnings("unchecked")
    public static <T> void run(String name, int capacity, Producer<T> producer, Consumer<T> consumer) throws Exception {
        BlockingQueue<Object> queue = new ArrayBlockingQueue<>(capacity);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        producer.produce(queue::put);
                    } catch (Throwable e) {
                        failure.set(e);
                    } finally {
                        putEnd(queue);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        try {
            for (Object batch = queue.take(); batch != END; batch = queue.take()) {
                consumer.accept((T) batch);
            }
        } finally {
            thread.interrupt();
            queue.clear();
            thread.join();
        }
        rethrow(failure.get());
    }

    private static void putEnd(BlockingQueue<Object> queue) {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                queue.put(END);
                break;
            } catch (InterruptedException e) {
                // The consumer is gone: it empties the queue, so nothing waits for the end mark any more.
                interrupted = true;
                if (queue.remainingCapacity() == 0) {
                    queue.clear();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) throws Exception {
        if (failure instanceof Exception exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
