package stillwatch.detect.signal;

import java.util.Arrays;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * Per account: the median of output over input tokens, by exchange and by session, the spread of its answers' lengths
 * (standard deviation of their logarithm), and the share of reasoning in its output. NaN where not known. One pass over the
 * case; a group's figure is the median over its members, O(members · log).
 */
final class TokenFigures {
    private final float[] ratio;
    private final float[] sessionRatio;
    private final float[] spread;
    private final float[] reasoning;

    private TokenFigures(Population population) {
        CaseTraffic traffic = population.traffic();
        ratio = new float[traffic.accounts()];
        sessionRatio = new float[traffic.accounts()];
        spread = new float[traffic.accounts()];
        reasoning = new float[traffic.accounts()];
        traffic.forEachAccount(account -> {
            byExchange(traffic, account);
            bySession(traffic, account);
        });
    }

    static TokenFigures of(Population population) {
        return population.once(TokenFigures.class, TokenFigures.class, TokenFigures::new);
    }

    private void byExchange(CaseTraffic traffic, int account) {
        float[] ratios = new float[traffic.exchanges(account)];
        int count = 0;
        double sum = 0;
        double squares = 0;
        double out = 0;
        double thought = 0;
        for (int i = 0; i < ratios.length; i++) {
            int row = traffic.row(account, i);
            int input = traffic.inputTokens(row);
            int output = traffic.outputTokens(row);
            if (input > 0 && output >= 0) {
                ratios[count++] = (float) output / input;
                double length = Math.log(1.0 + output);
                sum += length;
                squares += length * length;
                out += output;
                thought += traffic.reasoningTokens(row);
            }
        }
        ratio[account] = median(ratios, count);
        double mean = sum / count;
        spread[account] = count < 2
                ? Float.NaN
                : (float) Math.sqrt(Math.max(0, squares / count - mean * mean) * count / (count - 1));
        reasoning[account] = out == 0 ? Float.NaN : (float) Math.min(1, thought / out);
    }

    private void bySession(CaseTraffic traffic, int account) {
        long[] rows = new long[traffic.exchanges(account)];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = traffic.row(account, i);
            if (traffic.session(row) > 0 && traffic.inputTokens(row) > 0 && traffic.outputTokens(row) >= 0) {
                rows[count++] = (long) traffic.session(row) << 32 | row;
            }
        }
        Arrays.sort(rows, 0, count);
        float[] ratios = new float[count];
        int sessions = 0;
        for (int from = 0, to; from < count; from = to) {
            double input = 0;
            double output = 0;
            for (to = from; to < count && rows[to] >>> 32 == rows[from] >>> 32; to++) {
                input += traffic.inputTokens((int) rows[to]);
                output += traffic.outputTokens((int) rows[to]);
            }
            ratios[sessions++] = (float) (output / input);
        }
        sessionRatio[account] = median(ratios, sessions);
    }

    private static float median(float[] values, int count) {
        if (count == 0) {
            return Float.NaN;
        }
        Arrays.sort(values, 0, count);
        return values[count / 2];
    }

    double ratio(Group group) {
        return median(group, ratio);
    }

    double sessionRatio(Group group) {
        return median(group, sessionRatio);
    }

    double spread(Group group) {
        return median(group, spread);
    }

    double reasoning(Group group) {
        return median(group, reasoning);
    }

    double ratio(int account) {
        return ratio[account];
    }

    private static double median(Group group, float[] ofAccount) {
        float[] values = new float[group.size()];
        int count = 0;
        for (int i = 0; i < group.size(); i++) {
            float value = ofAccount[group.member(i)];
            if (!Float.isNaN(value)) {
                values[count++] = value;
            }
        }
        return median(values, count);
    }
}
