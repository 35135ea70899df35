package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.detect.Comparison.With;
import stillwatch.detect.OwnUse.Reading;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

class OwnUseTest {
    @TempDir
    Path folder;

    private OwnUse ownUse() {
        CaseBuilder builder = new CaseBuilder();
        AnalysisTest.addHarvest(builder, "own", new Random(5));
        try (CaseFile file = builder.write(folder.resolve("own.stillwatch"))) {
            return OwnUse.measure(file, Progress.silent());
        }
    }

    private static Reading reading(OwnUse use, String signal) {
        return use.readings().stream()
                .filter(one -> one.finding().signal().equals(signal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesThePublishedShareOfOrdinaryChatOffWhereThereAreNoStrangers() {
        Reading concentration = reading(ownUse(), "template_concentration");
        assertEquals(With.PUBLISHED, concentration.comparison().with());
        assertEquals(0.02, concentration.comparison().expected());
        double observed = concentration.finding().observed();
        assertEquals((observed - 0.02) / 0.98, concentration.finding().strength(), 1e-9);
    }

    @Test
    void measuresTheShapeOfTokensAgainstThePublishedMedian() {
        Reading shape = reading(ownUse(), "token_shape");
        assertEquals(With.PUBLISHED, shape.comparison().with());
        assertEquals(1.0, shape.finding().strength(), "eight times ordinary chat or more is full");
    }

    @Test
    void saysOfEverySignalWhatItWasComparedWithOrWhyItShowsNothing() {
        OwnUse use = ownUse();
        for (Reading one : use.readings()) {
            assertFalse(one.comparison().text().isBlank(), one.toString());
        }
        assertTrue(use.unmeasured().stream()
                .filter(one -> one.signal().equals("load_balancing"))
                .allMatch(one -> one.why().contains("no comparison is possible")));
        assertTrue(use.unmeasured().stream()
                .filter(one -> one.signal().equals("grading"))
                .allMatch(one -> one.why().contains("these logs lack")));
    }
}
