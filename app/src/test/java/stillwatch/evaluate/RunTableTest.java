package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTableTest {
    @TempDir
    Path folder;

    @Test
    void meansAndWorstAreOverTheSeedsOfOneScenario() {
        List<RunTable.Row> rows =
                RunTable.of(List.of(Runs.of("a", 1, "", 10), Runs.of("a", 2, "", 5), Runs.of("quiet", 1, "", 0)));
        assertEquals(2, rows.size());
        assertEquals(2, rows.get(0).seeds());
        assertEquals(new RunTable.Spread(0.75, 0.5), rows.get(0).recall());
        assertEquals(2, rows.get(0).campaigns());
        assertEquals(0, rows.get(1).campaigns());
        assertEquals(2, rows.get(0).analyzeSeconds());
    }

    @Test
    void whatIsLeftOfTheRecallIsComparedWithTheSameDataset() {
        List<RunTable.Row> rows = RunTable.of(List.of(
                Runs.of("a", 1, "", 10),
                Runs.of("a", 2, "", 5),
                Runs.of("a", 1, "addresses", 5),
                Runs.of("a", 2, "addresses", 4)));
        RunTable.Row without = rows.stream()
                .filter(row -> row.without().equals("addresses"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.65, without.recallKept().mean(), 1e-9);
        assertEquals(0.5, without.recallKept().worst(), 1e-9);
    }

    @Test
    void aRunIsReadBackAsItWasWritten() throws IOException {
        Run run = Runs.of("a", 1, "addresses,payment", 4, Runs.group(3, "p0", "i1"), Runs.group(-1, "i0"));
        RunFolder runs = new RunFolder(folder);
        runs.put(run);
        assertTrue(runs.has(run.settings()));
        assertEquals(List.of(run), runs.all());
    }

    @Test
    void theReportNamesWhatWasMissed() throws IOException {
        String text = RunTableWriter.write(List.of(Runs.of("a", 7, "", 0)), folder);
        assertTrue(text.contains("| a | 1.0 | 1 | 300 |"), text);
        assertTrue(text.contains("a, seed 7: missed a;"), text);
    }
}
