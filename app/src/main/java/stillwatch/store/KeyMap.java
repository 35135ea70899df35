package stillwatch.store;

/**
 * 96-bit hashes to keys in one flat array, 16 bytes a place, no objects. A place follows from the hash's first bits, so that
 * the array is nearly in the order of the hashes and can be handed on sorted at little cost. 0 stands for "absent".
 *
 * <p>A map with a limit forgets entries beyond it, those first that were not asked for again since the last time. What it
 * forgets, and in the end what it holds, goes to {@link LongRuns}, where values that came twice under two keys are found.
 */
final class KeyMap {
    /** How many places may be touched before they are used: as many as the fastest cache holds. */
    static final int AT_ONCE = 256;

    /** In the second word: whether the entry was found again since it was added or kept. Above the key's 31 bits. */
    private static final long USED = 1L << 31;

    private static final long KEY = USED - 1;
    private static final int WIDTH = 2;

    private long[] words = new long[WIDTH * 1024];
    private int shift = 64 - 10;
    private int size;

    int size() {
        return size;
    }

    private int place(long low) {
        return (int) (low >>> shift) * WIDTH;
    }

    /**
     * Brings the place of a hash into the processor's cache. Asked for many hashes one after another, the memory answers
     * them together, where {@link #find} would wait for each.
     *
     * @return something to be added up, so that the reading is not optimized away
     */
    long touch(long low) {
        return words[place(low)];
    }

    /** The key, or 0. @param low not 0 */
    int find(long low, int high) {
        int mask = words.length - 1;
        for (int at = place(low); words[at] != 0; at = at + WIDTH & mask) {
            if (words[at] == low && (int) (words[at + 1] >>> 32) == high) {
                words[at + 1] |= USED;
                return (int) (words[at + 1] & KEY);
            }
        }
        return 0;
    }

    /** Adds what {@link #find} did not find. */
    void add(long low, int high, int key) {
        if (size * 4L >= words.length / WIDTH * 3L) {
            rebuild(words.length * 2, false);
        }
        put(low, (long) high << 32 | key);
    }

    private void put(long low, long second) {
        int mask = words.length - 1;
        int at = place(low);
        while (words[at] != 0) {
            at = at + WIDTH & mask;
        }
        words[at] = low;
        words[at + 1] = second;
        size++;
    }

    private void rebuild(int length, boolean onlyUsed) {
        long[] old = words;
        words = new long[length];
        shift = Long.numberOfLeadingZeros(length / WIDTH) + 1;
        size = 0;
        for (int at = 0; at < old.length; at += WIDTH) {
            boolean isKept = old[at] != 0 && (!onlyUsed || (old[at + 1] & USED) != 0);
            if (isKept) {
                put(old[at], onlyUsed ? old[at + 1] & ~USED : old[at + 1]);
            }
        }
    }

    /** Forgets what was not asked for again; everything where that would be less than half. */
    void forget(LongRuns forgotten) {
        int used = 0;
        for (int at = 0; at < words.length; at += WIDTH) {
            used += words[at] != 0 && (words[at + 1] & USED) != 0 ? 1 : 0;
        }
        boolean keepsUsed = used * 2 <= size;
        hand(forgotten, keepsUsed);
        if (keepsUsed) {
            rebuild(words.length, true);
        } else {
            java.util.Arrays.fill(words, 0);
            size = 0;
        }
    }

    /** Hands all entries on, in the order of their hashes. */
    void handAll(LongRuns runs) {
        hand(runs, false);
    }

    private void hand(LongRuns runs, boolean onlyUnused) {
        long[] sorted = new long[WIDTH * size];
        int end = 0;
        // Entries that were pushed over the array's end stand at its beginning, before their place: they are the last.
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < words.length; at += WIDTH) {
                boolean isHanded = words[at] != 0 && !(onlyUnused && (words[at + 1] & USED) != 0);
                if (isHanded && place(words[at]) > at == (round == 1)) {
                    sorted[end] = words[at];
                    sorted[end + 1] = words[at + 1] & ~USED;
                    end += WIDTH;
                }
            }
        }
        sortNearlySorted(sorted, end);
        runs.addRun(sorted, end);
    }

    /** Entries stand near their place already; only those that found it taken are moved. */
    private static void sortNearlySorted(long[] sorted, int end) {
        for (int i = WIDTH; i < end; i += WIDTH) {
            long low = sorted[i];
            long second = sorted[i + 1];
            int at = i;
            while (at > 0 && Long.compareUnsigned(sorted[at - WIDTH], low) > 0) {
                sorted[at] = sorted[at - WIDTH];
                sorted[at + 1] = sorted[at - WIDTH + 1];
                at -= WIDTH;
            }
            sorted[at] = low;
            sorted[at + 1] = second;
        }
    }
}
