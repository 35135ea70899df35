package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import stillwatch.detect.traffic.Group;

/**
 * Capability focus: how much of what the group does together draws on what is worth training on, over what unrelated accounts
 * show. What it does together are the exchanges on its own templates, if there are at least {@value #LEAST_COMMON}; otherwise
 * all exchanges. So a relay's customers do not hide what the relay itself harvests.
 *
 * <p>Figure: share of those exchanges whose capability (the provider's label, or tool calls, images and reasoning tokens where there
 * is none) is one that disclosed campaigns aimed at. Strength: its excess over groups of strangers. Cost: O(exchanges).
 *
 * <p>Known false alarms: every developer tool; therefore never enough without shared templates or telling prompts.
 */
final class CapabilityFocusSignal implements Signal {
    static final int LEAST_COMMON = 20;

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
        IntPredicate common = commonWork(group);
        double observed = valuableShare(group, common);
        double expected = group.amongStrangers(strangers -> valuableShare(strangers, row -> true));
        if (Double.isNaN(observed)) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        int[] total = {0};
        group.forEachRow(row -> {
            String technique = common.test(row) ? Capabilities.technique(group.traffic(), row) : null;
            total[0] += common.test(row) ? 1 : 0;
            if (technique != null) {
                counts.merge(technique, 1, Integer::sum);
            }
        });
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(entry -> entry.getKey() + " " + Measurement.percent((double) entry.getValue() / total[0]))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String text = Measurement.percent(observed) + " of " + total[0] + " exchanges"
                + (total[0] < group.exchanges() ? " on shared templates" : "")
                + " draw on capabilities that are worth training on ("
                + most + "); unrelated accounts show " + Measurement.percent(expected) + ".";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                group.sampleRows(
                        Measurement.SAMPLE,
                        row -> common.test(row) && Capabilities.technique(group.traffic(), row) != null),
                List.of());
    }

    private static IntPredicate commonWork(Group group) {
        IntPredicate own = row -> SharedTemplatesSignal.isOwn(group, row);
        int[] count = {0};
        group.forEachRow(row -> count[0] += own.test(row) ? 1 : 0);
        return count[0] >= LEAST_COMMON ? own : row -> true;
    }

    private static double valuableShare(Group group, IntPredicate which) {
        return group.shareOfRows(which, row -> Capabilities.technique(group.traffic(), row) != null);
    }
}
