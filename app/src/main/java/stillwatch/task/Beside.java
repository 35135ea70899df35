package stillwatch.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own while the caller does something else; both are needed before the caller can go on. */
public final class Beside<T> {
    private final FutureTask<T> task;

    private Beside(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    /** Begins the work. */
    public static <T> Beside<T> start(String name, Callable<T> work) {
        Beside<T> beside = new Beside<>(work);
        Thread thread = new Thread(beside.task, name);
        thread.setDaemon(true);
        thread.start();
        return beside;
    }

    /**
     * Does two things at once, one of them on the calling thread, and waits for both.
     *
     * @throws RuntimeException what the caller's own part threw, otherwise what the other threw
     */
    public static void both(String name, Runnable other, Runnable own) {
        Beside<Void> beside = start(name, () -> {
            other.run();
            return null;
        });
        try {
            own.run();
        } finally {
            beside.await();
        }
        try {
            beside.result();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a Runnable threw a checked exception", e);
        }
    }

    /** Waits for the work's end, also where the caller has failed by then: what both use must not be let go before. */
    public void await() {
        boolean isInterrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (ExecutionException e) {
                // Told by result(), where the caller asks for one.
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the work's result; throws what the work threw. */
    public T result() throws Exception {
        await();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) e.getCause();
        }
    }
}
