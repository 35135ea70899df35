package stillwatch.detect.signal;

import java.util.Arrays;

/**
 * A text as a sample of its runs of {@value #RUN} letters and digits: those whose hash is divisible by {@value #ONE_IN}
 * [Broder 1997: the share of one text's sampled runs that another has estimates its containment without bias]. Case, spaces
 * and punctuation do not count, and scripts without spaces work as well. Cost: linear in the text's length.
 */
final class TextSketch {
    static final int RUN = 24;
    static final int ONE_IN = 16;
    /** A longer text is cut: a page is enough to recognise it by. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private TextSketch() {}

    /** Hashes of the sampled runs, ascending, each once. */
    static int[] of(CharSequence text) {
        long leading = 1;
        for (int i = 1; i < RUN; i++) {
            leading *= BASE;
        }
        char[] window = new char[RUN];
        int[] sampled = new int[16];
        int count = 0;
        int seen = 0;
        long hash = 0;
        int end = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                continue;
            }
            char folded = Character.toLowerCase(c);
            int at = seen % RUN;
            hash = (hash - (seen >= RUN ? window[at] * leading : 0)) * BASE + folded;
            window[at] = folded;
            seen++;
            long mixed = mix(hash);
            if (seen >= RUN && (mixed & ONE_IN - 1) == 0) {
                sampled = count == sampled.length ? Arrays.copyOf(sampled, 2 * count) : sampled;
                sampled[count++] = (int) (mixed >>> 32);
            }
        }
        return distinct(sampled, count);
    }

    /** What either has, ascending. */
    static int[] union(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return distinct(all, all.length);
    }

    private static int[] distinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
