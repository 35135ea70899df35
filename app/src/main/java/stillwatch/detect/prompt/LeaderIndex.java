package stillwatch.detect.prompt;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the leaders of templates whose fingerprints agree with another one in two of its eight bytes. Memory: some 300 bytes a
 * leader. Several threads may look while none adds.
 */
final class LeaderIndex {
    private static final int BANDS = 8;
    private static final int TABLES = BANDS * (BANDS - 1) / 2;
    private static final int KEYS = 1 << 16;
    /** Leaders kept for one pair of bytes: more agree only in common wording, and the most used come first. */
    private static final int MOST = 256;

    /** The bits by which each table's two bytes begin. */
    private static final int[] LOW = new int[TABLES];

    private static final int[] HIGH = new int[TABLES];

    static {
        int table = 0;
        for (int low = 0; low < BANDS; low++) {
            for (int high = low + 1; high < BANDS; high++) {
                LOW[table] = 8 * low;
                HIGH[table++] = 8 * high;
            }
        }
    }

    private static final int[] NONE = {};

    private final long[] fingerprints;
    /** By table and key the templates, ascending, and how many there are. */
    private final int[][] templates = new int[TABLES * KEYS][];

    private final short[] sizes = new short[TABLES * KEYS];

    /** @param most how many leaders there can be */
    LeaderIndex(int most) {
        fingerprints = new long[most];
        Arrays.fill(templates, NONE);
    }

    /** Adds the next template's leader: numbers ascend. */
    void add(int template, long fingerprint) {
        fingerprints[template] = fingerprint;
        for (int table = 0; table < TABLES; table++) {
            int place = place(fingerprint, table);
            int size = sizes[place];
            if (size < MOST) {
                if (size == templates[place].length) {
                    templates[place] = Arrays.copyOf(templates[place], Math.max(2, 2 * size));
                }
                templates[place][size] = template;
                sizes[place]++;
            }
        }
    }

    /** Visits templates from a number on that differ in at most {@link TemplateClusters#MAX_DISTANCE} bits, rarely one twice. */
    void forEachNear(long fingerprint, int fromTemplate, IntConsumer visitor) {
        for (int table = 0; table < TABLES; table++) {
            int place = place(fingerprint, table);
            int[] found = templates[place];
            for (int i = sizes[place] - 1; i >= 0 && found[i] >= fromTemplate; i--) {
                long difference = fingerprints[found[i]] ^ fingerprint;
                if (Long.bitCount(difference) <= TemplateClusters.MAX_DISTANCE
                        && !wasVisited(difference, fingerprint, table)) {
                    visitor.accept(found[i]);
                }
            }
        }
    }

    /** Whether an earlier table led to the same leader: the one of the two lowest bytes in which both agree, if it had room. */
    private boolean wasVisited(long difference, long fingerprint, int table) {
        int first = firstTable(EqualBytes.marked(difference));
        return first < table && sizes[place(fingerprint, first)] < MOST;
    }

    private static int firstTable(long equalBytes) {
        int low = Long.numberOfTrailingZeros(equalBytes) / 8;
        int high = Long.numberOfTrailingZeros(equalBytes & equalBytes - 1) / 8;
        // The tables of lower first bytes come before: BANDS − 1 of byte 0, BANDS − 2 of byte 1, and so on.
        return low * (2 * BANDS - low - 1) / 2 + high - low - 1;
    }

    private static int place(long fingerprint, int table) {
        int first = (int) (fingerprint >>> LOW[table]) & 0xff;
        int second = (int) (fingerprint >>> HIGH[table]) & 0xff;
        return table * KEYS + (first << 8 | second);
    }
}
