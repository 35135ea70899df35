package stillwatch.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.casework.Technique;
import stillwatch.detect.signal.Capabilities;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * What a group harvests, with shares: from the provider's capability labels (share of exchanges) and from strict prompt rules
 * (share of sampled conversations); where both speak of one technique the larger share counts.
 */
final class Techniques {
    /** What less than one exchange in twenty shows is not what a group is after. */
    private static final double LEAST_SHARE = 0.05;

    private Techniques() {}

    static List<Technique> of(Group group) {
        Map<String, Double> shares = new HashMap<>();
        double exchanges = Math.max(1, group.exchanges());
        group.forEachRow(row -> {
            String technique = Capabilities.technique(group.traffic(), row);
            if (technique != null) {
                shares.merge(
                        technique.equals("reasoning") ? "reasoning_elicitation" : technique,
                        1 / exchanges,
                        Double::sum);
            }
        });
        List<Sample> samples = group.samples();
        Map<String, Long> hits = new HashMap<>();
        for (Sample sample : samples) {
            sample.matches().stream()
                    .filter(match -> match.rule().strict())
                    .map(match -> match.rule().technique())
                    .distinct()
                    .forEach(technique -> hits.merge(technique, 1L, Long::sum));
        }
        hits.forEach((technique, count) -> shares.merge(technique, (double) count / samples.size(), Math::max));
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARE)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Technique(entry.getKey(), Math.min(1, Math.round(entry.getValue() * 1000) / 1000.0)))
                .toList();
    }
}
