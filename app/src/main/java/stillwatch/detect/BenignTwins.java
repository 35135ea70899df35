package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stillwatch.casework.BenignTwin;
import stillwatch.casework.Finding;
import stillwatch.detect.GroupScoring.Scored;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signals;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Ties;
import stillwatch.store.AnalysisTable.GroupTwin;
import stillwatch.task.Progress;

/**
 * Benign twins: for each reported group the innocent ones that look most like it, with what tells them apart. Innocent are
 * the groups of the watch list and the organizations with most exchanges, as far as they score below the reporting line.
 *
 * <p>Two groups are as alike as the cosine of their suspicious signals, each by strength times weight: what speaks for
 * innocence is left out there, for it is what tells twins apart. Cost: scoring {@value #ORGANIZATIONS} organizations.
 */
final class BenignTwins {
    private static final int ORGANIZATIONS = 20;
    private static final int LEAST_ACCOUNTS = 3;
    private static final int TWINS = 3;
    private static final int APART = 5;
    /** Below that two groups have little in common, and showing them as twins would only confuse. */
    private static final double ALIKE = 0.5;

    private static final Map<String, Double> WEIGHTS =
            Signals.all().stream().collect(Collectors.toMap(Signal::name, Signal::weight, Math::max));

    private BenignTwins() {}

    /** @param place of the group in the list of groups; −1 for an organization */
    private record Look(int place, String name, int accounts, double score, Map<String, Finding> findings) {
        double points(String signal) {
            Finding finding = findings.get(signal);
            return finding == null ? 0 : finding.strength() * WEIGHTS.getOrDefault(signal, 0.0);
        }

        double strength(String signal) {
            return findings.containsKey(signal) ? findings.get(signal).strength() : 0;
        }
    }

    /** @param scored all groups in the order in which they are written */
    static List<GroupTwin> of(Population population, LinkLedger ledger, List<Scored> scored, Progress progress) {
        List<Look> looks = IntStream.range(0, scored.size())
                .mapToObj(i -> look(
                        i,
                        Title.of(
                                Techniques.of(scored.get(i).group()),
                                scored.get(i).score()),
                        scored.get(i)))
                .toList();
        List<Look> innocent = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            if (!scored.get(i).score().isReported()) {
                innocent.add(looks.get(i));
            }
        }
        List<GroupTwin> twins = new ArrayList<>();
        if (innocent.size() == scored.size()) {
            return twins;
        }
        innocent.addAll(organizations(population, ledger, scored, progress));
        for (int i = 0; i < scored.size(); i++) {
            if (scored.get(i).score().isReported()) {
                Look campaign = looks.get(i);
                innocent.stream()
                        .filter(other -> alike(campaign, other) >= ALIKE)
                        .sorted(Comparator.comparingDouble((Look other) -> -alike(campaign, other))
                                .thenComparing(Look::name))
                        .limit(TWINS)
                        .forEach(other ->
                                twins.add(new GroupTwin(campaign.place(), other.place(), twin(campaign, other))));
            }
        }
        return twins;
    }

    private static Look look(int place, String name, Scored scored) {
        Map<String, Finding> findings = scored.score().findings().stream()
                .collect(
                        Collectors.toMap(Finding::signal, Function.identity(), (first, second) -> first, TreeMap::new));
        return new Look(place, name, scored.group().size(), scored.score().value(), findings);
    }

    /** The organizations with most exchanges, by their accounts that are in no scored group. */
    private static List<Look> organizations(
            Population population, LinkLedger ledger, List<Scored> scored, Progress progress) {
        // Accounts of scored groups are shown with their group already, or are suspected themselves.
        boolean[] taken = new boolean[population.traffic().accounts()];
        for (Scored one : scored) {
            Arrays.stream(one.group().members()).forEach(member -> taken[member] = true);
        }
        Map<String, List<Integer>> accountsOf = new TreeMap<>();
        for (int account = 0; account < taken.length; account++) {
            String organization = population.traffic().account(account).organizationId();
            if (organization != null && !taken[account] && population.traffic().exchanges(account) > 0) {
                accountsOf.computeIfAbsent(organization, o -> new ArrayList<>()).add(account);
            }
        }
        Map<String, Long> exchanges = new HashMap<>();
        accountsOf.forEach((name, accounts) -> exchanges.put(
                name,
                accounts.stream()
                        .mapToLong(account -> population.traffic().exchanges(account))
                        .sum()));
        List<Map.Entry<String, List<Integer>>> largest = accountsOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_ACCOUNTS)
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, List<Integer>> entry) -> -exchanges.get(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(ORGANIZATIONS)
                .toList();
        int[] groupOf = new int[taken.length];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < largest.size(); i++) {
            for (int account : largest.get(i).getValue()) {
                groupOf[account] = i;
            }
        }
        Ties[] ties = ledger.ties(largest.size(), groupOf);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < largest.size(); i++) {
            progress.check();
            int[] members = largest.get(i).getValue().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            Group group = new Group(population, members, ties[i]);
            Scored one = new Scored(group, new Score(group));
            if (!one.score().isReported()) {
                looks.add(look(-1, largest.get(i).getKey(), one));
            }
        }
        return looks;
    }

    private static double alike(Look a, Look b) {
        double product = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (String signal : suspicious(a, b)) {
            product += a.points(signal) * b.points(signal);
            lengthA += a.points(signal) * a.points(signal);
            lengthB += b.points(signal) * b.points(signal);
        }
        return lengthA == 0 || lengthB == 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
    }

    private static List<String> suspicious(Look a, Look b) {
        return IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? a : b)
                .flatMap(look -> look.findings().values().stream())
                .filter(finding -> !finding.counterEvidence())
                .map(Finding::signal)
                .distinct()
                .sorted()
                .toList();
    }

    private static BenignTwin twin(Look campaign, Look other) {
        Map<String, Finding> both = new TreeMap<>(campaign.findings());
        other.findings()
                .forEach((signal, finding) -> both.merge(
                        signal, finding, (here, there) -> here.strength() >= there.strength() ? here : there));
        List<BenignTwin.Apart> apart = both.values().stream()
                .map(finding -> new BenignTwin.Apart(
                        finding.signal(),
                        finding.counterEvidence(),
                        campaign.strength(finding.signal()),
                        other.strength(finding.signal()),
                        finding.text()))
                .filter(one -> tellsApart(one) > 0)
                .sorted(Comparator.comparingDouble((BenignTwin.Apart one) -> -tellsApart(one))
                        .thenComparing(BenignTwin.Apart::signal))
                .limit(APART)
                .toList();
        return new BenignTwin(other.name(), "", other.accounts(), other.score(), alike(campaign, other), apart);
    }

    /** Positive where the difference makes the campaign more suspect, or the twin more innocent. */
    private static double tellsApart(BenignTwin.Apart one) {
        double difference = (one.here() - one.there()) * WEIGHTS.getOrDefault(one.signal(), 0.0);
        return one.counterEvidence() ? -difference : difference;
    }
}
