package stillwatch.detect;

import java.util.Arrays;
import java.util.Optional;
import stillwatch.detect.signal.Refusal;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Templates;
import stillwatch.graph.HandOffLayer;
import stillwatch.graph.HandOffLayer.Moments;
import stillwatch.graph.SharedObjects;

/**
 * The moments at which accounts were turned away, and who used the same template when, for the hand-off layer. Templates of
 * a crowd are left out: somebody always comes next.
 */
final class Refusals {
    private final CaseTraffic traffic;
    private final Templates templates;
    private final int[] tableOf;
    private final int[] used;
    private final int[] refused;
    private int tables;

    private Refusals(Population population) {
        this.traffic = population.traffic();
        this.templates = population.templates();
        this.tableOf = new int[templates.size()];
        this.used = new int[templates.size()];
        this.refused = new int[templates.size()];
        Arrays.fill(tableOf, -1);
    }

    /** The layer, or none where exchanges carry no template ids or nobody was turned away on one that others use. */
    static Optional<HandOffLayer> layer(Population population) {
        if (population.templates().fromConversations()) {
            return Optional.empty();
        }
        Moments moments = new Refusals(population).moments();
        return moments.template().length == 0
                ? Optional.empty()
                : Optional.of(new HandOffLayer(moments, population.traffic().accounts(), population.templates()::name));
    }

    private Moments moments() {
        for (int row = 0; row < traffic.size(); row++) {
            if (Refusal.isTurnedAway(traffic.status(row)) && isShared(templates.ofRow(traffic, row))) {
                int template = templates.ofRow(traffic, row);
                tableOf[template] = tableOf[template] < 0 ? tables++ : tableOf[template];
            }
        }
        int[] template = new int[tables];
        int[] holders = new int[tables];
        for (int i = 0; i < tableOf.length; i++) {
            if (tableOf[i] >= 0) {
                template[tableOf[i]] = i;
                holders[tableOf[i]] = templates.holders().holders(i);
            }
        }
        long[][] uses = new long[tables][];
        long[][] refusals = new long[tables][];
        for (int table = 0; table < tables; table++) {
            uses[table] = new long[templates.uses(template[table])];
            refusals[table] = new long[0];
        }
        for (int account = 0; account < traffic.accounts(); account++) {
            for (int i = 0; i < traffic.exchanges(account); i++) {
                int row = traffic.row(account, i);
                int of = templates.ofRow(traffic, row);
                int table = of < 0 ? -1 : tableOf[of];
                if (table >= 0) {
                    long moment = (long) traffic.second(row) << 32 | account;
                    uses[table][used[of]++] = moment;
                    if (Refusal.isTurnedAway(traffic.status(row))) {
                        if (refused[of] == refusals[table].length) {
                            refusals[table] = Arrays.copyOf(refusals[table], 2 * refused[of] + 1);
                        }
                        refusals[table][refused[of]++] = moment;
                    }
                }
            }
        }
        for (int table = 0; table < tables; table++) {
            uses[table] = sorted(uses[table], used[template[table]]);
            refusals[table] = sorted(refusals[table], refused[template[table]]);
        }
        return new Moments(template, holders, uses, refusals);
    }

    private boolean isShared(int template) {
        return template >= 0
                && templates.holders().holders(template) > 1
                && templates.holders().holders(template) <= SharedObjects.CROWD_HOLDERS;
    }

    private static long[] sorted(long[] moments, int size) {
        long[] sorted = Arrays.copyOf(moments, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
