package stillwatch.pages;

/** SQLite's variable-length integers: seven bits a byte, most significant first, at most nine bytes. */
final class Varint {
    static final int MOST_BYTES = 9;

    private Varint() {}

    static int length(long value) {
        // Seven bits a byte; 0 takes one too.
        return value < 0 ? MOST_BYTES : (70 - Long.numberOfLeadingZeros(value | 1)) / 7;
    }

    /** The value that begins there; below 2^56. */
    static long get(byte[] bytes, int at) {
        long value = 0;
        for (int i = at; ; i++) {
            value = value << 7 | bytes[i] & 0x7f;
            if (bytes[i] >= 0) {
                return value;
            }
        }
    }

    /** Where the value that begins there ends. */
    static int end(byte[] bytes, int at) {
        int end = at;
        while (bytes[end] < 0) {
            end++;
        }
        return end + 1;
    }

    /** @return how many bytes were written; {@code value} is not negative and below 2^56 */
    static int put(byte[] target, int at, long value) {
        int length = length(value);
        long rest = value;
        for (int i = at + length - 1; i >= at; i--) {
            target[i] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        target[at + length - 1] &= 0x7f;
        return length;
    }
}
