package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.RunningJob;
import stillwatch.ui.workspace.RunningJob.State;

class JobLineTest {
    @Test
    void anImportShowsRowsBytesRateAndTimeLeft() {
        RunningJob job = Jobs.immediate(new Problems()).start("Import of april", progress -> 1, done -> {});
        State state = new State("Reading a.csv", 500_000_000, 2_000_000_000, "bytes", 12, 10, 2_500_000, "rows");
        assertEquals(
                "Import of april: Reading a.csv, 500.0 MB of 2.0 GB, 2,500,000 rows, 250,000 rows/s, 30 s left",
                JobLine.words(job, state));
        assertEquals(
                "Import of april: Reading a.csv, 1.0 kB of 2.0 kB, 9 rows",
                JobLine.words(job, new State("Reading a.csv", 1_000, 2_000, "bytes", 1, 1, 9, "rows")));
    }

    @Test
    void theSecondFigureOfWorkReachesItsJob() {
        RunningJob job = Jobs.immediate(new Problems())
                .start(
                        "Import",
                        progress -> {
                            progress.stage("Reading");
                            progress.also(7, "rows");
                            progress.advance(10, 100, "bytes");
                            return 1;
                        },
                        done -> {});
        assertEquals(7, job.state().get().alsoCount());
        assertEquals(
                "Import: Reading, 10 B of 100 B, 7 rows",
                JobLine.words(job, job.state().get()));
    }
}
