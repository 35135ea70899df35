package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * The sampled conversations of a group on prompt templates that at least two members use and that mostly members use.
 *
 * @param samples in the order of the file
 */
record SharedPrompts(List<Sample> samples) {
    /** With fewer samples a repetition would hardly be met even where half of the items repeat. */
    static final int LEAST_SAMPLES = 10;

    static SharedPrompts of(Group group) {
        Content content = group.population().content();
        Map<Integer, Set<Integer>> membersOf = new HashMap<>();
        List<Sample> all = group.samples();
        for (Sample sample : all) {
            if (sample.skeleton() >= 0) {
                membersOf
                        .computeIfAbsent(sample.skeleton(), s -> new HashSet<>())
                        .add(sample.account());
            }
        }
        return new SharedPrompts(all.stream()
                .filter(sample -> {
                    Set<Integer> members = membersOf.getOrDefault(sample.skeleton(), Set.of());
                    return members.size() >= 2
                            && 2 * members.size()
                                    >= content.accountsOf(sample.skeleton()).size();
                })
                .toList());
    }

    boolean isTooFew() {
        return samples.size() < LEAST_SAMPLES;
    }

    /** The share of samples whose exact prompt occurs more than once. */
    double repeatedShare() {
        Map<Long, Integer> times = new HashMap<>();
        samples.forEach(sample -> times.merge(sample.prompt(), 1, Integer::sum));
        return (double) samples.stream().filter(s -> times.get(s.prompt()) > 1).count() / samples.size();
    }
}
