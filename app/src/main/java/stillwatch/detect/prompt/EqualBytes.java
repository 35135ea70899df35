package stillwatch.detect.prompt;

/** In which of eight bytes two longs agree, all eight at once. The argument is the two in exclusive or: equal bytes are 0. */
final class EqualBytes {
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

    private EqualBytes() {}

    /** The highest bit of each equal byte. */
    static long marked(long difference) {
        return ~((difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS);
    }

    static int count(long difference) {
        return Long.bitCount(marked(difference));
    }
}
