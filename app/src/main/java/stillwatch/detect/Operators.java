package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import stillwatch.casework.OperatorTie;
import stillwatch.casework.OperatorTie.Kind;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.graph.Chance;
import stillwatch.graph.Incidence;
import stillwatch.store.AnalysisTable.GroupTie;

/**
 * Which groups share an operator: for each pair of groups, watch list included, what their members have in common beyond chance.
 *
 * <p>Values (payers, devices, sign-up addresses, mail domains and programmes, templates): group A's values that somebody outside
 * A holds are put to the question whether members of B are among these holders. If B were any accounts, a value with o holders
 * outside A would meet one of B's with probability 1 − (1 − q)^o, where q is B's share of all holdings outside A; so a busy group
 * may share much, and a value that everybody holds is no surprise. What is observed is held against the Poisson tail of the sum, the
 * less surprising of the two directions counts. Events: see {@link Successions}.
 *
 * <p>Probabilities are multiplied by the number of comparisons (Bonferroni); what stays at or below {@value #ALPHA} is kept. Cost:
 * O(accounts + holdings of templates + exchanges of groups that share templates).
 */
final class Operators {
    static final double ALPHA = 0.05;
    private static final int VALUES = 8;
    private static final int ACCOUNTS = 200;

    private final Population population;
    private final CaseTraffic traffic;
    private final int[] groupOf;
    private final int groups;
    private final List<GroupTie> ties = new ArrayList<>();
    private int comparisons;

    private Operators(Population population, List<int[]> members) {
        this.population = population;
        this.traffic = population.traffic();
        this.groups = members.size();
        this.groupOf = new int[traffic.accounts()];
        Arrays.fill(groupOf, -1);
        for (int group = groups - 1; group >= 0; group--) {
            for (int account : members.get(group)) {
                groupOf[account] = group;
            }
        }
    }

    /** @param members the accounts of each group, without its crowd; an account counts for the first group that has it */
    static List<GroupTie> between(Population population, List<int[]> members) {
        Operators operators = new Operators(population, members);
        operators.values(Kind.PAYMENT, Account::paymentId);
        operators.values(Kind.DEVICE, Account::deviceId);
        operators.values(Kind.SIGNUP_ADDRESS, Account::signupIp);
        operators.values(
                Kind.SIGNUP_ORIGIN,
                account -> account.emailDomain() != null ? account.emailDomain() : account.signupProgram());
        Incidence templates = population.templates().holders();
        Set<List<Integer>> sharing = operators.holdings(Kind.TEMPLATE, templates, population.templates()::name);
        new Successions(population, members, operators.groupOf).between(sharing, operators::event);
        return operators.kept();
    }

    private List<GroupTie> kept() {
        double correction = Math.log(Math.max(1, comparisons));
        return ties.stream()
                .map(one -> corrected(one, correction))
                .filter(one -> one.tie().lnProbability() <= Math.log(ALPHA))
                .sorted(Comparator.comparingDouble((GroupTie one) -> one.tie().lnProbability())
                        .thenComparing(GroupTie::first)
                        .thenComparing(GroupTie::second))
                .toList();
    }

    private static GroupTie corrected(GroupTie one, double correction) {
        OperatorTie tie = one.tie();
        return new GroupTie(
                one.first(),
                one.second(),
                new OperatorTie(
                        "",
                        "",
                        tie.kind(),
                        tie.observed(),
                        tie.expected(),
                        Math.min(0, tie.lnProbability() + correction),
                        tie.values(),
                        tie.accountsOfFirst(),
                        tie.accountsOfSecond()));
    }

