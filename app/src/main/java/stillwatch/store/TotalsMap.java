package stillwatch.store;

import java.util.Arrays;

/**
 * Sums of exchanges and tokens by a long key (never 0), in one flat array: key and sums of a slot lie side by side, so that a
 * row costs one access to distant memory and not four.
 */
final class TotalsMap {
    private static final int WIDTH = 4;

    private long[] slots = new long[WIDTH * 4096];
    private int size;

    /** Takes one sum. */
    interface Visitor<E extends Exception> {
        void visit(long key, long exchanges, long inputTokens, long outputTokens) throws E;
    }

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

    /** By rising key, so that a table in the same order is written from left to right. */
    <E extends Exception> void forEach(Visitor<E> visitor) throws E {
        long[] sorted = new long[size];
        int next = 0;
        for (int at = 0; at < slots.length; at += WIDTH) {
            if (slots[at] != 0) {
                sorted[next++] = slots[at];
            }
        }
        Arrays.sort(sorted);
        for (long key : sorted) {
            int at = slot(key);
            visitor.visit(key, slots[at + 1], slots[at + 2], slots[at + 3]);
        }
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
