package stillwatch.graph;

import java.util.Arrays;
import stillwatch.task.Progress;

/**
 * Pairs of accounts that are worth comparing: an open-addressing set of two ints in a long, 8 to 16 bytes a pair. All pairs
 * would be n²/2; these are the ones that share at least one object.
 */
public final class CandidatePairs {
    private static final long EMPTY = -1;

    private final Progress progress;
    private final int room;
    private long[] slots = new long[1 << 16];
    private int size;

    /** @param room how many pairs may be proposed in full; beyond that objects propose a sample of their pairs */
    public CandidatePairs(int room, Progress progress) {
        this.room = room;
        this.progress = progress;
        Arrays.fill(slots, EMPTY);
    }

    public int size() {
        return size;
    }

    public void add(int a, int b) {
        if (a == b) {
            return;
        }
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        int at = slot(slots, pair);
        if (slots[at] == EMPTY) {
            slots[at] = pair;
            size++;
            if (2 * size > slots.length) {
                grow();
            }
        }
    }

    /**
     * Proposes the holders of one object. A large object in a nearly full set proposes each holder with about
     * {@code sampled} others instead of with all, chosen by a hash of the pair: a random graph, which holds together, and
     * the same pairs in every object that two accounts share.
     *
     * @param holders ascending
     */
    public void addHolders(int[] holders, int sampled) {
        progress.check();
        long all = (long) holders.length * (holders.length - 1) / 2;
        if (all <= Math.max(0, room - size)) {
            for (int i = 0; i < holders.length; i++) {
                for (int j = i + 1; j < holders.length; j++) {
                    add(holders[i], holders[j]);
                }
            }
            return;
        }
        for (int i = 0; i < holders.length; i++) {
            for (int j = i + 1; j < holders.length; j++) {
                long pair = (long) holders[i] << 32 | holders[j];
                if ((mix(pair) >>> 1) % holders.length < 2L * sampled) {
                    add(holders[i], holders[j]);
                }
            }
        }
    }

    /** Whether a pair belongs to the given share of all pairs: always the same ones. */
    static boolean isChosen(int a, int b, double share) {
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        return (mix(pair) >>> 11) * 0x1p-53 < share;
    }

    /** Throws where the work was asked to stop. */
    void check() {
        progress.check();
    }

    /** All pairs as {@code a << 32 | b} with a < b, ascending. */
    public long[] toArray() {
        long[] pairs = new long[size];
        int next = 0;
        for (long slot : slots) {
            if (slot != EMPTY) {
                pairs[next++] = slot;
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        Arrays.fill(larger, EMPTY);
        for (long pair : slots) {
            if (pair != EMPTY) {
                larger[slot(larger, pair)] = pair;
            }
        }
        slots = larger;
    }

    private static int slot(long[] slots, long pair) {
        int at = (int) mix(pair) & slots.length - 1;
        while (slots[at] != EMPTY && slots[at] != pair) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    /** The finalizer of SplitMix64: every bit of the input changes half of the output's bits. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
