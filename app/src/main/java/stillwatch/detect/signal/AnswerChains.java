package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillwatch.detect.signal.GroupTexts.Text;
import stillwatch.detect.traffic.Content.Sample;

/**
 * Answers that one account got and another sent in: at least {@value #CONTAINED} of an answer's sampled runs stand in what was
 * sent in. What more than two accounts were answered is nobody's in particular and does not count. Cost: O(runs · log).
 *
 * @param conversations how many conversations sent in an answer of another account
 * @param chains the answered conversation and the one that sent the answer in
 */
record AnswerChains(int conversations, List<Chain> chains) {
    static final double CONTAINED = 0.8;
    /** Some 130 characters: with fewer sampled runs a common phrase could make an answer. */
    static final int LEAST_RUNS = 8;

    private static final int ACCOUNTS_OF_BOILERPLATE = 3;

    /** An answer's way. */
    record Chain(Sample answered, Sample sentIn) {}

    static AnswerChains among(List<Text> texts) {
        Index index = new Index(texts);
        List<Chain> chains = new ArrayList<>();
        int conversations = 0;
        for (Text text : texts) {
            List<Chain> found = index.sentIn(text);
            chains.addAll(found);
            conversations += found.isEmpty() ? 0 : 1;
        }
        return new AnswerChains(conversations, chains);
    }

    /** All answers' runs, sorted, each with the answer that it is of. */
    private static final class Index {
        private final List<Sample> answered = new ArrayList<>();
        /** {@code run << 32 | answer} in the order of runs. */
        private final long[] runs;

        private final int[] sizes;
        private final int[] counts;

        Index(List<Text> texts) {
            long[] all = new long[16];
            int count = 0;
            for (Text text : texts) {
                for (int[] answer : text.answers()) {
                    for (int run : answer) {
                        all = count == all.length ? Arrays.copyOf(all, 2 * count) : all;
                        all[count++] = (long) run << 32 | answered.size();
                    }
                    answered.add(text.sample());
                }
            }
            Arrays.sort(all, 0, count);
            sizes = new int[answered.size()];
            counts = new int[answered.size()];
            runs = withoutBoilerplate(all, count);
        }

        private long[] withoutBoilerplate(long[] all, int count) {
            int kept = 0;
            for (int from = 0, to; from < count; from = to) {
                for (to = from; to < count && all[to] >> 32 == all[from] >> 32; ) {
                    to++;
                }
                if (accounts(all, from, to) < ACCOUNTS_OF_BOILERPLATE) {
                    for (int i = from; i < to; i++) {
                        sizes[(int) all[i]]++;
                        all[kept++] = all[i];
                    }
                }
            }
            return Arrays.copyOf(all, kept);
        }

        private int accounts(long[] all, int from, int to) {
            int[] accounts = new int[to - from];
            for (int i = from; i < to; i++) {
                accounts[i - from] = answered.get((int) all[i]).account();
            }
            return (int) Arrays.stream(accounts).distinct().count();
        }

        List<Chain> sentIn(Text text) {
            int[] touched = new int[16];
            int count = 0;
            for (int run : text.input()) {
                int at = Arrays.binarySearch(runs, (long) run << 32);
                for (int i = at < 0 ? -at - 1 : at; i < runs.length && runs[i] >> 32 == run; i++) {
                    int answer = (int) runs[i];
                    if (counts[answer]++ == 0) {
                        touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
                        touched[count++] = answer;
                    }
                }
            }
            List<Chain> chains = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int answer = touched[i];
                boolean contained = sizes[answer] >= LEAST_RUNS && counts[answer] >= CONTAINED * sizes[answer];
                if (contained && isLater(answered.get(answer), text.sample())) {
                    chains.add(new Chain(answered.get(answer), text.sample()));
                }
                counts[answer] = 0;
            }
            return chains;
        }

        /** Whether an answer can have come from one conversation into another, of another account. */
        private static boolean isLater(Sample from, Sample to) {
            return from.account() != to.account()
                    && (from.atMillis() == null || to.atMillis() == null || from.atMillis() <= to.atMillis());
        }
    }
}
