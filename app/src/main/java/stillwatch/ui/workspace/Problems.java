package stillwatch.ui.workspace;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What went wrong or is worth a word, newest last, for the shell to show. Changed on the screen's thread only. */
public final class Problems {
    private static final int KEPT = 200;

    private final ObservableList<Problem> all = FXCollections.observableArrayList();

    /** @param error whether something failed; otherwise it is a notice */
    public record Problem(boolean error, String message, Throwable cause) {}

    public ObservableList<Problem> all() {
        return all;
    }

    public void report(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        add(new Problem(true, message, cause));
    }

    public void notice(String message) {
        add(new Problem(false, message, null));
    }

    private void add(Problem problem) {
        all.add(problem);
        if (all.size() > KEPT) {
            all.remove(0);
        }
    }
}
