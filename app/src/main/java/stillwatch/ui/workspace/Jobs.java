package stillwatch.ui.workspace;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/**
 * Background work of the workbench. A question is short and unseen; a job is long, shows its progress in the status bar
 * and can be cancelled. Answers and failures arrive on the screen's thread.
 */
public final class Jobs implements AutoCloseable {
    private static final int QUESTION_THREADS = 4;

    private final ScreenThread screen;
    private final Executor questions;
    private final Executor jobs;
    private final Problems problems;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();

    private Jobs(ScreenThread screen, Executor questions, Executor jobs, Problems problems) {
        this.screen = screen;
        this.questions = questions;
        this.jobs = jobs;
        this.problems = problems;
    }

    /** Long work: does what it does, tells its progress, and gives a result. */
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    public static Jobs inBackground(Problems problems) {
        return new Jobs(
                ScreenThread.javaFx(),
                Executors.newFixedThreadPool(QUESTION_THREADS, work -> daemon(work, "question")),
                Executors.newCachedThreadPool(work -> daemon(work, "job")),
                problems);
    }

    /** Everything at once on the calling thread, for tests of view models without a toolkit. */
    public static Jobs immediate(Problems problems) {
        return new Jobs(ScreenThread.calling(), Runnable::run, Runnable::run, problems);
    }

    /** The jobs that run now, oldest first; changes on the screen's thread. */
    public ObservableList<RunningJob> running() {
        return running;
    }

    /** Asks the case file something; a failure becomes a problem on screen. */
    public <T> void ask(Callable<T> question, Consumer<T> answer) {
        waiting.incrementAndGet();
        questions.execute(() -> {
            try {
                T result = question.call();
                deliver(() -> answer.accept(result));
            } catch (Exception e) {
                deliver(() -> problems.report(e));
            }
        });
    }

    /** Does something small on the screen's thread after what it does now. */
    void later(Runnable work) {
        waiting.incrementAndGet();
        deliver(work);
    }

    /** Nothing is being asked, no job runs: all that was asked for is on screen. */
    public boolean isIdle() {
        return waiting.get() == 0;
    }

    private void deliver(Runnable answer) {
        screen.later(() -> {
            try {
                answer.run();
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    /**
     * Starts long work. {@code done} is called with its result unless it failed or was cancelled.
     *
     * @param title what the status bar calls it: "Import of april.zip"
     */
    public <T> RunningJob start(String title, Work<T> work, Consumer<T> done) {
        RunningJob job = new RunningJob(title, screen);
        running.add(job);
        waiting.incrementAndGet();
        jobs.execute(() -> {
            try {
                T result = work.run(job.progress());
                deliver(() -> {
                    running.remove(job);
                    done.accept(result);
                });
            } catch (CancelledException e) {
                deliver(() -> {
                    running.remove(job);
                    problems.notice(title + " was cancelled. The case is as it was before that step.");
                });
            } catch (Exception | OutOfMemoryError e) {
                deliver(() -> {
                    running.remove(job);
                    problems.report(e);
                });
            }
        });
        return job;
    }

    /** Asks every job to stop and takes no more work. */
    @Override
    public void close() {
        running.forEach(RunningJob::cancel);
        shutDown(questions);
        shutDown(jobs);
    }

    private static void shutDown(Executor executor) {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
