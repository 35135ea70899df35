package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * Ramp: accounts that run at their plan's limit almost as soon as they exist.
 *
 * <p>Figure: share of members with a date of sign-up that within {@value #SOON_HOURS} hours of it had a day (any 24 hours)
 * with 90 % of their plan's limit. The data holds no limits, so the limit of a plan is the {@code 0.95} quantile of the
 * busiest days of its active accounts, at least {@value #LEAST_ON_PLAN} of them. Strength: excess over groups of strangers
 * [design, detection section 2, row 14]; three days are a judgement: people take longer to find work for a new tool. Cost: two
 * passes over the case, then O(members).
 *
 * <p>Known false alarms: migrated workloads, hackathons, new seats of an old pipeline; therefore weak.
 */
final class RampSignal implements Signal {
    static final int SOON_HOURS = 72;
    static final int LEAST_ON_PLAN = 20;
    private static final double OF_LIMIT = 0.9;
    private static final double LIMIT_QUANTILE = 0.95;
    private static final int DAY_SECONDS = 86_400;

    @Override
    public String name() {
        return "ramp";
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
    public Set<Input> needs() {
        return Set.of(Input.SIGNUP_TIMES, Input.PLANS, Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Ramps ramps = group.population().once(RampSignal.class, Ramps.class, Ramps::new);
        double observed = ramps.share(group);
        double expected = group.amongStrangers(ramps::share);
        if (Double.isNaN(observed) || observed == 0) {
            return Optional.empty();
        }
        double[] hours = Arrays.stream(group.members())
                .filter(ramps::isSoon)
                .mapToDouble(member -> ramps.hours[member])
                .sorted()
                .toArray();
        String text = Measurement.percent(observed) + " of the accounts reached 90 % of their plan's limit within "
                + SOON_HOURS + " hours of sign-up, in half of these cases within "
                + Measurement.number(hours[hours.length / 2]) + " hours; of unrelated accounts "
                + Measurement.percent(expected) + " did.";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                Samples.ofMembers(group, ramps::isSoon),
                List.of());
    }

    /** Per account the hours from sign-up to 90 % of its plan's limit: infinite where it never got there, NaN where unknown. */
    private static final class Ramps {
        private final float[] hours;

        Ramps(Population population) {
            CaseTraffic traffic = population.traffic();
            hours = new float[traffic.accounts()];
            int[] busiest = new int[hours.length];
            Map<String, int[]> ofPlan = new HashMap<>();
            traffic.forEachAccount(account -> busiest[account] = dayWith(traffic, account, Integer.MAX_VALUE)[0]);
            for (int account = 0; account < hours.length; account++) {
                String plan = traffic.account(account).plan();
                if (plan != null && busiest[account] > 0) {
                    ofPlan.computeIfAbsent(plan, p -> new int[1])[0]++;
                }
            }
            Map<String, Integer> limits = new HashMap<>();
            ofPlan.forEach((plan, count) -> limits.put(plan, limit(traffic, busiest, plan, count[0])));
            traffic.forEachAccount(account -> hours[account] = hours(traffic, account, busiest[account], limits));
        }

        private static int limit(CaseTraffic traffic, int[] busiest, String plan, int count) {
            int[] days = IntStream.range(0, busiest.length)
                    .filter(account -> busiest[account] > 0
                            && plan.equals(traffic.account(account).plan()))
                    .map(account -> busiest[account])
                    .sorted()
                    .toArray();
            return count < LEAST_ON_PLAN ? 0 : days[(int) (LIMIT_QUANTILE * count)];
        }

        private static float hours(CaseTraffic traffic, int account, int busiest, Map<String, Integer> limits) {
            String plan = traffic.account(account).plan();
            Long created = traffic.account(account).createdAtMillis();
            int limit = plan == null ? 0 : limits.getOrDefault(plan, 0);
            if (created == null || limit == 0 || busiest == 0) {
                return Float.NaN;
            }
            int wanted = (int) Math.ceil(OF_LIMIT * limit);
            if (busiest < wanted) {
                return Float.POSITIVE_INFINITY;
            }
            int row = traffic.row(account, dayWith(traffic, account, wanted)[1]);
            return Math.max(0, (traffic.atMillis(row) - created) / 3_600_000f);
        }

        /**
         * The most exchanges in any 24 hours, looking no further than the first day with {@code enough}, and the place of
         * the last of them.
         */
        private static int[] dayWith(CaseTraffic traffic, int account, int enough) {
            int most = 0;
            int last = 0;
            int from = 0;
            for (int i = 0; i < traffic.exchanges(account) && most < enough; i++) {
                int second = traffic.second(traffic.row(account, i));
                while (second - traffic.second(traffic.row(account, from)) >= DAY_SECONDS) {
                    from++;
                }
                if (i - from + 1 > most) {
                    most = i - from + 1;
                    last = i;
                }
            }
            return new int[] {most, last};
        }

        boolean isSoon(int account) {
            return hours[account] <= SOON_HOURS;
        }

        double share(Group group) {
            int known = 0;
            int soon = 0;
            for (int i = 0; i < group.size(); i++) {
                known += Float.isNaN(hours[group.member(i)]) ? 0 : 1;
                soon += isSoon(group.member(i)) ? 1 : 0;
            }
            return known == 0 ? Double.NaN : (double) soon / known;
        }
    }
}
