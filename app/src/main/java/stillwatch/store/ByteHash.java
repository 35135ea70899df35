package stillwatch.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A 96-bit hash over a sequence of values, fast enough to be taken of every field of every row. It stands for the values
 * in the dictionaries, so two values that share a hash would become one: among fifty million that chance is below 10^-13.
 * The seed is drawn anew for each import: whoever wrote the values (a client chooses its session ids) cannot prepare such a
 * pair.
 *
 * <p>A text is announced by its length before its bytes are added, so that {@code "ab","c"} and {@code "a","bc"} differ.
 */
final class ByteHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long K1 = 0x9E3779B97F4A7C15L;
    private static final long K2 = 0xC2B2AE3D27D4EB4FL;

    /** How many bytes behind a text may be looked at (and are then masked away). */
    static final int SLACK_BYTES = 8;

    private final Seed seed;
    private long a;
    private long b;

    /** What makes the hashes of one import comparable with each other and with nothing else. */
    record Seed(long first, long second) {
        static Seed random() {
            SecureRandom random = new SecureRandom();
            return new Seed(random.nextLong(), random.nextLong() | 1);
        }
    }

    ByteHash(Seed seed) {
        this.seed = seed;
        reset();
    }

    void reset() {
        a = seed.first();
        b = seed.second();
    }

    /**
     * Adds a text's bytes without its length, which the caller has added before.
     *
     * @param bytes at least {@link #SLACK_BYTES} longer than the text
     */
    void addBytes(byte[] bytes, int from, int length) {
        int at = from;
        int rest = length;
        for (; rest >= 8; at += 8, rest -= 8) {
            add((long) LONG.get(bytes, at));
        }
        if (rest > 0) {
            add((long) LONG.get(bytes, at) & (1L << rest * 8) - 1);
        }
    }

    /** Adds a text with its length; {@code null} differs from every text. */
    void add(String text) {
        addText(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a text with its length, given as UTF-8; {@code null} differs from every text. */
    void addText(byte[] utf8) {
        if (utf8 == null) {
            add(-1);
            return;
        }
        add(utf8.length);
        addBytes(java.util.Arrays.copyOf(utf8, utf8.length + SLACK_BYTES), 0, utf8.length);
    }

    void add(long value) {
        long x = (a ^ value) * K1;
        a = x ^ Math.multiplyHigh(x, seed.second()) ^ (x >>> 29);
        long y = (b + Long.rotateLeft(value, 32)) * K2;
        b = Long.rotateLeft(y, 27) ^ Math.multiplyHigh(y, seed.first() | 1);
    }

    /** The first 64 bits; never 0. */
    long low() {
        long x = a * K2;
        x ^= x >>> 32;
        return x == 0 ? 1 : x;
    }

    /** The other 32 bits. */
    int high() {
        long x = b * K1;
        return (int) (x >>> 32) ^ (int) x;
    }
}
