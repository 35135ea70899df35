package stillwatch.ui.workspace;

import javafx.application.Platform;

/** The thread on which screens are drawn. The only place that hands work over to it. */
@FunctionalInterface
public interface ScreenThread {
    void later(Runnable work);

    /** The JavaFX application thread. */
    static ScreenThread javaFx() {
        return Platform::runLater;
    }

    /** The calling thread itself, for tests of view models without a toolkit. */
    static ScreenThread calling() {
        return Runnable::run;
    }
}
