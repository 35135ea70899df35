package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.Optional;
import stillwatch.detect.traffic.Group;

/**
 * Token shape: long answers to short prompts.
 *
 * <p>Figure: median of output tokens / input tokens over the group's exchanges. Strength: log2 of its ratio to that of
 * strangers, over 3 (full at eight times) [measured benign medians in/out: 1,020/129 chat, 1,469/13 code completion; design,
 * detection section 2, row 12]. Cost: O(exchanges of the group · log).
 *
 * <p>Known false alarms: writers, translators.
 */
final class TokenShapeSignal implements Signal {
    @Override
    public String name() {
        return "token_shape";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = medianRatio(group);
        double expected = group.amongStrangers(TokenShapeSignal::medianRatio);
        if (Double.isNaN(observed) || Double.isNaN(expected) || expected <= 0 || observed <= 0) {
            return Optional.empty();
        }
        String text = String.format(
                java.util.Locale.ROOT,
                "Answers are long for their prompts: %.2f tokens out for each token in (median); unrelated accounts show"
                        + " %.2f.",
                observed,
                expected);
        return Measurement.of(Math.log(observed / expected) / Math.log(8), text, observed, expected);
    }

    private static double medianRatio(Group group) {
        float[] ratios = new float[(int) Math.min(Integer.MAX_VALUE - 8, group.exchanges())];
        int[] count = {0};
        group.forEachRow(row -> {
            int in = group.traffic().inputTokens(row);
            int out = group.traffic().outputTokens(row);
            if (in > 0 && out >= 0) {
                ratios[count[0]++] = (float) out / in;
            }
        });
        if (count[0] == 0) {
            return Double.NaN;
        }
        Arrays.sort(ratios, 0, count[0]);
        return ratios[count[0] / 2];
    }
}
