package stillwatch.scenario.world;

import java.time.Instant;
import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;

/** The provider's models and when they came out; the newest comes out within the dataset's days. */
public final class Models {
    public static final String SMALL = "aster-3-mini";
    public static final String LARGE = "aster-3";
    public static final String OLD = "aster-2";
    public static final String CODE = "aster-3-code";
    public static final String NEW = "aster-4";
    private final long newAtMillis;

    Models(long newAtMillis) {
        this.newAtMillis = newAtMillis;
    }

    /** One model and the moment from which it could be used. */
    public record Released(String model, long atMillis) {}

    public long newAtMillis() {
        return newAtMillis;
    }

    public List<Released> releases() {
        return List.of(
                new Released(OLD, at("2025-07-08T16:00:00Z")),
                new Released(SMALL, at("2025-11-18T17:00:00Z")),
                new Released(LARGE, at("2025-11-18T17:00:00Z")),
                new Released(CODE, at("2026-01-27T17:30:00Z")),
                new Released(NEW, newAtMillis));
    }

    /** An ordinary person's taste; half of them try the new model, after days rather than hours. */
    public ModelChoice taste(Rng rng) {
        Weighted<String> usual = Weighted.<String>mix()
                .add(rng.lognormal(4, 0.8), SMALL)
                .add(rng.lognormal(3, 0.8), LARGE)
                .add(rng.lognormal(0.5, 1), OLD)
                .add(rng.lognormal(0.3, 1.2), CODE)
                .done();
        ModelChoice choice = new ModelChoice(usual, null, Long.MAX_VALUE, 0);
        return rng.chance(0.5)
                ? choice.then(NEW, newAtMillis + (long) rng.exponential(8.0 * Span.DAY), 0.2 + 0.7 * rng.uniform())
                : choice;
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
