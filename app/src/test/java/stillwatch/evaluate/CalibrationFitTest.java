package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Calibration;

class CalibrationFitTest {
    private static ScoredGroup group(double evidence, boolean complete, boolean campaign) {
        return new ScoredGroup(evidence, complete, 0.5, false, 10, campaign ? 10 : 0, campaign ? "c" : null);
    }

    @Test
    void recoversTheLineThatMadeTheData() {
        Random chance = new Random(5);
        List<ScoredGroup> groups = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double evidence = chance.nextDouble() * 12 - 4;
            boolean complete = chance.nextBoolean();
            double share = 1 / (1 + Math.exp(-(0.6 * evidence - 1 - (complete ? 0 : 1.5))));
            groups.add(group(evidence, complete, chance.nextDouble() < share));
        }
        Calibration fit = CalibrationFit.of(groups);
        assertEquals(0.6, fit.slope(), 0.03);
        assertEquals(-1, fit.intercept(), 0.1);
        assertEquals(1.5, fit.incomplete(), 0.1);
    }

    @Test
    void groupsThatEvidenceSeparatesWithoutErrorDoNotMakeTheSlopeGrowWithoutBound() {
        List<ScoredGroup> groups = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            groups.add(group(5, true, true));
            groups.add(group(-5, true, false));
        }
        Calibration fit = CalibrationFit.of(groups);
        assertTrue(fit.slope() > 0.5 && fit.slope() < 3, fit.toString());
    }

    @Test
    void withoutGroupsTheEvidenceIsTakenAtItsWord() {
        Calibration fit = CalibrationFit.of(List.of());
        assertEquals(Calibration.none(), fit);
    }

    @Test
    void anIncompleteGroupIsNeverMoreLikelyThanACompleteOne() {
        List<ScoredGroup> groups = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            groups.add(group(1, false, true));
            groups.add(group(1, true, false));
        }
        assertEquals(0, CalibrationFit.of(groups).incomplete());
    }

    @Test
    void evidenceAgainstTheTruthNeverTurnsTheOrderAround() {
        List<ScoredGroup> groups = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            groups.add(group(4, true, false));
            groups.add(group(-4, true, true));
        }
        assertTrue(CalibrationFit.of(groups).slope() > 0);
    }
}
