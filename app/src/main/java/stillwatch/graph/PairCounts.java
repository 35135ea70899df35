package stillwatch.graph;

import java.util.Arrays;

/** Counts per pair of accounts: an open-addressing table, 24 bytes a pair. */
final class PairCounts {
    private static final long EMPTY = -1;

    private long[] slots = new long[1 << 16];
    private int[] counts = new int[1 << 16];
    private int size;

    PairCounts() {
        Arrays.fill(slots, EMPTY);
    }

    /** What is done with a pair. */
    interface Visitor {
        void visit(int a, int b);
    }

    void add(int a, int b) {
        if (a != b) {
            add(a < b ? (long) a << 32 | b : (long) b << 32 | a, 1);
            if (2 * size > slots.length) {
                grow();
            }
        }
    }

    /** Every pair that was counted at least so often, with a < b. */
    void forEach(int atLeast, Visitor visitor) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != EMPTY && counts[i] >= atLeast) {
                visitor.visit((int) (slots[i] >>> 32), (int) slots[i]);
            }
        }
    }

    private void add(long pair, int count) {
        int at = (int) ((pair ^ pair >>> 29) * 0x9E3779B97F4A7C15L >>> 34) & slots.length - 1;
        while (slots[at] != EMPTY && slots[at] != pair) {
            at = at + 1 & slots.length - 1;
        }
        if (slots[at] == EMPTY) {
            slots[at] = pair;
            size++;
        }
        counts[at] += count;
    }

    private void grow() {
        long[] before = slots;
        int[] counted = counts;
        slots = new long[2 * before.length];
        counts = new int[slots.length];
        Arrays.fill(slots, EMPTY);
        size = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != EMPTY) {
                add(before[i], counted[i]);
            }
        }
    }
}
