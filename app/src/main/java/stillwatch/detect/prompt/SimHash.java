package stillwatch.detect.prompt;

/**
 * A 64-bit fingerprint that nearly equal texts share in most bits [Charikar 2002; Manku, Jain and Das Sarma 2007]: of each
 * bit, what most words' hashes say. Of words and not of words: one changed word of sixty changes two bits instead of seven, so
 * that fewer near-duplicates are missed; the order of words is for {@link MinHash} to confirm.
 */
final class SimHash {
    private static final int BITS = 64;

    private SimHash() {}

    static long of(long[] words) {
        // Counters of all bits at once, one word per binary digit of the counts: an addition touches two words on
        // average
        // instead of 64 counters.
        long[] digits = new long[BITS - Long.numberOfLeadingZeros(words.length)];
        for (long word : words) {
            long carry = word;
            for (int digit = 0; carry != 0; digit++) {
                long both = digits[digit] & carry;
                digits[digit] ^= carry;
                carry = both;
            }
        }
        long fingerprint = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int votes = 0;
            for (int digit = 0; digit < digits.length; digit++) {
                votes |= (int) (digits[digit] >>> bit & 1) << digit;
            }
            fingerprint |= 2 * votes > words.length ? 1L << bit : 0;
        }
        return fingerprint;
    }

    static int distance(long a, long b) {
        return Long.bitCount(a ^ b);
    }
}
