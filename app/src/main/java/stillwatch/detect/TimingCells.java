package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Templates;
import stillwatch.graph.TimingLayer;
import stillwatch.store.CallDictionaryQuery.Call;

/**
 * The times at which accounts used what they have in common, for the timing layer. Where exchanges carry no template ids, a
 * model and a capability stand for what is asked: coarser, but the layer's null model looks at each hour by itself.
 */
final class TimingCells {
    private TimingCells() {}

    static Optional<TimingLayer> of(Population population) {
        CaseTraffic traffic = population.traffic();
        Templates templates = population.templates();
        boolean coarse = templates.fromConversations();
        Asked asked = new Asked(traffic);
        long[][] cells = new long[traffic.accounts()][];
        long total = 0;
        for (int account = 0; account < cells.length; account++) {
            long[] own = new long[traffic.exchanges(account)];
            int count = 0;
            for (int i = 0; i < own.length; i++) {
                int row = traffic.row(account, i);
                int what = coarse ? asked.of(traffic.callKey(row)) : templates.ofRow(traffic, row);
                if (coarse || what >= 0 && templates.holders().holders(what) > 1) {
                    own[count++] = TimingLayer.cell(what, traffic.atMillis(row));
                }
            }
            cells[account] = distinct(own, count);
            total += cells[account].length;
        }
        return total == 0
                ? Optional.empty()
                : Optional.of(new TimingLayer(
                        cells,
                        coarse ? null : templates.holders(),
                        what -> coarse ? asked.words(what) : templates.name(what)));
    }

    private static long[] distinct(long[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** Models with their capabilities, numbered in the order of the calls that name them. */
    private static final class Asked {
        private final int[] numberOfCall;
        private final List<String> words = new ArrayList<>();

        Asked(CaseTraffic traffic) {
            numberOfCall = new int[traffic.calls()];
            Map<String, Integer> numbers = new HashMap<>();
            for (int key = 0; key < numberOfCall.length; key++) {
                Call call = traffic.call(key);
                String name = call == null ? "unnamed model" : call.model() + " " + call.capability();
                numberOfCall[key] = numbers.computeIfAbsent(name, n -> {
                    words.add(n);
                    return words.size() - 1;
                });
            }
        }

        int of(int callKey) {
            return numberOfCall[callKey];
        }

        String words(int number) {
            return words.get(number);
        }
    }
}
