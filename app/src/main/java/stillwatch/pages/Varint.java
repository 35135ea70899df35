package stillwatch.pages;

/** SQLite's variable-length integers: seven bits a byte, most significant first, at most nine bytes. */
final class Varint {
    static final int MOST_BYTES = 9;

    private Varint() {}

    static int length(long value) {
        if (value < 0) {
            return MOST_BYTES;
        }
        int length = 1;
        for (long rest = value >>> 7; rest != 0 && length < MOST_BYTES; rest >>>= 7) {
            length++;
        }
        return length;
    }

    /** @return how many bytes were written; {@code value} is not negative and below 2^56 */
    static int put(byte[] target, int at, long value) {
        int length = length(value);
        for (int i = length - 1; i >= 0; i--) {
            int more = i == length - 1 ? 0 : 0x80;
            target[at + i] = (byte) (value >>> (7 * (length - 1 - i)) & 0x7f | more);
        }
        return length;
    }
}
