package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.detect.traffic.Group;

/**
 * Capability focus: how much of the group's traffic draws on what is worth training on, over what unrelated accounts show.
 *
 * <p>Figure: share of exchanges whose capability (the provider's label, or tool calls, images and reasoning tokens where there
 * is none) is one that disclosed campaigns aimed at. Strength: its excess over groups of strangers. Cost: O(exchanges).
 *
 * <p>Known false alarms: every developer tool; therefore never enough without shared templates or telling prompts.
 */
final class CapabilityFocusSignal implements Signal {
    @Override
    public String name() {
        return "capability_focus";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = valuableShare(group);
        double expected = group.amongStrangers(CapabilityFocusSignal::valuableShare);
        if (Double.isNaN(observed)) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        group.forEachRow(row -> {
            String technique = Capabilities.technique(group.traffic(), row);
            if (technique != null) {
                counts.merge(technique, 1, Integer::sum);
            }
        });
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(entry -> entry.getKey() + " " + Measurement.percent((double) entry.getValue() / group.exchanges()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String text =
                Measurement.percent(observed) + " of the exchanges draw on capabilities that are worth training on ("
                        + most + "); unrelated accounts show " + Measurement.percent(expected) + ".";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                group.sampleRows(Measurement.SAMPLE, row -> Capabilities.technique(group.traffic(), row) != null),
                List.of());
    }

    private static double valuableShare(Group group) {
        return group.shareOfRows(row -> true, row -> Capabilities.technique(group.traffic(), row) != null);
    }
}
