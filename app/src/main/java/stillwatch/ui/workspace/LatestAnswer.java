package stillwatch.ui.workspace;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A question that is asked again and again, such as what a zoomed timeline shows: only the answer to the newest asking is
 * delivered, and of askings that still wait only the newest runs. Used from the screen's thread.
 */
public final class LatestAnswer<T> {
    private final Jobs jobs;
    private final Consumer<T> consumer;
    private volatile long newest;

    public LatestAnswer(Jobs jobs, Consumer<T> consumer) {
        this.jobs = jobs;
        this.consumer = consumer;
    }

    public void ask(Callable<T> question) {
        long ticket = newest + 1;
        newest = ticket;
        jobs.ask(() -> ticket == newest ? question.call() : null, answer -> {
            if (ticket == newest) {
                consumer.accept(answer);
            }
        });
    }
}
