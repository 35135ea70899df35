package stillwatch.ui.workspace;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** One job as the status bar shows it. The state changes on the screen's thread, at most once per round trip to it. */
public final class RunningJob {
    private final String title;
    private final ScreenThread screen;
    private final Cancellation cancellation = new Cancellation();
    private final long startedAtNanos = System.nanoTime();
    private final AtomicBoolean updateWaits = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<State> state;
    private volatile State newest;
    private volatile double stageBeganSeconds;

    RunningJob(String title, ScreenThread screen) {
        this.title = title;
        this.screen = screen;
        this.newest = new State("", 0, -1, "", 0, 0, 0, "");
        this.state = new ReadOnlyObjectWrapper<>(newest);
    }

    /**
     * How far the job has come.
     *
     * @param total -1 where it is not known
     * @param seconds since the job began
     * @param stageSeconds since the stage began
     * @param alsoCount a second figure, such as an import's rows beside its bytes
     * @param alsoUnit what the second figure counts; empty where there is none
     */
    public record State(
            String stage,
            long done,
            long total,
            String unit,
            double seconds,
            double stageSeconds,
            long alsoCount,
            String alsoUnit) {
        private static final double TOO_EARLY_SECONDS = 2;

        /** How long the stage will go on if it keeps its pace; empty while that would be a guess. */
        public OptionalDouble secondsLeft() {
            if (total <= 0 || done <= 0 || stageSeconds < TOO_EARLY_SECONDS) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(stageSeconds * Math.max(0, total - done) / done);
        }

        /** The second figure's pace in units per second; empty while that would be a guess. */
        public OptionalDouble alsoPerSecond() {
            return alsoUnit.isEmpty() || stageSeconds < TOO_EARLY_SECONDS
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(alsoCount / stageSeconds);
        }

        /** 0 to 1, or -1 where the total is not known: what a progress bar takes. */
        public double fraction() {
            return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
        }
    }

    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public void cancel() {
        cancellation.request();
    }

    public boolean isCancelling() {
        return cancellation.isRequested();
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void stage(String name) {
                stageBeganSeconds = seconds();
                publish(new State(name, 0, -1, "", seconds(), 0, 0, ""));
            }

            @Override
            public void also(long count, String unit) {
                State now = newest;
                newest = new State(
                        now.stage(),
                        now.done(),
                        now.total(),
                        now.unit(),
                        now.seconds(),
                        now.stageSeconds(),
                        count,
                        unit);
            }

            @Override
            public void advance(long done, long total, String unit) {
                State now = newest;
                publish(new State(
                        now.stage(),
                        done,
                        total,
                        unit,
                        seconds(),
                        seconds() - stageBeganSeconds,
                        now.alsoCount(),
                        now.alsoUnit()));
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
    }

    private double seconds() {
        return (System.nanoTime() - startedAtNanos) / 1e9;
    }

    /** However often work speaks, only one update waits for the screen at a time; it shows the newest state. */
    private void publish(State next) {
        newest = next;
        if (updateWaits.compareAndSet(false, true)) {
            screen.later(() -> {
                updateWaits.set(false);
                state.set(newest);
            });
        }
    }
}