    private void values(Kind kind, Function<Account, String> value) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Incidence.Builder pairs = new Incidence.Builder();
        for (int account = 0; account < traffic.accounts(); account++) {
            String held = value.apply(traffic.account(account));
            if (held != null) {
                pairs.add(account, numbers.computeIfAbsent(held, v -> numbers.size()));
            }
        }
        List<String> words = List.copyOf(numbers.keySet());
        holdings(kind, pairs.build(traffic.accounts(), words.size()), words::get);
    }

    /** What two groups have in common: the values, and their holders on both sides. */
    private static final class Common {
        final List<Integer> objects = new ArrayList<>();
        final Set<Integer> first = new TreeSet<>();
        final Set<Integer> second = new TreeSet<>();
    }

    /** @return the pairs of groups that have anything in common, smaller number first */
    private Set<List<Integer>> holdings(Kind kind, Incidence incidence, java.util.function.IntFunction<String> words) {
        long[] holdingsOf = new long[groups];
        for (int account = 0; account < groupOf.length; account++) {
            if (groupOf[account] >= 0) {
                holdingsOf[groupOf[account]] += incidence.degree(account);
            }
        }
        Map<List<Integer>, Common> common = new TreeMap<>(
                Comparator.comparing((List<Integer> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        // Per group, how many of its values have how many holders outside it.
        List<Map<Integer, Integer>> outside = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            outside.add(new HashMap<>());
        }
        for (int object = 0; object < incidence.objects(); object++) {
            if (incidence.holders(object) > 1) {
                look(incidence, object, common, outside);
            }
        }
        common.forEach((pair, both) -> {
            int a = pair.get(0);
            int b = pair.get(1);
            double expected = Math.max(
                    expected(outside.get(a), holdingsOf[b], incidence.holdings() - holdingsOf[a]),
                    expected(outside.get(b), holdingsOf[a], incidence.holdings() - holdingsOf[b]));
            comparisons++;
            both.objects.sort(Comparator.comparing(incidence::holders));
            ties.add(new GroupTie(
                    a,
                    b,
                    new OperatorTie(
                            "",
                            "",
                            kind,
                            both.objects.size(),
                            expected,
                            Chance.lnPoissonTail(both.objects.size(), Math.max(expected, 1e-12)),
                            both.objects.stream()
                                    .limit(VALUES)
                                    .map(words::apply)
                                    .toList(),
                            keys(both.first),
                            keys(both.second))));
        });
        return common.keySet();
    }

    private void look(
            Incidence incidence, int object, Map<List<Integer>, Common> common, List<Map<Integer, Integer>> outside) {
        Map<Integer, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < incidence.holders(object); i++) {
            int account = incidence.holder(object, i);
            if (groupOf[account] >= 0) {
                holders.computeIfAbsent(groupOf[account], g -> new ArrayList<>())
                        .add(account);
            }
        }
        holders.forEach((group, own) -> {
            int others = incidence.holders(object) - own.size();
            if (others > 0) {
                outside.get(group).merge(others, 1, Integer::sum);
            }
        });
        List<Integer> present = List.copyOf(holders.keySet());
        for (int i = 0; i < present.size(); i++) {
            for (int j = i + 1; j < present.size(); j++) {
                Common both = common.computeIfAbsent(List.of(present.get(i), present.get(j)), p -> new Common());
                both.objects.add(object);
                both.first.addAll(holders.get(present.get(i)));
                both.second.addAll(holders.get(present.get(j)));
            }
        }
    }

    private static double expected(Map<Integer, Integer> outside, long holdings, long allOutside) {
        double share = allOutside <= 0 ? 0 : Math.min(1, (double) holdings / allOutside);
        return outside.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(entry -> entry.getValue() * -Math.expm1(entry.getKey() * Math.log1p(-share)))
                .sum();
    }

    private List<Long> keys(Set<Integer> accounts) {
        return accounts.stream().limit(ACCOUNTS).map(traffic::key).toList();
    }

    /** Notes something that happened between two groups, as one comparison. */
    private void event(Successions.Event event) {
        comparisons++;
        if (event.observed() >= 2 && event.observed() > event.expected()) {
            ties.add(new GroupTie(
                    event.first(),
                    event.second(),
                    new OperatorTie(
                            "",
                            "",
                            event.kind(),
                            event.observed(),
                            event.expected(),
                            Chance.lnPoissonTail(event.observed(), Math.max(event.expected(), 1e-12)),
                            List.of(),
                            keys(new TreeSet<>(event.ofFirst())),
                            keys(new TreeSet<>(new HashSet<>(event.ofSecond()))))));
        }
    }
}
