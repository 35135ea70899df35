package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * The sampled conversations of a group on prompt templates that at least two members use and that mostly members use.
 *
 * @param samples member by member
 */
record SharedPrompts(List<Sample> samples) {
    /** With fewer samples a repetition would hardly be met even where half of the items repeat. */
    static final int LEAST_SAMPLES = 10;

    static SharedPrompts of(Group group) {
        Content content = group.population().content();
        Map<Integer, Holders> holdersOf = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            for (Sample sample : content.of(group.member(i))) {
                if (sample.skeleton() >= 0) {
                    holdersOf
                            .computeIfAbsent(sample.skeleton(), skeleton -> new Holders())
                            .add(sample.account());
                }
            }
        }
        List<Sample> shared = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (Sample sample : content.of(group.member(i))) {
                Holders holders = holdersOf.get(sample.skeleton());
                if (holders != null
                        && holders.count >= 2
                        && 2 * holders.count
                                >= content.accountsOf(sample.skeleton()).size()) {
                    shared.add(sample);
                }
            }
        }
        return new SharedPrompts(shared);
    }

    /** How many members hold a skeleton; they come one after the other. */
    private static final class Holders {
        private int count;
        private int last = -1;

        void add(int account) {
            count += account == last ? 0 : 1;
            last = account;
        }
    }

    boolean isTooFew() {
        return samples.size() < LEAST_SAMPLES;
    }

    /** The share of samples whose exact prompt occurs more than once. */
    double repeatedShare() {
        long[] prompts = samples.stream().mapToLong(Sample::prompt).sorted().toArray();
        int repeated = 0;
        for (int i = 0; i < prompts.length; i++) {
            boolean before = i > 0 && prompts[i - 1] == prompts[i];
            boolean after = i + 1 < prompts.length && prompts[i + 1] == prompts[i];
            repeated += before || after ? 1 : 0;
        }
        return (double) repeated / Math.max(1, prompts.length);
    }

    @Override
    public String toString() {
        return Arrays.toString(
                samples.stream().mapToLong(Sample::conversationKey).toArray());
    }
}
