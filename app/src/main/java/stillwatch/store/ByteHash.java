package stillwatch.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A 128-bit hash over a sequence of values, fast enough to be taken of every field of every row. It stands for the values
 * in the dictionaries, so two values that share a hash would become one. The seed is drawn anew each time: whoever wrote
 * the values (a client chooses its session ids) cannot prepare such a pair.
 */
final class ByteHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long K1 = 0x9E3779B97F4A7C15L;
    private static final long K2 = 0xC2B2AE3D27D4EB4FL;

    private final long seed1;
    private final long seed2;
    private long a;
    private long b;

    ByteHash() {
        SecureRandom random = new SecureRandom();
        seed1 = random.nextLong();
        seed2 = random.nextLong();
        reset();
    }

    void reset() {
        a = seed1;
        b = seed2;
    }

    /** Adds a text; a negative length adds "not given", which differs from every text. */
    void add(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + Math.max(length, 0);
        for (; at + 8 <= end; at += 8) {
            mix((long) LONG.get(bytes, at));
        }
        long tail = 0;
        for (int shift = 0; at < end; at++, shift += 8) {
            tail |= (bytes[at] & 0xffL) << shift;
        }
        mix(tail);
        mix(length);
    }

    void add(String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, text == null ? -1 : bytes.length);
    }

    void add(long value) {
        mix(value);
    }

    private void mix(long value) {
        long x = (a ^ value) * K1;
        a = x ^ Math.multiplyHigh(x, seed2 | 1) ^ (x >>> 29);
        long y = (b + Long.rotateLeft(value, 32)) * K2;
        b = Long.rotateLeft(y, 27) ^ Math.multiplyHigh(y, seed1 | 1);
    }

    long high() {
        long x = a * K2;
        return x ^ (x >>> 32);
    }

    long low() {
        long x = b * K1;
        return x ^ (x >>> 31);
    }
}
