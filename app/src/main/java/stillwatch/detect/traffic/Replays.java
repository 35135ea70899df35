package stillwatch.detect.traffic;

import java.util.Arrays;

/**
 * The exchanges that replayed a signed reasoning block, in the order of their rows: 8 bytes each, 12 more while the case is
 * read.
 */
final class Replays {
    private int[] keys = new int[1 << 10];
    private long[] hashes = new long[1 << 10];
    private int size;
    private int[] rows = {};
    private int[] blocks = {};

    /** Called by both reading threads, in any order. */
    synchronized void add(int exchangeKey, String signature) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        keys[size] = exchangeKey;
        hashes[size++] = Numbering.hash(signature);
    }

    /** Finds the rows once they have their places, and numbers the blocks in the order of the rows. */
    void locate(Columns columns) {
        int[] slots = new int[Integer.highestOneBit(Math.max(16, size)) << 2];
        for (int i = 0; i < size; i++) {
            int at = slot(slots, keys[i]);
            slots[at] = i + 1;
        }
        rows = new int[size];
        blocks = new int[size];
        Numbering numbers = new Numbering(size);
        int count = 0;
        for (int row = 0; row < columns.size() && count < size; row++) {
            int found = slots[slot(slots, columns.key(row))] - 1;
            if (found >= 0) {
                rows[count] = row;
                blocks[count++] = numbers.numberOf(hashes[found]);
            }
        }
        keys = new int[0];
        hashes = new long[0];
    }

    private int slot(int[] slots, int key) {
        int at = key * 0x9E3779B9 >>> 4 & slots.length - 1;
        while (slots[at] != 0 && keys[slots[at] - 1] != key) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    int size() {
        return rows.length;
    }

    int row(int i) {
        return rows[i];
    }

    int block(int i) {
        return blocks[i];
    }
}
