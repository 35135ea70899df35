package stillwatch.detect.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How hard accounts work, plan by plan, in exchanges per day on which an account made any. Accounts without exchanges are left out. */
public final class PlanRates {
    private static final double[] NONE = {};

    private final Map<String, double[]> sortedOfPlan = new HashMap<>();

    PlanRates(IntStream accounts, CaseTraffic traffic, double[] rate) {
        Map<String, List<Double>> rates = accounts.filter(account -> rate[account] > 0)
                .boxed()
                .collect(Collectors.groupingBy(
                        account -> plan(traffic, account),
                        Collectors.mapping(account -> rate[account], Collectors.toList())));
        rates.forEach((plan, all) -> sortedOfPlan.put(
                plan, all.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
    }

    private static String plan(CaseTraffic traffic, int account) {
        String plan = traffic.account(account).plan();
        return plan == null ? "" : plan;
    }

    /** How many accounts are on a plan; {@code null} is the plan of those of whom none is known. */
    public int accounts(String plan) {
        return of(plan).length;
    }

    /** How many of them are slower than so many exchanges a day. */
    public int slower(String plan, double rate) {
        double[] sorted = of(plan);
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < rate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double[] of(String plan) {
        return sortedOfPlan.getOrDefault(plan == null ? "" : plan, NONE);
    }
}
