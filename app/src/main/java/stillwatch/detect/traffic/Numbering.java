package stillwatch.detect.traffic;

import java.util.Arrays;

/**
 * Numbers distinct texts from 0 in the order in which they are met, by a 64-bit hash of each: 12 to 24 bytes a text, however
 * long it is. Among fifty million texts the chance that any two share a hash is below 10⁻⁴.
 */
final class Numbering {
    private static final long K1 = 0x9E3779B97F4A7C15L;
    private static final long K2 = 0xC2B2AE3D27D4EB4FL;

    private long[] hashes;
    private int[] slots;
    private int size;

    /** @param expected about how many texts there will be; more are welcome */
    Numbering(int expected) {
        hashes = new long[Math.max(16, expected)];
        slots = new int[slotsFor(hashes.length)];
        Arrays.fill(slots, -1);
    }

    /** Loads the table to three quarters at most. */
    private static int slotsFor(int texts) {
        return Integer.highestOneBit(Math.max(16, (int) Math.min(1 << 29, texts + texts / 3L))) << 1;
    }

    int size() {
        return size;
    }

    int numberOf(String text) {
        return numberOf(hash(text));
    }

    /** @param hash made by {@link #hash} */
    int numberOf(long hash) {
        int at = slot(hash);
        if (slots[at] >= 0) {
            return slots[at];
        }
        if (size == hashes.length) {
            grow();
            at = slot(hash);
        }
        hashes[size] = hash;
        slots[at] = size;
        return size++;
    }

    private int slot(long hash) {
        int at = (int) (hash >>> 32) & slots.length - 1;
        while (slots[at] >= 0 && hashes[slots[at]] != hash) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, hashes.length + (hashes.length >> 1));
        slots = new int[slotsFor(hashes.length)];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            slots[slot(hashes[number])] = number;
        }
    }

    /** As for a text, of bytes in any encoding; the two do not agree. */
    static long hash(byte[] bytes, int from, int length) {
        long hash = K1 ^ length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * K2;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * K1;
        return hash ^ hash >>> 29;
    }

    /** The same on every machine and in every run. */
    static long hash(String text) {
        long hash = K1 ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * K2;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * K1;
        return hash ^ hash >>> 29;
    }
}
