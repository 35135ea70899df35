package stillwatch.detect.traffic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Figures that were computed once, by who asked for them and what they are. Safe for several threads: who asks for a figure
 * that another thread is computing waits for it, and for no other. A figure may ask for others, but not in a circle.
 */
final class Memo {
    private record Key(Class<?> owner, Class<?> type) {}

    private final Map<Key, FutureTask<Object>> figures = new ConcurrentHashMap<>();

    void clear() {
        figures.clear();
    }

    <T> T get(Class<?> owner, Class<T> type, Supplier<T> figure) {
        Key key = new Key(owner, type);
        FutureTask<Object> known = figures.get(key);
        if (known == null) {
            FutureTask<Object> mine = new FutureTask<>(figure::get);
            known = figures.putIfAbsent(key, mine);
            if (known == null) {
                known = mine;
                mine.run();
            }
        }
        return type.cast(result(known));
    }

    /** Whoever computes it goes on in any case, so an interruption is passed on only afterwards. */
    private static Object result(FutureTask<Object> figure) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return figure.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException failure) {
                        throw failure;
                    }
                    throw (Error) e.getCause();
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
