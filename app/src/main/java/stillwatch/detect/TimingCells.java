package stillwatch.detect;

import java.util.Arrays;
import java.util.Optional;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Templates;
import stillwatch.graph.TimingLayer;

/**
 * The times at which accounts used what they have in common, for the timing layer. Where exchanges carry no template ids, a
 * model and a capability stand for what is asked: coarser, but the layer's null model looks at each hour by itself.
 */
final class TimingCells {
    private TimingCells() {}

    static Optional<TimingLayer> of(Population population) {
        CaseTraffic traffic = population.traffic();
        Templates templates = population.templates();
        int models = traffic.words().model().length;
        boolean coarse = templates.fromConversations();
        long[][] cells = new long[traffic.accounts()][];
        long total = 0;
        for (int account = 0; account < cells.length; account++) {
            long[] own = new long[traffic.exchanges(account)];
            int count = 0;
            for (int i = 0; i < own.length; i++) {
                int row = traffic.row(account, i);
                int asked = coarse
                        ? traffic.rows().capability()[row] * models
                                + traffic.rows().model()[row]
                        : templates.ofRow(traffic, row);
                if (asked >= 0 && (coarse || templates.holders().holders(asked) > 1)) {
                    own[count++] = TimingLayer.cell(asked, traffic.rows().atMillis(row));
                }
            }
            cells[account] = Arrays.stream(own, 0, count).sorted().distinct().toArray();
            total += cells[account].length;
        }
        return total == 0
                ? Optional.empty()
                : Optional.of(new TimingLayer(
                        cells,
                        asked -> coarse
                                ? traffic.words().model()[asked % models] + " "
                                        + traffic.words().capability()[asked / models]
                                : templates.name(asked)));
    }
}
