package stillwatch.evaluate.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Measures detectors on windows of queries that are drawn from benign and from harvesting texts. Each split divides the benign
 * texts at random: a third is what the detector may know, windows of the others set the threshold, and further windows of them,
 * with harvest in the mix, are judged. Of the harvesting texts as many are drawn as there are others, so that repetition alone
 * tells nothing.
 *
 * <p>The benign texts are thereby taken for all that benign people ask. Setting the threshold by one set of texts and judging
 * windows of another would measure how much two sets of a thousand texts differ, not what the detector does.
 *
 * @param queries how many a window holds
 * @param repeats whether texts are drawn with repetition, as independent draws from a large population would be
 * @param windows of each kind in each split
 * @param falseAlarms the probability of a further benign window to exceed the threshold; at least 1/(windows + 1)
 */
public record WindowTrial(int queries, boolean repeats, int splits, int windows, double falseAlarms) {
    /** What a detector may know of a split: the numbers of the benign texts in its first part. */
    public interface Detectors extends Function<int[], List<WindowDetector>> {}

    /**
     * What a detector reached.
     *
     * @param share of harvest in the windows; 0 for benign windows, where alarms are false
     * @param alarms the share of windows above the threshold, over all splits
     * @param least the share in the split in which it was lowest
     * @param most the share in the split in which it was highest
     */
    public record Rate(String detector, double share, double alarms, double least, double most) {}

    /**
     * @param benign numbers of benign texts
     * @param harvest numbers of harvesting texts, no fewer than two thirds of the benign ones
     * @param shares of harvest to be measured, from 0 to 1
     */
    public List<Rate> run(int[] benign, int[] harvest, double[] shares, Detectors detectors) {
        List<String> names = new ArrayList<>();
        List<double[][]> alarms = new ArrayList<>();
        for (int split = 0; split < splits; split++) {
            Random random = new Random(split);
            int[] mixed = shuffled(benign, random);
            int third = mixed.length / 3;
            int[] known = Arrays.copyOfRange(mixed, 0, third);
            int[] others = Arrays.copyOfRange(mixed, third, mixed.length);
            int[] drawn = Arrays.copyOf(shuffled(harvest, random), others.length);
            List<WindowDetector> all = detectors.apply(known);
            for (int d = 0; d < all.size(); d++) {
                if (split == 0) {
                    names.add(all.get(d).name());
                    alarms.add(new double[shares.length][splits]);
                }
                double threshold = threshold(all.get(d), others, new Random(split * 31L + 1));
                for (int s = 0; s < shares.length; s++) {
                    Random ofWindows = new Random(split * 31L + 2 + s);
                    int above = 0;
                    for (int w = 0; w < windows; w++) {
                        int[] window = window(others, drawn, shares[s], ofWindows);
                        above += all.get(d).suspicion(window) > threshold ? 1 : 0;
                    }
                    alarms.get(d)[s][split] = (double) above / windows;
                }
            }
        }
        return rates(names, alarms, shares);
    }

    private double threshold(WindowDetector detector, int[] texts, Random random) {
        double[] benign = new double[windows];
        for (int w = 0; w < windows; w++) {
            benign[w] = detector.suspicion(window(texts, texts, 0, random));
        }
        Arrays.sort(benign);
        // Of windows drawn alike, the next one exceeds the k-th of n with probability (n + 1 - k) / (n + 1).
        int rank = (int) Math.ceil((1 - falseAlarms) * (windows + 1));
        return benign[Math.min(rank, windows) - 1];
    }

    private int[] window(int[] benign, int[] harvest, double share, Random random) {
        int harvested = (int) Math.round(share * queries);
        int[] window = Arrays.copyOf(draw(harvest, harvested, random), queries);
        System.arraycopy(draw(benign, queries - harvested, random), 0, window, harvested, queries - harvested);
        return shuffled(window, random);
    }

    private int[] draw(int[] texts, int count, Random random) {
        if (!repeats) {
            if (count > texts.length) {
                throw new IllegalArgumentException(count + " queries of " + texts.length + " texts need repetition");
            }
            return Arrays.copyOf(shuffled(texts, random), count);
        }
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = texts[random.nextInt(texts.length)];
        }
        return drawn;
    }

    private static int[] shuffled(int[] texts, Random random) {
        int[] shuffled = texts.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swapped;
        }
        return shuffled;
    }

    private static List<Rate> rates(List<String> names, List<double[][]> alarms, double[] shares) {
        List<Rate> rates = new ArrayList<>();
        for (int d = 0; d < names.size(); d++) {
            for (int s = 0; s < shares.length; s++) {
                var summary = Arrays.stream(alarms.get(d)[s]).summaryStatistics();
                rates.add(new Rate(names.get(d), shares[s], summary.getAverage(), summary.getMin(), summary.getMax()));
            }
        }
        return rates;
    }
}
