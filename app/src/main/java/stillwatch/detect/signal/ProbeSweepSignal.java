package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Templates;
import stillwatch.graph.Chance;

/**
 * Probe sweep: many different attempts, once each and mostly refused, and then one template that rises: first the lock is
 * picked, then the door is used.
 *
 * <p>A probe is a refused exchange on a template that the whole case uses twice at most. The rise is that of the own template
 * that grew most: its uses in its busiest 24 hours over all uses by the group before them. Figure: refused
 * share of the group's one-off exchanges before the rise, against that of all other accounts' one-off exchanges. Strength:
 * −log10 of the Poisson tail of as many probes, full at 4, times ln(rise)/ln(100), at least {@value #LEAST_PROBES} probes and
 * a tenfold rise [design, detection section 2, row 10: "one template rises by 100 times"; one lab probed with over 12,000
 * variants before it scaled]. Cost: one pass over the case, then three over the group's exchanges.
 *
 * <p>Known false alarms: a safety team that tests the model and then runs its regression suite.
 */
final class ProbeSweepSignal implements Signal {
    static final int LEAST_PROBES = 10;
    private static final int ONE_OFF = 2;
    private static final double LEAST_RISE = 10;
    private static final double FULL_RISE = 100;
    private static final double FULL = 4;
    private static final int DAY_SECONDS = 86_400;

    @Override
    public String name() {
        return "probe_sweep";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TEMPLATE_IDS, Input.REFUSALS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        CaseTraffic traffic = group.traffic();
        Templates templates = group.population().templates();
        OwnRows own = OwnRows.of(group);
        Rise rise = rise(traffic, own);
        if (rise == null) {
            return Optional.empty();
        }
        RowCounts oneOffs = group.population().once(ProbeSweepSignal.class, RowCounts.class, ProbeSweepSignal::count);
        IntPredicate isTry = row -> traffic.second(row) < rise.second && isOneOff(templates, traffic, row);
        long[] tries = new long[2];
        group.forEachRow(row -> {
            if (isTry.test(row)) {
                tries[0]++;
                tries[1] += Refusal.isRefused(traffic, row) ? 1 : 0;
            }
        });
        if (tries[1] < LEAST_PROBES) {
            return Optional.empty();
        }
        double elsewhere = refusedElsewhere(group, oneOffs);
        double observed = (double) tries[1] / tries[0];
        double expected = Math.max(elsewhere, 1.0 / traffic.size()) * tries[0];
        String text = "Before " + Measurement.time(traffic.atMillis(rise.row)) + " the group tried " + tries[0]
                + " prompts once each, of which " + Measurement.percent(observed) + " were refused (other accounts: "
                + Measurement.percent(elsewhere) + "); then " + templates.name(rise.template) + " rose "
                + Measurement.number(rise.times) + "-fold to " + rise.uses + " uses in 24 hours.";
        double surprise = tries[1] <= expected ? 0 : -Chance.lnPoissonTail(tries[1], expected) / Math.log(10);
        double grown = Math.min(1, Math.log(rise.times) / Math.log(FULL_RISE));
        return Measurement.of(
                Math.min(1, surprise / FULL) * grown,
                text,
                observed,
                elsewhere,
                group.sampleRows(Measurement.SAMPLE, row -> isTry.test(row) && Refusal.isRefused(traffic, row)),
                List.of());
    }

    /** How an own template took off: its uses in its busiest day over those before that day. */
    private record Rise(int template, int second, int row, int uses, double times) {}

    private static Rise rise(CaseTraffic traffic, OwnRows own) {
        Rise best = null;
        for (int t = 0; t < own.templates(); t++) {
            int[] seconds = new int[own.size(t)];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = traffic.second(own.row(t, i));
            }
            java.util.Arrays.sort(seconds);
            int from = 0;
            int most = 0;
            int start = 0;
            for (int i = 0; i < seconds.length; i++) {
                while (seconds[i] - seconds[from] >= DAY_SECONDS) {
                    from++;
                }
                if (i - from + 1 > most) {
                    most = i - from + 1;
                    start = from;
                }
            }
            double times = (double) most / Math.max(1, start);
            if (times >= LEAST_RISE && (best == null || times > best.times)) {
                best = new Rise(own.template(t), seconds[start], rowAt(traffic, own, t, seconds[start]), most, times);
            }
        }
        return best;
    }

    private static int rowAt(CaseTraffic traffic, OwnRows own, int template, int second) {
        for (int i = 0; i < own.size(template); i++) {
            if (traffic.second(own.row(template, i)) == second) {
                return own.row(template, i);
            }
        }
        throw new IllegalStateException("no exchange at second " + second);
    }

    private static RowCounts count(Population population) {
        CaseTraffic traffic = population.traffic();
        Templates templates = population.templates();
        return RowCounts.of(traffic, row -> isOneOff(templates, traffic, row), row -> Refusal.isRefused(traffic, row));
    }

    private static boolean isOneOff(Templates templates, CaseTraffic traffic, int row) {
        int template = templates.ofRow(traffic, row);
        return template == Templates.ONCE || template >= 0 && templates.uses(template) <= ONE_OFF;
    }

    /** The refused share of the one-off exchanges of all accounts outside. */
    private static double refusedElsewhere(Group group, RowCounts oneOffs) {
        long known = 0;
        long refused = 0;
        for (int account = 0; account < group.traffic().accounts(); account++) {
            if (!group.contains(account)) {
                known += oneOffs.known(account);
                refused += oneOffs.fulfilling(account);
            }
        }
        return known == 0 ? 0 : (double) refused / known;
    }
}
