package stillwatch.scenario.world;

import stillwatch.scenario.chance.Rng;

/**
 * The provider's opaque identifiers. Each is a counter run through a bijection, so ids never repeat, have one shape for
 * everybody and say nothing about who was made first or why.
 */
public final class Ids {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 50;
    private static final long MASK = (1L << BITS) - 1;
    private final long accountSalt;
    private final long exchangeSalt;
    private final long conversationSalt;

    Ids(long seed) {
        Rng rng = new Rng(seed);
        accountSalt = rng.nextLong();
        exchangeSalt = rng.nextLong();
        conversationSalt = rng.nextLong();
    }

    String account(long number) {
        return "acct_" + letters(scramble(number ^ (accountSalt & MASK)));
    }

    public String exchange(long number) {
        return "req_" + letters(scramble(number ^ (exchangeSalt & MASK)));
    }

    public String conversation(long number) {
        return "conv_" + letters(scramble(number ^ (conversationSalt & MASK)));
    }

    /** Any 64-bit print as ten letters after a prefix. */
    public static String opaque(String prefix, long print) {
        return prefix + letters(print & MASK);
    }

    /** A fingerprint's low digits after a prefix, as the CSV files write them. */
    public static String hex(String prefix, long print, int digits) {
        StringBuilder text = new StringBuilder(prefix);
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (print >>> shift) & 15, 16));
        }
        return text.toString();
    }

    private static long scramble(long x) {
        long z = (x * 0x9E3779B97F4A7C15L) & MASK;
        z ^= z >>> 23;
        z = (z * 0xD1342543DE82EF95L) & MASK;
        return z ^ (z >>> 27);
    }

    private static String letters(long value) {
        char[] text = new char[BITS / 5];
        long rest = value;
        for (int i = text.length - 1; i >= 0; i--) {
            text[i] = LETTERS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }
}
