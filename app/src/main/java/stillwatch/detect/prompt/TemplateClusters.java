package stillwatch.detect.prompt;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/**
 * Groups distinct skeletons into templates: the most used skeleton leads, and those that resemble it follow; of the rest
 * again the most used leads, and so on. So every member resembles its leader (no chains), and the result depends on what
 * there is, not on the order in which it was read.
 *
 * <p>Two skeletons resemble each other if their fingerprints differ in at most {@value #MAX_DISTANCE} bits and their sketches
 * say that at least 70 % of their shingles are common. That is one changed word in sixteen, and changes 7 bits of the
 * fingerprint on average. Candidates agree in two of the eight bytes of their fingerprints: none that differs in up to six bits is missed, of
 * those with eight nine in ten are found [the banding of Manku 2007, with 28 tables]. Cost: 28 look-ups a skeleton, on two
 * threads; the result does not depend on them.
 */
public final class TemplateClusters {
    static final int MAX_DISTANCE = 12;
    private static final double LEAST_RESEMBLANCE = 0.7;
    /** So many skeletons are held against the leaders before them by both threads; then one by one against those among them. */
    private static final int BATCH = 1 << 12;
    /** So many of a batch a thread takes at once. */
    private static final int AT_ONCE = 64;

    private final TemplatePrints prints;
    private final LeaderIndex index;
    private final int[] templateOf;
    private final int[] leaders;
    private final double[] resemblance = new double[BATCH];
    private int templates;

    private TemplateClusters(TemplatePrints prints) {
        this.prints = prints;
        this.index = new LeaderIndex(prints.size());
        this.templateOf = new int[prints.size()];
        this.leaders = new int[prints.size()];
    }

    /** Templates are numbered from the one with the most used leader on. */
    public record Result(int[] templateOf, int[] leaders) {}

    /**
     * @return of each skeleton its template, and of each template the skeleton that leads it
     * @throws stillwatch.task.CancelledException where the progress asks to stop
     */
    public static Result of(TemplatePrints prints, Progress progress) {
        TemplateClusters clusters = new TemplateClusters(prints);
        clusters.run(progress);
        return new Result(clusters.templateOf, Arrays.copyOf(clusters.leaders, clusters.templates));
    }

    private void run(Progress progress) {
        int[] order = IntStream.range(0, prints.size())
                .boxed()
                .sorted((a, b) -> prints.uses(a) != prints.uses(b)
                        ? Integer.compare(prints.uses(b), prints.uses(a))
                        : Long.compareUnsigned(prints.hash(a), prints.hash(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int from = 0; from < order.length; from += BATCH) {
            cluster(order, from, Math.min(order.length, from + BATCH), progress);
        }
    }

    private void cluster(int[] order, int from, int to, Progress progress) {
        int before = templates;
        AtomicInteger next = new AtomicInteger(from);
        Runnable worker = () -> {
            for (int i = next.getAndAdd(AT_ONCE); i < to; i = next.getAndAdd(AT_ONCE)) {
                progress.check();
                for (int j = i; j < Math.min(to, i + AT_ONCE); j++) {
                    templateOf[order[j]] = -1;
                    resemblance[j - from] = 0;
                    nearest(order[j], 0, j - from);
                }
            }
        };
        Beside.both("templates", worker, worker);
        for (int i = from; i < to; i++) {
            progress.check();
            int skeleton = order[i];
            nearest(skeleton, before, i - from);
            if (templateOf[skeleton] < 0) {
                index.add(templates, prints.simHash(skeleton));
                leaders[templates] = skeleton;
                templateOf[skeleton] = templates++;
            }
        }
    }

    /** Follows the most resembling leader, of equals the more used one, among templates from a number on. */
    private void nearest(int skeleton, int fromTemplate, int place) {
        index.forEachNear(prints.simHash(skeleton), fromTemplate, template -> {
            double common = template == templateOf[skeleton] ? 0 : prints.resemblance(leaders[template], skeleton);
            boolean isNearer =
                    common > resemblance[place] || common == resemblance[place] && template < templateOf[skeleton];
            if (common >= LEAST_RESEMBLANCE && isNearer) {
                templateOf[skeleton] = template;
                resemblance[place] = common;
            }
        });
    }
}
