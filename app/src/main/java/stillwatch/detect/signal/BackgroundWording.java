package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Population;
import stillwatch.similarity.FeatureSum;
import stillwatch.similarity.Mmd;
import stillwatch.similarity.RandomFeatures;
import stillwatch.similarity.TextEmbedding;

/**
 * How the case at large words its questions: random features of the first questions of a fixed sample of accounts, whole
 * accounts at a time, because one account's questions are more alike than anybody's. At most {@value #MOST_TEXTS} texts.
 */
final class BackgroundWording {
    static final int MOST_TEXTS = 4_000;
    private static final int MOST_OF_ONE = 10;
    private static final int DIMENSIONS = 256;
    private static final int FREQUENCIES = 64;
    private static final int FOR_BANDWIDTH = 1_000;
    private static final int LEAST_TEXTS = 50;
    private static final int SEED = 20260422;

    private final TextEmbedding embedding = new TextEmbedding(DIMENSIONS);
    private final RandomFeatures projection;
    private final int[] accounts;
    private final FeatureSum[] sumOf;

    private BackgroundWording(Population population) {
        int[] order = shuffled(population.traffic());
        Map<Long, Integer> accountOf = chosen(population.content(), order);
        long[] keys =
                accountOf.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        List<float[]> vectors = new ArrayList<>();
        int[] accountOfVector = new int[keys.length];
        population.forEachConversation(keys, (key, messages) -> {
            accountOfVector[vectors.size()] = accountOf.get(key);
            vectors.add(embedding.of(GroupTexts.firstQuestion(messages)));
        });
        double bandwidth = vectors.size() < LEAST_TEXTS
                ? 0
                : Mmd.medianDistance(vectors.subList(0, Math.min(vectors.size(), FOR_BANDWIDTH)));
        projection = bandwidth > 0 ? new RandomFeatures(DIMENSIONS, FREQUENCIES, bandwidth, SEED) : null;
        Map<Integer, FeatureSum> sums = new HashMap<>();
        for (int i = 0; projection != null && i < vectors.size(); i++) {
            sums.computeIfAbsent(accountOfVector[i], account -> new FeatureSum(projection.count()))
                    .add(projection.of(vectors.get(i)));
        }
        accounts = Arrays.stream(order).filter(sums::containsKey).toArray();
        sumOf = Arrays.stream(accounts).mapToObj(sums::get).toArray(FeatureSum[]::new);
    }

    static BackgroundWording of(Population population) {
        return population.once(BackgroundWording.class, BackgroundWording.class, BackgroundWording::new);
    }

    private static int[] shuffled(CaseTraffic traffic) {
        int[] order = new int[traffic.accounts()];
        Arrays.setAll(order, account -> account);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /** Conversations of the first accounts of an order, each with its account. */
    private static Map<Long, Integer> chosen(Content content, int[] order) {
        Map<Long, Integer> chosen = new HashMap<>();
        for (int i = 0; i < order.length && chosen.size() < MOST_TEXTS; i++) {
            for (Sample sample :
                    content.of(order[i]).stream().limit(MOST_OF_ONE).toList()) {
                chosen.put(sample.conversationKey(), order[i]);
            }
        }
        return chosen;
    }

    /** Whether there are enough different texts to compare with. */
    boolean isUsable() {
        return projection != null;
    }

    short[] features(String text) {
        return projection.of(embedding.of(text));
    }

    FeatureSum empty() {
        return new FeatureSum(projection.count());
    }

    /** How many accounts are in the sample; they stand in an order by chance. */
    int accounts() {
        return accounts.length;
    }

    int account(int i) {
        return accounts[i];
    }

    /** An account's texts in the sample. */
    FeatureSum sum(int i) {
        return sumOf[i];
    }
}
