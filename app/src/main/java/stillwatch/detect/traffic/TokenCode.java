package stillwatch.detect.traffic;

/**
 * Counts of tokens in two bytes each. Counts up to 16,383 are kept exactly; larger ones are cut to their leading eleven
 * bits, which is at most 0.1 % below. What signals measure are ratios, medians and coincidences of sizes; the exact figure is in
 * the case file. Like counts stay alike.
 */
final class TokenCode {
    private static final int EXACT = 1 << 14;
    private static final int MANTISSA_BITS = 10;
    /** The exponent of the first count that is not kept exactly. */
    private static final int FIRST_EXPONENT = 14;

    private static final char NOT_GIVEN = 0xFFFF;

    private TokenCode() {}

    /** @param tokens below 0 where not given */
    static char encode(int tokens) {
        if (tokens < 0) {
            return NOT_GIVEN;
        }
        if (tokens < EXACT) {
            return (char) tokens;
        }
        int exponent = 31 - Integer.numberOfLeadingZeros(tokens);
        int mantissa = tokens >>> exponent - MANTISSA_BITS & (1 << MANTISSA_BITS) - 1;
        return (char) (EXACT + (exponent - FIRST_EXPONENT << MANTISSA_BITS | mantissa));
    }

    /** −1 where not given. */
    static int decode(char code) {
        if (code < EXACT) {
            return code;
        }
        if (code == NOT_GIVEN) {
            return -1;
        }
        int exponent = FIRST_EXPONENT + (code - EXACT >>> MANTISSA_BITS);
        int mantissa = code - EXACT & (1 << MANTISSA_BITS) - 1;
        return (1 << MANTISSA_BITS | mantissa) << exponent - MANTISSA_BITS;
    }
}
