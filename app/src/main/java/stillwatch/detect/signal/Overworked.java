package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.Set;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.PlanRates;
import stillwatch.detect.traffic.Population;

/**
 * Members that came in by one of the cheapest ways and work harder than nine in ten others on their plan. The group itself is
 * left out of that measure: a campaign that makes up half of a plan does not set the plan's habits.
 *
 * @param compared members with exchanges on such a plan, of whose plan enough others are known
 * @param members those of them that work harder
 */
public record Overworked(int[] compared, int[] members) {
    /** The share of others that a member must outdo. */
    static final double SHARE = 0.9;

    /** Nine in ten of fewer others is nobody in particular. */
    private static final int LEAST_OTHERS = 10;

    private static final Set<String> CHEAP = Set.of("free", "education", "research", "trial");

    /** Cost: O(members · log), once for a group. */
    public static Overworked of(Group group) {
        return group.once(Overworked.class, Overworked.class, Overworked::measured);
    }

    private static Overworked measured(Group group) {
        Population population = group.population();
        PlanRates all = population.planRates();
        PlanRates own = population.ratesOf(group.members());
        int[] compared = Arrays.stream(group.members())
                .filter(member -> population.rate(member) > 0 && isCheap(account(group, member)))
                .filter(member -> others(all, own, account(group, member).plan()) >= LEAST_OTHERS)
                .toArray();
        int[] overworked = Arrays.stream(compared)
                .filter(member -> {
                    String plan = account(group, member).plan();
                    double rate = population.rate(member);
                    return all.slower(plan, rate) - own.slower(plan, rate) >= SHARE * others(all, own, plan);
                })
                .toArray();
        return new Overworked(compared, overworked);
    }

    private static int others(PlanRates all, PlanRates own, String plan) {
        return all.accounts(plan) - own.accounts(plan);
    }

    private static Account account(Group group, int member) {
        return group.traffic().account(member);
    }

    private static boolean isCheap(Account account) {
        return account.plan() != null && CHEAP.contains(account.plan()) || account.signupProgram() != null;
    }
}
