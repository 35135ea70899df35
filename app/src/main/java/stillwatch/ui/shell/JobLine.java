package stillwatch.ui.shell;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.RunningJob;

/** One running job: what it does, how far it is, how long it will take, and the way to stop it. */
final class JobLine extends HBox {
    private static final int BAR_WIDTH = 130;

    private final RunningJob job;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(-1);

    JobLine(RunningJob job) {
        super(8);
        this.job = job;
        setUserData(job);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("job-line");
        bar.setPrefWidth(BAR_WIDTH);
        Button stop = Icons.button("fth-x-circle", "Cancel: " + job.title(), this::cancel);
        getChildren().addAll(words, bar, stop);
        job.state().subscribe(this::show);
    }

    private void cancel() {
        job.cancel();
        show(job.state().get());
    }

    private void show(RunningJob.State state) {
        bar.setProgress(state.fraction());
        words.setText(words(job, state));
    }

    static String words(RunningJob job, RunningJob.State state) {
        if (job.isCancelling()) {
            return job.title() + ": stopping…";
        }
        StringBuilder text = new StringBuilder(job.title());
        if (!state.stage().isEmpty()) {
            text.append(": ").append(state.stage());
        }
        if (state.done() > 0) {
            text.append(", ").append(amount(state.done(), state.unit()));
            if (state.total() > 0) {
                text.append(" of ").append(amount(state.total(), state.unit()));
            }
            if (!state.unit().equals("bytes")) {
                text.append(' ').append(state.unit());
            }
        }
        if (!state.alsoUnit().isEmpty() && state.alsoCount() > 0) {
            text.append(", ")
                    .append(Formats.count(state.alsoCount()))
                    .append(' ')
                    .append(state.alsoUnit());
            state.alsoPerSecond().ifPresent(rate -> text.append(", ")
                    .append(Formats.count(Math.round(rate)))
                    .append(' ')
                    .append(state.alsoUnit())
                    .append("/s"));
        }
        state.secondsLeft()
                .ifPresent(left -> text.append(", ").append(duration(left)).append(" left"));
        return text.toString();
    }

    private static String amount(long number, String unit) {
        return unit.equals("bytes") ? Formats.bytes(number) : Formats.count(number);
    }

    private static String duration(double seconds) {
        return seconds < 90
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
