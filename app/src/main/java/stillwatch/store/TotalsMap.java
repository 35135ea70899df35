package stillwatch.store;

import java.util.Arrays;

/**
 * Sums of exchanges and tokens by a long key (never 0), in one flat array: key and sums of a slot lie side by side, so that a
 * row costs one access to distant memory and not four.
 */
final class TotalsMap {
    static final int WIDTH = 4;

    private long[] slots = new long[WIDTH * 4096];
    private int size;

    void add(long key, long exchanges, long inputTokens, long outputTokens) {
        int at = slot(key);
        if (slots[at] == 0) {
            if (size * 2 * WIDTH >= slots.length) {
                grow();
                at = slot(key);
            }
            slots[at] = key;
            size++;
        }
        slots[at + 1] += exchanges;
        slots[at + 2] += inputTokens;
        slots[at + 3] += outputTokens;
    }

    int size() {
        return size;
    }

    /** Hands the sums on by rising key, four longs each, and forgets them. */
    void hand(LongRuns runs) {
        long[] keys = new long[size];
        int next = 0;
        for (int at = 0; at < slots.length; at += WIDTH) {
            if (slots[at] != 0) {
                keys[next++] = slots[at];
            }
        }
        Arrays.sort(keys);
        long[] records = new long[WIDTH * size];
        for (int i = 0; i < keys.length; i++) {
            System.arraycopy(slots, slot(keys[i]), records, WIDTH * i, WIDTH);
        }
        Arrays.fill(slots, 0);
        size = 0;
        runs.addRun(records, records.length);
    }

    private int slot(long key) {
        int mask = slots.length / WIDTH - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot * WIDTH] != 0 && slots[slot * WIDTH] != key) {
            slot = slot + 1 & mask;
        }
        return slot * WIDTH;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int from = 0; from < old.length; from += WIDTH) {
            if (old[from] != 0) {
                System.arraycopy(old, from, slots, slot(old[from]), WIDTH);
            }
        }
    }
}
