package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import stillwatch.dataset.Account;

/**
 * Some accounts of a case, measured as one. What needs a pass over their exchanges is computed once, when it is first asked
 * for; cost O(exchanges of the group).
 */
public final class Group {
    private static final int MANY = 1_000;

    private final Population population;
    private final int[] members;
    /** Only where it is smaller than looking for a member is slow. */
    private final BitSet isMember;

    private final Ties ties;
    private TemplateUse templateUse;
    private List<Group> strangers;
    private final Memo memo = new Memo();

    /** @param members account numbers, ascending */
    public Group(Population population, int[] members, Ties ties) {
        this.population = population;
        this.members = members.clone();
        this.ties = ties;
        this.isMember = members.length < MANY ? null : new BitSet();
        for (int member : members) {
            if (isMember != null) {
                isMember.set(member);
            }
        }
    }

    public Population population() {
        return population;
    }

    /** What a class computes of this group, computed when it is first asked for and then kept with the group. */
    public <T> T once(Class<?> owner, Class<T> type, Function<Group, T> figure) {
        return memo.get(owner, type, () -> figure.apply(this));
    }

    public CaseTraffic traffic() {
        return population.traffic();
    }

    public int size() {
        return members.length;
    }

    public int[] members() {
        return members.clone();
    }

    public int member(int i) {
        return members[i];
    }

    /** The place of an account among the members, or −1. */
    int indexOf(int account) {
        int found = Arrays.binarySearch(members, account);
        return found < 0 ? -1 : found;
    }

    public boolean contains(int account) {
        return isMember == null ? indexOf(account) >= 0 : isMember.get(account);
    }

    public Ties ties() {
        return ties;
    }

    /** Exchanges of all members. */
    public long exchanges() {
        return Arrays.stream(members).mapToLong(traffic()::exchanges).sum();
    }

    /** The share of members of whom something is true, among those of whom it is known; NaN where it is known of nobody. */
    public double shareOfMembers(Predicate<Account> known, Predicate<Account> fulfils) {
        List<Account> asked = Arrays.stream(members)
                .mapToObj(traffic()::account)
                .filter(known)
                .toList();
        return asked.isEmpty()
                ? Double.NaN
                : (double) asked.stream().filter(fulfils).count() / asked.size();
    }

    /** Members that have a tie of a layer to another member. */
    public int tiedBy(String layer) {
        return (int)
                Arrays.stream(members).filter(member -> ties.has(member, layer)).count();
    }

    /** Visits the rows of all exchanges, member by member, each in the order of time. */
    public void forEachRow(java.util.function.IntConsumer visitor) {
        for (int member : members) {
            for (int i = 0; i < traffic().exchanges(member); i++) {
                visitor.accept(traffic().row(member, i));
            }
        }
    }

    /** The share of exchanges that fulfil something, among those of which it is known; NaN where it is known of none. */
    public double shareOfRows(IntPredicate known, IntPredicate fulfils) {
        long[] count = new long[2];
        forEachRow(row -> {
            if (known.test(row)) {
                count[0]++;
                count[1] += fulfils.test(row) ? 1 : 0;
            }
        });
        return count[0] == 0 ? Double.NaN : (double) count[1] / count[0];
    }

    /** Keys of exchanges that fulfil something, from as many members as possible. */
    public List<Long> sampleRows(int limit, IntPredicate fulfils) {
        List<Long> keys = new ArrayList<>();
        int perMember = Math.max(1, limit / Math.max(1, members.length));
        for (int member : members) {
            int taken = 0;
            for (int i = 0; i < traffic().exchanges(member) && taken < perMember && keys.size() < limit; i++) {
                int row = traffic().row(member, i);
                if (fulfils.test(row)) {
                    keys.add(traffic().exchangeKey(row));
                    taken++;
                }
            }
        }
        return keys;
    }

    /** The sampled conversations of all members. */
    public List<Content.Sample> samples() {
        return Arrays.stream(members)
                .boxed()
                .flatMap(member -> population.content().of(member).stream())
                .toList();
    }

    /** How the group uses templates. */
    public TemplateUse templates() {
        if (templateUse == null) {
            templateUse = new TemplateUse(this);
        }
        return templateUse;
    }

    /** Lets go of what was computed; asked again, it is computed again. A case has thousands of groups, of which few are kept. */
    public void rest() {
        templateUse = null;
        strangers = null;
        memo.clear();
    }

    /**
     * What groups of as many accounts that have nothing to do with each other show, on average: the null distribution of a
     * group's figure, taken from the case itself.
     */
    public double amongStrangers(ToDoubleFunction<Group> figure) {
        if (strangers == null) {
            strangers = population.strangers(this);
        }
        return strangers.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
