package stillwatch.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on several threads whose results come in the order in which the work was given: what is made of them does not depend
 * on how many threads there were. Producer and consumer are the caller's own thread; at most twice as many batches as threads
 * are in memory.
 */
public final class InOrder {
    private InOrder() {}

    /** Gives batches until there are none left; runs on the caller's thread. */
    public interface Source<T> {
        void produce(Consumer<T> sink);
    }

    /** As many threads as this machine has processors, at most four: more would wait for the one that reads. */
    public static int threads() {
        return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    /** The first failure of any of the three ends all and is thrown; no thread is left then. */
    public static <T, R> void run(
            String name, int threads, Source<T> source, Function<T, R> work, Consumer<R> consumer) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> pending = new ArrayDeque<>();
            source.produce(batch -> {
                pending.add(workers.submit(() -> work.apply(batch)));
                if (pending.size() > 2 * threads) {
                    consumer.accept(result(pending.remove()));
                }
            });
            while (!pending.isEmpty()) {
                consumer.accept(result(pending.remove()));
            }
        } finally {
            workers.shutdownNow();
            awaitEnd(workers);
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void awaitEnd(ExecutorService workers) {
        boolean isInterrupted = Thread.interrupted();
        boolean isOver = false;
        while (!isOver) {
            try {
                isOver = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
