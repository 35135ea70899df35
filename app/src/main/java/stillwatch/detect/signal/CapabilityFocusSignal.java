package stillwatch.detect.signal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * Capability focus: how much of what the group does together draws on what is worth training on, over what unrelated accounts
 * show. What it does together are the exchanges on its own templates, if there are at least {@value #LEAST_COMMON}; otherwise
 * all exchanges. So a relay's customers do not hide what the relay itself harvests.
 *
 * <p>Figure: share of those exchanges whose capability (the provider's label, or tool calls, images and reasoning tokens where
 * there is none) is one that disclosed campaigns aimed at [background]. Shown beside it: the focus 1 − H/ln K over the K
 * capabilities of the case, and the Jensen-Shannon divergence from the population's mix, 0 to 1 [design, detection section 2,
 * row 4]. Strength: the share's excess over groups of strangers. Cost: one pass over the case, then one over the group's
 * exchanges.
 *
 * <p>Known false alarms: every developer tool; therefore never enough without shared templates or telling prompts.
 */
final class CapabilityFocusSignal implements Signal {
    static final int LEAST_COMMON = 20;
    private static final String NONE = "other";

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
    public Set<Input> needs() {
        return Set.of(Input.AIMS);
    }

    /** What was measured, kept with the group because {@link IntellectualDensitySignal} asks for it again. */
    private record Kept(Optional<Measurement> measurement) {}

    @Override
    public Optional<Measurement> measure(Group group) {
        return group.once(CapabilityFocusSignal.class, Kept.class, asked -> new Kept(measured(asked)))
                .measurement();
    }

    private static Optional<Measurement> measured(Group group) {
        CaseTraffic traffic = group.traffic();
        RowCounts valuable = group.population()
                .once(
                        CapabilityFocusSignal.class,
                        RowCounts.class,
                        population -> RowCounts.of(
                                traffic, row -> true, row -> Capabilities.technique(traffic, row) != null));
        OwnRows own = OwnRows.of(group);
        IntPredicate common = own.size() >= LEAST_COMMON ? row -> own.indexOf(group, row) >= 0 : row -> true;
        Map<String, int[]> counts = new HashMap<>();
        Map<String, int[]> labels = new HashMap<>();
        int[] total = {0};
        group.forEachRow(row -> {
            if (common.test(row)) {
                total[0]++;
                String technique = Capabilities.technique(traffic, row);
                counts.computeIfAbsent(technique == null ? NONE : technique, name -> new int[1])[0]++;
                labels.computeIfAbsent(label(traffic, row), name -> new int[1])[0]++;
            }
        });
        if (total[0] == 0) {
            return Optional.empty();
        }
        int[] none = counts.getOrDefault(NONE, new int[1]);
        counts.remove(NONE);
        double observed = 1 - (double) none[0] / total[0];
        double expected = group.amongStrangers(valuable::share);
        String most = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .limit(3)
                .map(entry -> entry.getKey() + " " + Measurement.percent((double) entry.getValue()[0] / total[0]))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        Mix all = group.population().once(CapabilityFocusSignal.class, Mix.class, Mix::of);
        String text = Measurement.percent(observed) + " of " + total[0] + " exchanges"
                + (total[0] < group.exchanges() ? " on shared templates" : "")
                + " draw on capabilities that are worth training on ("
                + most + "); unrelated accounts show " + Measurement.percent(expected) + ". "
                + String.format(
                        Locale.ROOT,
                        "Focus on few capabilities: %.2f of 1, divergence from everybody's mix %.2f of 1.",
                        all.focus(labels, total[0]),
                        all.divergence(labels, total[0]));
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                group.sampleRows(
                        Measurement.SAMPLE, row -> common.test(row) && Capabilities.technique(traffic, row) != null),
                List.of());
    }

    /** The provider's label, or what the exchange itself shows. */
    private static String label(CaseTraffic traffic, int row) {
        String label = Capabilities.label(traffic, row);
        String shown = label == null ? Capabilities.technique(traffic, row) : label;
        return shown == null ? NONE : shown;
    }

    /** How often each capability occurs in the whole case. */
    private record Mix(Map<String, int[]> counts, long total) {
        static Mix of(Population population) {
            CaseTraffic traffic = population.traffic();
            Map<String, int[]> counts = new HashMap<>();
            for (int row = 0; row < traffic.size(); row++) {
                counts.computeIfAbsent(label(traffic, row), name -> new int[1])[0]++;
            }
            return new Mix(counts, traffic.size());
        }

        double focus(Map<String, int[]> labels, int total) {
            return counts.size() < 2 ? 0 : 1 - entropy(labels, total) / Math.log(counts.size());
        }

        /** Jensen and Shannon's divergence in bits, 0 (the same mix) to 1 (nothing in common). */
        double divergence(Map<String, int[]> labels, int of) {
            double mixed = 0;
            // In the order of names: the sum of floating-point numbers must not depend on a map's order.
            for (String name : new java.util.TreeSet<>(counts.keySet())) {
                double here = (double) labels.getOrDefault(name, new int[1])[0] / of;
                double everywhere = (double) counts.get(name)[0] / total;
                double mean = (here + everywhere) / 2;
                mixed -= mean == 0 ? 0 : mean * Math.log(mean);
            }
            return (mixed - (entropy(labels, of) + entropy(counts, total)) / 2) / Math.log(2);
        }

        private static double entropy(Map<String, int[]> counts, double total) {
            return counts.values().stream()
                    .mapToDouble(count -> count[0] / total)
                    .sorted()
                    .map(share -> share == 0 ? 0 : -share * Math.log(share))
                    .sum();
        }
    }
}
