package stillwatch.store;

import java.util.Arrays;

/** Sums of exchanges and tokens by a long key (never 0), in flat arrays. */
final class TotalsMap {
    private long[] key = new long[4096];
    private long[] exchanges = new long[4096];
    private long[] inputTokens = new long[4096];
    private long[] outputTokens = new long[4096];
    private int size;

    /** Takes one sum. */
    interface Visitor<E extends Exception> {
        void visit(long key, long exchanges, long inputTokens, long outputTokens) throws E;
    }

    void add(long atKey, long count, long input, long output) {
        int slot = slot(atKey);
        if (key[slot] == 0) {
            if (size * 3 >= key.length * 2) {
                grow();
                slot = slot(atKey);
            }
            key[slot] = atKey;
            size++;
        }
        exchanges[slot] += count;
        inputTokens[slot] += input;
        outputTokens[slot] += output;
    }

    int size() {
        return size;
    }

    /** By rising key, so that a table in the same order is written from left to right. */
    <E extends Exception> void forEach(Visitor<E> visitor) throws E {
        long[] sorted = new long[size];
        int next = 0;
        for (long candidate : key) {
            if (candidate != 0) {
                sorted[next++] = candidate;
            }
        }
        Arrays.sort(sorted);
        for (long each : sorted) {
            int slot = slot(each);
            visitor.visit(each, exchanges[slot], inputTokens[slot], outputTokens[slot]);
        }
    }

    private int slot(long atKey) {
        int mask = key.length - 1;
        long mixed = atKey * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (key[slot] != 0 && key[slot] != atKey) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKey = key;
        long[] oldExchanges = exchanges;
        long[] oldInput = inputTokens;
        long[] oldOutput = outputTokens;
        int capacity = oldKey.length * 2;
        key = new long[capacity];
        exchanges = new long[capacity];
        inputTokens = new long[capacity];
        outputTokens = new long[capacity];
        for (int old = 0; old < oldKey.length; old++) {
            if (oldKey[old] != 0) {
                int slot = slot(oldKey[old]);
                key[slot] = oldKey[old];
                exchanges[slot] = oldExchanges[old];
                inputTokens[slot] = oldInput[old];
                outputTokens[slot] = oldOutput[old];
            }
        }
    }
}
