package stillwatch.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.evaluate.AnswerKey.Planted;

/** Runs for tests: ten planted accounts p0 to p9 among twenty innocents i0 to i19. */
final class Runs {
    private Runs() {}

    /** @param named of the ten planted accounts, the first so many are named */
    static Run of(String scenario, long seed, String without, int named, ScoredGroup.Raw... groups) {
        AnswerKey key = key(scenario);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < named; i++) {
            found.add("p" + i);
        }
        Score score =
                new Scoring(key, volumes()).score(found.isEmpty() ? List.of() : List.of(new Conclusion("C1", found)));
        return Run.of(
                new Run.Settings(scenario, seed, 1, without),
                key,
                300,
                score,
                List.of(groups),
                new Run.Millis(1, 1, 2_000));
    }

    static ScoredGroup.Raw group(double evidence, String... accounts) {
        return new ScoredGroup.Raw(evidence, true, 0.5, evidence > 0, Set.of(accounts));
    }

    private static AnswerKey key(String scenario) {
        if (scenario.equals("quiet")) {
            return new AnswerKey(List.of());
        }
        Set<String> planted = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            planted.add("p" + i);
        }
        return new AnswerKey(List.of(new Planted(scenario, planted, List.of())));
    }

    private static Map<String, Long> volumes() {
        Map<String, Long> volumes = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            volumes.put("i" + i, 10L);
            if (i < 10) {
                volumes.put("p" + i, 10L);
            }
        }
        return volumes;
    }
}
