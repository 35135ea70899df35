package stillwatch.detect.prompt;

import java.util.HashSet;
import java.util.Set;

/**
 * A 64-bit fingerprint that nearly equal texts share in most bits [Charikar 2002; Manku, Jain and Das Sarma 2007], over
 * shingles of three words (of three characters in scripts without spaces).
 */
public final class SimHash {
    private static final int SHINGLE = 3;

    private SimHash() {}

    public static long of(String text) {
        int[] votes = new int[64];
        for (String shingle : shingles(text)) {
            long hash = hash(shingle);
            for (int bit = 0; bit < 64; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long fingerprint = 0;
        for (int bit = 0; bit < 64; bit++) {
            fingerprint |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return fingerprint;
    }

    public static int distance(long a, long b) {
        return Long.bitCount(a ^ b);
    }

    /** The share of shingles that two texts have in common (Jaccard index): confirms what near fingerprints suggest. */
    public static double resemblance(String a, String b) {
        Set<String> first = shingles(a);
        Set<String> second = shingles(b);
        long common = first.stream().filter(second::contains).count();
        return common == 0 ? 0 : (double) common / (first.size() + second.size() - common);
    }

    static Set<String> shingles(String text) {
        String[] words = text.split(" ");
        Set<String> shingles = new HashSet<>();
        if (text.codePoints().filter(Character::isIdeographic).count() * 2 > text.length()) {
            for (int i = 0; i + SHINGLE <= text.length(); i++) {
                shingles.add(text.substring(i, i + SHINGLE));
            }
            return shingles;
        }
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
        }
        if (shingles.isEmpty()) {
            shingles.add(text);
        }
        return shingles;
    }

    /** FNV-1a with a final mix: String.hashCode has 32 bits and leaves neighbours near each other. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 31) * 0x7FB5D329728EA185L;
        return hash ^ hash >>> 27;
    }
}
