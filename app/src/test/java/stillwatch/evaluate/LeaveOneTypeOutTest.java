package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Calibration;
import stillwatch.evaluate.LeaveOneTypeOut.Bin;
import stillwatch.evaluate.LeaveOneTypeOut.Result;
import stillwatch.evaluate.LeaveOneTypeOut.Type;

class LeaveOneTypeOutTest {
    private static List<Run> runs(double evidenceOfB) {
        List<Run> runs = new ArrayList<>();
        for (long seed = 1; seed <= 30; seed++) {
            runs.add(Runs.of("a", seed, "", 10, Runs.group(6, "p0", "p1", "p2"), Runs.group(-2, "i0", "i1")));
            runs.add(Runs.of("b", seed, "", 10, Runs.group(evidenceOfB, "p0", "p1"), Runs.group(-2, "i2", "i3")));
            runs.add(Runs.of("quiet", seed, "", 0, Runs.group(-1, "i4", "i5", "i6")));
        }
        return runs;
    }

    private static Type type(Result result, String name) {
        return result.types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingOfAKindIsLearnedFromThatKind() {
        Calibration one = type(LeaveOneTypeOut.of(runs(5), 0.99), "b").fit();
        Calibration other = type(LeaveOneTypeOut.of(runs(-3), 0.99), "b").fit();
        assertEquals(one, other);
        assertNotEquals(
                type(LeaveOneTypeOut.of(runs(5), 0.99), "a").fit(),
                type(LeaveOneTypeOut.of(runs(-3), 0.99), "a").fit());
    }

    @Test
    void aKindBelowTheLineIsMissedAndADatasetWithoutCampaignsIsAKind() {
        Result result = LeaveOneTypeOut.of(runs(-2), 0.99);
        assertEquals(0, type(result, "b").recall());
        assertEquals(1, type(LeaveOneTypeOut.of(runs(5), 0.99), "b").recall());
        assertEquals(60, type(result, "b").groups());
        assertEquals(30, type(result, "b").campaigns());
        assertEquals(0, type(result, LeaveOneTypeOut.NOTHING).campaigns());
        assertEquals(
                150,
                result.bins().stream().mapToInt(Bin::groups).sum(),
                "every group is judged once, without its kind");
    }

    @Test
    void noScoreMayClaimMoreThanTheGroupsSupport() {
        Result few = LeaveOneTypeOut.of(runs(6).subList(0, 12), 0.99);
        Result many = LeaveOneTypeOut.of(runs(6), 0.99);
        assertTrue(few.fit().ceiling() < many.fit().ceiling(), few.fit() + " " + many.fit());
        // 60 campaigns without an error: 1 − 0.05^(1/60)
        assertEquals(Math.pow(0.05, 1 / 60.0), many.fit().ceiling(), 1e-6);
        assertTrue(many.fit().floor() > 0);
    }

    @Test
    void datasetsThatLackSomethingTeachButDoNotCountForHowMuchMayBeClaimed() {
        List<Run> runs = new ArrayList<>(runs(6));
        Result before = LeaveOneTypeOut.of(runs, 0.99);
        for (long seed = 1; seed <= 30; seed++) {
            runs.add(Runs.of("a", seed, "addresses", 10, Runs.group(6, "p0", "p1")));
        }
        Result after = LeaveOneTypeOut.of(runs, 0.99);
        assertEquals(before.groups() + 30, after.groups());
        assertEquals(before.fit().ceiling(), after.fit().ceiling());
    }
}
