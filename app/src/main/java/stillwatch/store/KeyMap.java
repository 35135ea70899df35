package stillwatch.store;

/** 128-bit hashes to keys, in three flat arrays: a million entries take some 40 MB and no objects. 0 stands for "absent". */
final class KeyMap {
    private long[] high;
    private long[] low;
    private int[] key;
    private int size;

    KeyMap() {
        allocate(1024);
    }

    private void allocate(int capacity) {
        high = new long[capacity];
        low = new long[capacity];
        key = new int[capacity];
    }

    int size() {
        return size;
    }

    /** The key, or 0. */
    int find(long hashHigh, long hashLow) {
        int mask = key.length - 1;
        for (int slot = (int) hashLow & mask; key[slot] != 0; slot = slot + 1 & mask) {
            if (low[slot] == hashLow && high[slot] == hashHigh) {
                return key[slot];
            }
        }
        return 0;
    }

    /** Adds what {@link #find} did not find. */
    void add(long hashHigh, long hashLow, int newKey) {
        if (size * 3 >= key.length * 2) {
            grow();
        }
        place(hashHigh, hashLow, newKey);
        size++;
    }

    private void place(long hashHigh, long hashLow, int newKey) {
        int mask = key.length - 1;
        int slot = (int) hashLow & mask;
        while (key[slot] != 0) {
            slot = slot + 1 & mask;
        }
        high[slot] = hashHigh;
        low[slot] = hashLow;
        key[slot] = newKey;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldKey = key;
        allocate(oldKey.length * 2);
        for (int slot = 0; slot < oldKey.length; slot++) {
            if (oldKey[slot] != 0) {
                place(oldHigh[slot], oldLow[slot], oldKey[slot]);
            }
        }
    }
}
