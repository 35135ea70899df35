package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;

/**
 * What a signal found.
 *
 * @param strength 0 to 1
 * @param text one sentence with its figures
 * @param observed in the signal's unit; may be {@code null}
 * @param expected what unrelated accounts show, in the same unit; may be {@code null}
 * @param exchangeKeys a sample of the exchanges behind it
 * @param conversationKeys a sample of the conversations behind it
 */
public record Measurement(
        double strength,
        String text,
        Double observed,
        Double expected,
        List<Long> exchangeKeys,
        List<Long> conversationKeys) {
    /** Weaker than that is noise and is not shown. */
    private static final double LEAST_STRENGTH = 0.05;

    /** At most so many exchanges and conversations stand behind a finding as a sample. */
    static final int SAMPLE = 60;

    public Measurement {
        exchangeKeys = List.copyOf(exchangeKeys);
        conversationKeys = List.copyOf(conversationKeys);
    }

    static Optional<Measurement> of(double strength, String text, double observed, double expected) {
        return of(strength, text, observed, expected, List.of(), List.of());
    }

    static Optional<Measurement> of(
            double strength,
            String text,
            double observed,
            double expected,
            List<Long> exchangeKeys,
            List<Long> conversationKeys) {
        double shown = Math.max(0, Math.min(1, strength));
        if (Double.isNaN(strength) || shown < LEAST_STRENGTH) {
            return Optional.empty();
        }
        return Optional.of(
                new Measurement(shown, text, orNull(observed), orNull(expected), exchangeKeys, conversationKeys));
    }

    private static Double orNull(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    /**
     * How far a share rises above what is expected, 0 to 1: 0 at the expectation, 1 at a share of 1; where more than half of
     * strangers show it too the whole fades, to 0 where all do.
     */
    static double excess(double observed, double expected) {
        double background = Double.isNaN(expected) ? 0 : expected;
        return background >= 1 ? 0 : (observed - background) / (1 - background) * Math.min(1, 2 * (1 - background));
    }

    static String percent(double share) {
        return Double.isNaN(share)
                ? "an unknown share"
                : share > 0 && share < 0.01
                        ? String.format(java.util.Locale.ROOT, "%.1f %%", 100 * share)
                        : Math.round(100 * share) + " %";
    }

    /** A moment to the minute, UTC. */
    static String time(long atMillis) {
        return java.time.Instant.ofEpochMilli(atMillis)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }

    static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
