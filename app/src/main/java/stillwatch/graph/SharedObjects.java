package stillwatch.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import stillwatch.casework.LinkLayer.SharedValue;

/** An incidence with the words of its objects and the line above which an object is a crowd that links nobody. */
public final class SharedObjects {
    /** "A value held by more than about 1,000 accounts links nobody" [design: detection, section 3]. */
    public static final int CROWD_HOLDERS = 1_000;
    /** How many neighbours each holder of a large object is compared with when there is no room for all. */
    private static final int SAMPLED_NEIGHBOURS = 24;

    static final int RARITIES = 32;
    private static final int[] NOTHING = {};

    private final Incidence incidence;
    private final IntFunction<String> words;
    private final int crowdFrom;
    /** Objects that link however many hold them. Known from the start: pairs are compared by several threads. */
    private final BitSet counted = new BitSet();

    /**
     * @param words an object's value as people read it
     * @param crowdFrom an object with more holders links nobody
     */
    public SharedObjects(Incidence incidence, IntFunction<String> words, int crowdFrom) {
        this(incidence, words, crowdFrom, Set.of());
    }

    /** @param counted values that link however many hold them, because a person wants it so */
    public SharedObjects(Incidence incidence, IntFunction<String> words, int crowdFrom, Set<String> counted) {
        this.incidence = incidence;
        this.words = words;
        this.crowdFrom = crowdFrom;
        for (int object = 0; object < incidence.objects() && !counted.isEmpty(); object++) {
            if (incidence.holders(object) > crowdFrom && counted.contains(words.apply(object))) {
                this.counted.set(object);
            }
        }
    }

    public Incidence incidence() {
        return incidence;
    }

    public String words(int object) {
        return words.apply(object);
    }

    public boolean isCrowd(int object) {
        return incidence.holders(object) > crowdFrom && !counted.get(object);
    }

    /** The smallest c with holders ≤ 2^c. */
    static int rarity(int holders) {
        return 32 - Integer.numberOfLeadingZeros(holders - 1);
    }

    /** How many objects of each rarity both accounts hold, without crowds; empty where they share nothing. */
    int[] sharedByRarity(int a, int b) {
        int[] count = NOTHING;
        for (int object : incidence.shared(a, b)) {
            int holders = incidence.holders(object);
            if (holders <= crowdFrom || counted.get(object)) {
                count = count.length == 0 ? new int[RARITIES] : count;
                count[rarity(holders)]++;
            }
        }
        return count;
    }

    /** The objects that both accounts hold and that are no crowd, rarest first. */
    int[] informativeShared(int a, int b) {
        int[] shared = incidence.shared(a, b);
        int kept = 0;
        for (int object : shared) {
            if (!isCrowd(object)) {
                // By insertion: two accounts rarely share more than a handful.
                int at = kept++;
                while (at > 0 && incidence.holders(shared[at - 1]) > incidence.holders(object)) {
                    shared[at] = shared[at - 1];
                    at--;
                }
                shared[at] = object;
            }
        }
        return kept == shared.length ? shared : Arrays.copyOf(shared, kept);
    }

    List<SharedValue> values(int a, int b, int limit) {
        List<SharedValue> values = new ArrayList<>();
        for (int object : informativeShared(a, b)) {
            if (values.size() == limit) {
                break;
            }
            values.add(new SharedValue(words(object), incidence.holders(object)));
        }
        return values;
    }

    /** Small objects first: they say most, and they need the least room. */
    void propose(CandidatePairs pairs) {
        int most = counted.isEmpty() ? Math.min(crowdFrom, incidence.accounts()) : incidence.accounts();
        int[] startOfSize = new int[most + 2];
        for (int object = 0; object < incidence.objects(); object++) {
            if (isProposing(object)) {
                startOfSize[incidence.holders(object) + 1]++;
            }
        }
        Arrays.parallelPrefix(startOfSize, Integer::sum);
        int[] order = new int[startOfSize[most + 1]];
        for (int object = 0; object < incidence.objects(); object++) {
            if (isProposing(object)) {
                order[startOfSize[incidence.holders(object)]++] = object;
            }
        }
        for (int object : order) {
            pairs.addHolders(holders(object), SAMPLED_NEIGHBOURS);
        }
    }

    private boolean isProposing(int object) {
        return incidence.holders(object) >= 2 && !isCrowd(object);
    }

    public int[] holders(int object) {
        int[] holders = new int[incidence.holders(object)];
        Arrays.setAll(holders, i -> incidence.holder(object, i));
        return holders;
    }
}
