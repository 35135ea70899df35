package stillwatch.similarity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text as a vector of length one: its words, pairs of words and runs of three characters, hashed into a fixed number of
 * signed dimensions [feature hashing: Weinberger et al., ICML 2009], each counted with its square root so that a word that is
 * repeated a hundred times does not drown the others. The scalar product of two such vectors is about the share of wording
 * that the texts have in common.
 *
 * <p>Case does not count, every digit counts as 0, and white space is folded. Scripts without spaces show in their runs of
 * characters. The embedding knows wording, not meaning: a paraphrase is as far away as another text of its style. It is the
 * same on every machine. Cost: linear in the text's length, of which at most {@value #MAX_CHARACTERS} characters count.
 */
public final class TextEmbedding {
    /** Longer texts are cut: style shows early, and the cost per text stays bounded. */
    private static final int MAX_CHARACTERS = 2_000;

    private static final int RUN = 3;
    private static final long WORD = 0x9E3779B97F4A7C15L;
    private static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    private static final long CHARACTERS = 0x165667B19E3779F9L;

    private final int dimensions;

    /** @param dimensions a power of two; the scalar product of unrelated texts strays by about 1/√dimensions */
    public TextEmbedding(int dimensions) {
        if (Integer.bitCount(dimensions) != 1) {
            throw new IllegalArgumentException(dimensions + " dimensions are not a power of two");
        }
        this.dimensions = dimensions;
    }

    public int dimensions() {
        return dimensions;
    }

    /** @return so many numbers with sum of squares 1; all 0 for a text without letters and digits */
    public float[] of(String text) {
        Map<Long, Integer> counts = counts(folded(text));
        // Counted as whole numbers first: square roots are added per feature, in an order that the text alone decides.
        double[] sums = new double[dimensions];
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            long hash = entry.getKey();
            sums[(int) (hash & (dimensions - 1))] += Math.sqrt(entry.getValue()) * (hash < 0 ? -1 : 1);
        });
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        float[] vector = new float[dimensions];
        if (squares > 0) {
            double length = Math.sqrt(squares);
            for (int i = 0; i < dimensions; i++) {
                vector[i] = (float) (sums[i] / length);
            }
        }
        return vector;
    }

    /** The scalar product of two vectors of one embedding: their cosine, since both have length one. */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** Euclidean distance: 0 for equal wording, about √2 for none in common. */
    public static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Words of lower-case letters and zeros, one space between and around them. */
    private static String folded(String text) {
        String lower =
                text.substring(0, Math.min(text.length(), MAX_CHARACTERS)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length() + 2).append(' ');
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isDigit(c)) {
                folded.append('0');
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                folded.append(c);
            } else if (folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        return folded.toString();
    }

    private static Map<Long, Integer> counts(String folded) {
        Map<Long, Integer> counts = new HashMap<>();
        long before = 0;
        int start = 1;
        for (int i = 1; i < folded.length(); i++) {
            if (folded.charAt(i) == ' ') {
                long word = hash(folded, start, i);
                counts.merge(mixed(word ^ WORD), 1, Integer::sum);
                if (before != 0) {
                    counts.merge(mixed(word ^ Long.rotateLeft(before, 21) ^ PAIR), 1, Integer::sum);
                }
                before = word;
                start = i + 1;
            }
        }
        for (int i = 0; i + RUN <= folded.length() && folded.length() > 2; i++) {
            counts.merge(mixed(hash(folded, i, i + RUN) ^ CHARACTERS), 1, Integer::sum);
        }
        return counts;
    }

    private static long hash(String text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** FNV leaves neighbours near each other; every bit shall depend on every character. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
