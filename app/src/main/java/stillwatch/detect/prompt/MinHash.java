package stillwatch.detect.prompt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A sketch from which the share of common shingles of two texts (Jaccard index) is estimated [Broder 1997]; of each of 128
 * minima only 8 bits are kept [Li and König 2010]. Standard error at 0.7: 0.04.
 */
final class MinHash {
    static final int BYTES = 128;
    /** Unequal minima agree in their 8 bits once in 256 times. */
    private static final double BY_CHANCE = 1.0 / 256;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int SEED = 0x5f3759df;

    private final int[] salt = new int[BYTES];
    private final int[] factor = new int[BYTES];

    MinHash() {
        long state = SEED;
        for (int i = 0; i < BYTES; i++) {
            state = TextHash.mixed(state + i + 1);
            salt[i] = (int) state;
            factor[i] = (int) (state >>> 32) | 1;
        }
    }

    byte[] of(long[] shingles) {
        int[] least = new int[BYTES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            int low = (int) shingle;
            int high = (int) (shingle >>> 32);
            for (int i = 0; i < BYTES; i++) {
                int hash = (low ^ salt[i]) * factor[i] + high;
                hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
                least[i] = Math.min(least[i], hash);
            }
        }
        byte[] sketch = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            sketch[i] = (byte) (least[i] ^ least[i] >>> 13);
        }
        return sketch;
    }

    /** @param sketches several sketches one behind the other; {@code a} and {@code b} number two of them */
    static double resemblance(byte[] sketches, int a, int b) {
        int equal = 0;
        for (int i = 0; i < BYTES; i += Long.BYTES) {
            equal += EqualBytes.count(
                    (long) WORDS.get(sketches, a * BYTES + i) ^ (long) WORDS.get(sketches, b * BYTES + i));
        }
        return Math.max(0, ((double) equal / BYTES - BY_CHANCE) / (1 - BY_CHANCE));
    }
}
