package stillwatch.detect.prompt;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups distinct skeletons into templates: the most used skeleton leads, and those that resemble it follow; of the rest
 * again the most used leads, and so on. So every member resembles its leader (no chains), and the result depends on what
 * there is, not on the order in which it was read.
 *
 * <p>Two skeletons resemble each other if their fingerprints differ in at most {@value #MAX_DISTANCE} bits and their sketches
 * say that at least 70 % of their shingles are common. That is one changed word in sixteen, and changes 7 bits of the
 * fingerprint on average. Candidates agree in two of the eight bytes of their fingerprints: none that differs in up to six bits is missed, of
 * those with eight nine in ten are found [the banding of Manku 2007, with 28 tables]. Cost: 28 look-ups a skeleton.
 */
public final class TemplateClusters {
    static final int MAX_DISTANCE = 12;
    private static final double LEAST_RESEMBLANCE = 0.7;
    /** Leaders looked at for one pair of bytes: more agree only in common wording, and the most used come first. */
    private static final int MOST_CANDIDATES = 256;

    private static final int BANDS = 8;
    private static final int TABLES = BANDS * (BANDS - 1) / 2;
    private static final int KEYS = 1 << 16;

    private final TemplatePrints prints;
    private final int[] templateOf;
    private final int[] leaders;
    private int templates;

    /** Of each table and key the first leader + 1, and of each leader the next one with the same key: leaders ascending. */
    private final int[][] first = new int[TABLES][KEYS];

    private final int[][] last = new int[TABLES][KEYS];
    private final int[][] next;

    private TemplateClusters(TemplatePrints prints) {
        this.prints = prints;
        this.templateOf = new int[prints.size()];
        this.leaders = new int[prints.size()];
        this.next = new int[TABLES][prints.size()];
    }

    /** Templates are numbered from the one with the most used leader on. */
    public record Result(int[] templateOf, int[] leaders) {}

    /** @return of each skeleton its template, and of each template the skeleton that leads it */
    public static Result of(TemplatePrints prints) {
        TemplateClusters clusters = new TemplateClusters(prints);
        clusters.run();
        return new Result(clusters.templateOf, Arrays.copyOf(clusters.leaders, clusters.templates));
    }

    private void run() {
        int[] order = IntStream.range(0, prints.size())
                .boxed()
                .sorted((a, b) -> prints.uses(a) != prints.uses(b)
                        ? Integer.compare(prints.uses(b), prints.uses(a))
                        : Long.compareUnsigned(prints.hash(a), prints.hash(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int skeleton : order) {
            int template = nearest(skeleton);
            templateOf[skeleton] = template >= 0 ? template : lead(skeleton);
        }
    }

    /** The most resembling leader's template, of equals the more used one's; −1 where none resembles. */
    private int nearest(int skeleton) {
        long fingerprint = prints.simHash(skeleton);
        int nearest = -1;
        double best = 0;
        for (int table = 0; table < TABLES; table++) {
            int template = first[table][key(fingerprint, table)] - 1;
            for (int looked = 0; template >= 0 && looked < MOST_CANDIDATES; looked++) {
                if (template != nearest
                        && SimHash.distance(prints.simHash(leaders[template]), fingerprint) <= MAX_DISTANCE) {
                    double resemblance = prints.resemblance(leaders[template], skeleton);
                    if (resemblance >= LEAST_RESEMBLANCE
                            && (resemblance > best || resemblance == best && template < nearest)) {
                        nearest = template;
                        best = resemblance;
                    }
                }
                template = next[table][template] - 1;
            }
        }
        return nearest;
    }

    private int lead(int skeleton) {
        int template = templates++;
        leaders[template] = skeleton;
        for (int table = 0; table < TABLES; table++) {
            int key = key(prints.simHash(skeleton), table);
            if (first[table][key] == 0) {
                first[table][key] = template + 1;
            } else {
                next[table][last[table][key] - 1] = template + 1;
            }
            last[table][key] = template + 1;
        }
        return template;
    }

    /** The two bytes of a fingerprint by which a table finds it. */
    private static int key(long fingerprint, int table) {
        int low = 0;
        int row = table;
        while (row >= BANDS - 1 - low) {
            row -= BANDS - 1 - low;
            low++;
        }
        int high = low + 1 + row;
        return (int) (fingerprint >>> 8 * low & 0xff) << 8 | (int) (fingerprint >>> 8 * high & 0xff);
    }
}
