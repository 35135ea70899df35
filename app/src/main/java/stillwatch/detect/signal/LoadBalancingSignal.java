package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * Load balancing: members that do strikingly equal amounts of work, or the same amount every day. People's volumes spread over
 * orders of magnitude.
 *
 * <p>Figures: Gini coefficient and coefficient of variation of the exchanges of those members that made any; and the daily
 * plateau, the share of an account's active days whose volume lies within a tenth of its median day (accounts with at least
 * {@value #LEAST_DAYS} active days). Strength: the larger of 1 − 2·(Gini / strangers' Gini), which begins where the spread is
 * half of what unrelated accounts show, and the plateau's excess over theirs. At least {@value #LEAST_MEMBERS} members
 * [reported of a disclosed campaign: "load balancing across accounts"; background; design, detection section 2, row 18].
 * Cost: one pass over the case, then O(members · log).
 *
 * <p>Known false alarms: a class that does one exercise; quotas that everyone uses up; scheduled jobs. Therefore weak.
 */
final class LoadBalancingSignal implements Signal {
    static final int LEAST_MEMBERS = 8;
    static final int LEAST_DAYS = 5;
    private static final double NEAR = 0.1;
    private static final long DAY_MILLIS = 86_400_000L;

    @Override
    public String name() {
        return "load_balancing";
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = gini(group);
        double expected = group.amongStrangers(LoadBalancingSignal::gini);
        if (Double.isNaN(observed) || Double.isNaN(expected) || expected == 0) {
            return Optional.empty();
        }
        Plateaus plateaus = group.population().once(LoadBalancingSignal.class, Plateaus.class, Plateaus::new);
        double plateau = plateaus.share(group);
        double others = group.amongStrangers(plateaus::share);
        double[] volumes = volumes(group);
        String text = String.format(
                        Locale.ROOT,
                        "Work is spread evenly: a typical account made %.0f exchanges, the Gini coefficient is %.2f and the"
                                + " coefficient of variation %.2f; unrelated accounts show a Gini coefficient of %.2f.",
                        volumes[volumes.length / 2],
                        observed,
                        variation(volumes),
                        expected)
                + (Double.isNaN(plateau)
                        ? ""
                        : " " + Measurement.percent(plateau)
                                + " of an account's days lie within a tenth of its usual volume; unrelated accounts show "
                                + Measurement.percent(others) + ".");
        double evenly = 1 - 2 * observed / expected;
        double flat = Double.isNaN(plateau) || Double.isNaN(others) ? 0 : Measurement.excess(plateau, others);
        return Measurement.of(
                Math.max(evenly, flat), text, observed, expected, Samples.ofMembers(group, member -> true), List.of());
    }

    /** The volumes of the members that made any, ascending. */
    private static double[] volumes(Group group) {
        double[] volumes = new double[group.size()];
        int count = 0;
        for (int i = 0; i < volumes.length; i++) {
            int exchanges = group.traffic().exchanges(group.member(i));
            if (exchanges > 0) {
                volumes[count++] = exchanges;
            }
        }
        double[] sorted = Arrays.copyOf(volumes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** 0 where all are equal, towards 1 where one does everything; NaN with too few members. */
    private static double gini(Group group) {
        double[] sorted = volumes(group);
        if (sorted.length < LEAST_MEMBERS) {
            return Double.NaN;
        }
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return weighted / (sorted.length * sum);
    }

    private static double variation(double[] volumes) {
        double mean = Arrays.stream(volumes).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(volumes).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (volumes.length - 1)) / mean;
    }

    /** Per account the share of active days near its median day; NaN where it has too few. */
    private static final class Plateaus {
        private final float[] near;

        Plateaus(Population population) {
            CaseTraffic traffic = population.traffic();
            near = new float[traffic.accounts()];
            traffic.forEachAccount(account -> near[account] = nearMedian(traffic, account));
        }

        double share(Group group) {
            double sum = 0;
            int known = 0;
            for (int i = 0; i < group.size(); i++) {
                float share = near[group.member(i)];
                sum += Float.isNaN(share) ? 0 : share;
                known += Float.isNaN(share) ? 0 : 1;
            }
            return known < LEAST_MEMBERS ? Double.NaN : sum / known;
        }

        private static float nearMedian(CaseTraffic traffic, int account) {
            int[] perDay = new int[8];
            int days = 0;
            long last = Long.MIN_VALUE;
            for (int i = 0; i < traffic.exchanges(account); i++) {
                long day = Math.floorDiv(traffic.atMillis(traffic.row(account, i)), DAY_MILLIS);
                if (day != last) {
                    perDay = days == perDay.length ? Arrays.copyOf(perDay, 2 * days) : perDay;
                    perDay[days++] = 0;
                    last = day;
                }
                perDay[days - 1]++;
            }
            if (days < LEAST_DAYS) {
                return Float.NaN;
            }
            Arrays.sort(perDay, 0, days);
            double median = perDay[days / 2];
            int near = 0;
            for (int day = 0; day < days; day++) {
                near += Math.abs(perDay[day] - median) <= NEAR * median ? 1 : 0;
            }
            return (float) near / days;
        }
    }
}
